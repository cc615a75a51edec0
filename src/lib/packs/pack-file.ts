import * as v from 'valibot';
import { count, hash, id, languageCode, packUrl, readOr } from './schemas';

/*
 * A pack in one file, to be carried on a stick: a plain tar, so that anybody can look inside. PURE.
 * First comes `farol.json`, which says what follows and how long each file is. From that a kiosk knows
 * where every file lies, and never holds more of a large pack in memory than one recording.
 */

/** What this kiosk reads, and what this packer writes. */
export const packFormat = 1;
export const kioskFormat = 1;

export const headName = 'farol.json';
/** Everything in a tar begins at a multiple of this. */
export const block = 512;
/** A tar ends with two empty blocks. */
const ending = 2 * block;

/**
 * What a tablet of 1 GB can hold at once, in bytes. The longest recording we have is far below, and so
 * are the words of a language.
 */
const largest = { recording: 32_000_000, words: 8_000_000 };

/** The longest name that a tar has a place for, in letters. */
const longestName = 100;

const packedFile = v.pipe(
	v.object({
		/** Where it is served, and stored: `/packs/tiny.json`. */
		url: packUrl,
		bytes: count
	}),
	// Nothing that fills the memory, or that a tar has no place for.
	v.check(({ url, bytes }) => {
		const most = url.endsWith('.json') ? largest.words : largest.recording;
		return entryName(url).length <= longestName && bytes <= most;
	})
);

export type PackedFile = v.InferOutput<typeof packedFile>;

/** Where a file lies in the tar, in bytes; its header of one block stands before it. */
export interface TarEntry extends PackedFile {
	start: number;
}

/** Of every layout that there will ever be. */
const formats = {
	/** The layout of the file. */
	format: count,
	/** The lowest kiosk that can read the pack. */
	kiosk: count
};

const head = v.object({
	...formats,
	pack: id,
	languages: v.array(languageCode),
	/** Of the manifest's bytes. The manifest names the hash of everything else. */
	sha256: hash,
	/** Every other file in order: the manifest, its signature if there is one, then what it names. */
	files: v.array(packedFile)
});

export type PackHead = v.InferOutput<typeof head>;

/** The head from whatever was in the file. `newer`: made for a kiosk that can do more than this one. */
export function readHead(json: unknown): PackHead | 'newer' | null {
	const { format, kiosk } = readOr(v.object(formats), json) ?? { format: 0, kiosk: 0 };
	if (format > packFormat || kiosk > kioskFormat) return 'newer';
	return readOr(head, json);
}

export function headBytes(head: PackHead): Uint8Array {
	return new TextEncoder().encode(`${JSON.stringify(head)}\n`);
}

/**
 * Where each file lies, by its address, and how long the whole must be.
 * @param length of the head, in bytes
 */
export function layoutOf(
	head: PackHead,
	length: number
): { places: Map<string, TarEntry>; size: number } {
	const places = new Map<string, TarEntry>();
	let at = block + padded(length);
	for (const { url, bytes } of head.files) {
		places.set(url, { url, bytes, start: at + block });
		at += block + padded(bytes);
	}
	return { places, size: at + ending };
}

/** Rounded up to whole blocks. */
export function padded(bytes: number): number {
	return Math.ceil(bytes / block) * block;
}

/** Inside the tar, an address has no slash before it. */
export function entryName(url: string): string {
	return url.slice(1);
}

/** The header of a file in a tar, as POSIX has it. Always the same for the same file: no owner, no date. */
export function tarHeader(name: string, bytes: number): Uint8Array {
	const header = new Uint8Array(block);
	const encoded = new TextEncoder().encode(name);
	if (encoded.length > longestName)
		throw new Error(`A tar has no place for so long a name: ${name}`);
	const write = (text: string, at: number) => header.set(new TextEncoder().encode(text), at);
	header.set(encoded, 0);
	write('0000644\0' + '0000000\0' + '0000000\0', 100);
	write(`${octal(bytes, 11)}\0${octal(0, 11)}\0`, 124);
	write('        0', 148);
	write('ustar\0' + '00', 257);
	const sum = header.reduce((total, byte) => total + byte, 0);
	write(`${octal(sum, 6)}\0 `, 148);
	return header;
}

/** How long the file behind a header is; null where the header is none. */
export function sizeIn(header: Uint8Array): number | null {
	const digits = new TextDecoder().decode(header.subarray(124, 135));
	return /^[0-7]{11}$/.test(digits) ? parseInt(digits, 8) : null;
}

function octal(value: number, digits: number): string {
	return value.toString(8).padStart(digits, '0');
}
