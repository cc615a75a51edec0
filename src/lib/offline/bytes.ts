/** Reads bytes of a file; fewer where it ends before. Null: it cannot be read any more. Never throws. */
export async function bytesAt(
	file: Blob,
	start: number,
	length: number
): Promise<Uint8Array<ArrayBuffer> | null> {
	try {
		// `Blob.arrayBuffer` came years after the oldest tablets.
		const part = new Response(file.slice(start, start + length));
		return new Uint8Array(await part.arrayBuffer());
	} catch {
		// The stick was pulled out, or the file was changed meanwhile.
		return null;
	}
}

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

export function isSame(some: Uint8Array, others: Uint8Array): boolean {
	return some.length === others.length && some.every((byte, index) => byte === others[index]);
}

export function isZeros(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte === 0);
}
