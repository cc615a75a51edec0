/** An address at which visitors' phones can open this kiosk, without a slash at its end; null: it is none. */
export function readPublicAddress(written: unknown): string | null {
	if (typeof written !== 'string') return null;
	const address = written.trim();
	if (address === '') return '';
	if (!/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i.test(address)) return null;
	try {
		return new URL(address).href.replace(/\/+$/, '');
	} catch {
		// It looked like an address, but the browser could not open it.
		return null;
	}
}
