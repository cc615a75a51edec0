/** A part of a file, in bytes. Both ends count, as in the header. */
export type ByteRange = { start: number; end: number };

/**
 * The bytes a `Range` header asks for. PURE. `null`: serve the whole body, as RFC 9110 has it for
 * headers we don't understand or several ranges at once. `'unsatisfiable'`: answer 416.
 */
export function readRange(header: string, size: number): ByteRange | 'unsatisfiable' | null {
	const [, first, last] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header) ?? [];
	if (!first && !last) return null;

	const start = first ? Number(first) : Math.max(0, size - Number(last));
	const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
	if (first && last && Number(last) < Number(first)) return null;
	return start < size ? { start, end } : 'unsatisfiable';
}
