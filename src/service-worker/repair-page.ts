/**
 * All that is left when the browser has thrown the stored pages away and there is no network:
 * a picture for staff, who need only bring the tablet back to a network. It tries again by itself, and runs no script.
 */
export function repairPage(): Response {
	return new Response(html, {
		status: 503,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"
		}
	});
}

const html = `<!doctype html>
<html lang="en" data-screen="repair" data-sound="silent" data-offline="no">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="30">
<title>Farol</title>
<style>
body { margin: 0; background: #14110f; color: #fff4e0; font: 24px/1.4 sans-serif; text-align: center; }
button { width: 60vmin; height: 60vmin; margin: 4vmin; padding: 0; border: 0; background: none; }
</style>
<form>
<button data-choice="yes" aria-label="Try again / Intentar otra vez">
<svg viewBox="0 0 100 100" width="100%" height="100%" fill="none" stroke="#ffc35a" stroke-width="7" stroke-linecap="round">
<path d="M14 42a52 52 0 0 1 72 0M28 57a32 32 0 0 1 44 0"/><circle cx="50" cy="75" r="4"/><path d="M16 88 84 20" stroke="#fff4e0"/>
</svg>
</button>
</form>
<p lang="en">Connect this tablet to the internet or to the shelter's network.</p>
<p lang="es">Conecte esta tableta a internet o a la red del albergue.</p>
</html>
`;
