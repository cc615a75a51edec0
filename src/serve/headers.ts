/**
 * What every answer says beside its body, by the path that was asked for. PURE.
 * The recipes for other servers say the same: src/serve/recipes, all of them tried by tests/serve.
 */
export function headersOf(path: string): Record<string, string> {
	return {
		'Cache-Control': lifetime(path),
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Permissions-Policy': 'camera=(), geolocation=(), microphone=(self)',
		'Content-Security-Policy': path.endsWith('.svg') ? drawing : page
	};
}

/** The pages carry their policy in themselves; only this part has to come from the server. */
const page = "frame-ancestors 'none'";

/** A drawing that somebody opens by its own address is a page, and must not run what is in it. */
const drawing = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/** What is named by its hash never changes; everything else is asked for again each time. */
function lifetime(path: string): string {
	const hashed = /^\/(_app\/immutable|packs\/[^/]+)\//.test(path);
	return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}
