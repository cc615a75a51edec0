import { block, padded } from '$lib/packs/pack-file';
import { bytesAt, isZeros, textOf } from './bytes';

/** Where a file lies in a tar, in bytes; its header stands before it. */
export interface Entry {
	start: number;
	bytes: number;
}

/** More than any pack has; and what a tar may leave empty behind its end, in bytes. */
const most = { entries: 20_000, ending: 1_048_576 };

/**
 * The files in a tar that any program wrote: other owners and dates, another order, folders and notes
 * between the files. From header to header, so that nothing of a large file is held. Never throws.
 * @returns by their names; `foreign` where it is no tar
 */
export async function entriesOf(
	file: Blob
): Promise<Map<string, Entry> | 'foreign' | 'short' | 'damaged' | 'unreadable'> {
	const entries = new Map<string, Entry>();
	let at = 0;
	for (let count = 0; count < most.entries; count++) {
		const header = await bytesAt(file, at, block);
		if (!header) return 'unreadable';
		if (header.length < block) return at === 0 ? 'foreign' : 'short';
		if (isZeros(header)) return at === 0 ? 'foreign' : endsAt(file, at, entries);
		if (!isHeader(header)) return at === 0 ? 'foreign' : 'damaged';
		const kind = String.fromCharCode(header[156] ?? 0);
		// Links and folders have no content, whatever size they tell.
		const bytes = /[1-6]/.test(kind) ? 0 : octal(header, 124, 12);
		if (bytes === null) return 'damaged';
		const start = at + block;
		if (/[0\0]/.test(kind)) entries.set(nameIn(header), { start, bytes });
		at = start + padded(bytes);
	}
	return 'damaged';
}

/** The entries of a tar that ends here: only zeros may follow, with which many programs fill up a tape. */
async function endsAt(file: Blob, at: number, entries: Map<string, Entry>) {
	const length = file.size - at;
	if (length > most.ending || length % block !== 0) return 'damaged';
	const bytes = await bytesAt(file, at, length);
	if (!bytes) return 'unreadable';
	return isZeros(bytes) ? entries : 'damaged';
}

/** The name in a header, without the `./` that some put before every name. */
function nameIn(header: Uint8Array): string {
	return textUntilZero(header.subarray(0, 100)).replace(/^(\.?\/)+/, '');
}

/** Whether a block is a header: its sum is in it, counted with blanks where it stands. */
function isHeader(header: Uint8Array): boolean {
	const sum = header.reduce(
		(total, byte, place) => total + (place >= 148 && place < 156 ? 32 : byte),
		0
	);
	return octal(header, 148, 8) === sum;
}

function octal(header: Uint8Array, at: number, length: number): number | null {
	const digits = textUntilZero(header.subarray(at, at + length)).trim();
	return /^[0-7]+$/.test(digits) ? parseInt(digits, 8) : null;
}

function textUntilZero(bytes: Uint8Array): string {
	const end = bytes.indexOf(0);
	return textOf(end < 0 ? bytes : bytes.subarray(0, end));
}
