/**
 * The SHA-256 of some bytes, as packs write it: 64 hex letters. The browser's own does it faster than any
 * library; it is missing on plain http, but so is the cache, and without one nothing is checked.
 */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
