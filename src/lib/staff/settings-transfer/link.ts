/**
 * A copy of the settings as an address, most often small enough for a QR code. PURE.
 * It stands behind the `#`, which browsers never send to a server.
 */
const mark = '#copy=';

/** Bytes in a QR code of 97 modules a side (version 20, correction L), which an old camera still reads. */
const roomInCode = 858;

export function copyLink(address: string, copy: string): string {
	return `${address}/staff${mark}${toBase64url(copy)}`;
}

/** Whether a link is short enough for a code; else only a file can carry it, or whoever sends the link. */
export function fitsCode(link: string): boolean {
	return link.length <= roomInCode;
}

/** The copy that an address carries: null when it carries none, empty when it is spoilt. */
export function copyIn(hash: string): string | null {
	return hash.startsWith(mark) ? fromBase64url(hash.slice(mark.length)) : null;
}

function toBase64url(text: string): string {
	const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
	return btoa(binary.join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64url(code: string): string {
	try {
		const binary = atob(code.replace(/-/g, '+').replace(/_/g, '/'));
		const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// A scanner gave up half-way, or somebody typed it.
		return '';
	}
}
