/** UTF-8 as text. */
export function textOf(bytes: ArrayBuffer | Uint8Array): string {
	return new TextDecoder().decode(bytes);
}

/** What some bytes are as JSON; null if they are not whole, or something else. */
export function jsonOf(bytes: ArrayBuffer | Uint8Array): unknown {
	try {
		const json: unknown = JSON.parse(textOf(bytes));
		return json;
	} catch {
		// Not ours: a page without a type, or a file that was changed on its way.
		return null;
	}
}
