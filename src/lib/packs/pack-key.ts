/**
 * The public key of those who make packs, as staff type it: 64 hex digits, in groups or not. PURE.
 * Empty: this kiosk knows none. Null: it is no key.
 */
export function readPackKey(written: unknown): string | null {
	if (typeof written !== 'string') return null;
	const key = written.replace(/[\s-]/g, '').toLowerCase();
	return key === '' || /^[0-9a-f]{64}$/.test(key) ? key : null;
}

/** The bytes of a signature as it lies beside a manifest: 128 hex digits. Null if it is none. */
export function readSignature(written: string): Uint8Array | null {
	const digits = written.trim();
	return /^[0-9a-f]{128}$/.test(digits) ? bytesOfHex(digits) : null;
}

export function bytesOfHex(digits: string): Uint8Array {
	return Uint8Array.from(digits.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}
