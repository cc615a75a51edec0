import type { LanguageCode } from './pack';

/**
 * A pack in one file, to be carried on a stick: a plain tar, so that anybody can look inside. PURE.
 * First comes `farol.json`, which says what follows and how long each file is. From that a kiosk knows
 * where every file lies, and never holds more of a large pack in memory than one recording.
 */
export interface PackHead {
	/** The layout of the file. */
	format: number;
	/** The lowest kiosk that can read the pack. */
	kiosk: number;
	pack: string;
	languages: LanguageCode[];
	/** Of the manifest's bytes. The manifest names the hash of everything else. */
	sha256: string;
	/** Every other file in order: the manifest, its signature if there is one, then what it names. */
	files: PackedFile[];
}

export interface PackedFile {
	/** Where it is served, and stored: `/packs/tiny.json`. */
	url: string;
	bytes: number;
}

/** Where a file lies in the tar, in bytes; its header of one block stands before it. */
export interface TarEntry extends PackedFile {
	start: number;
}

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

/** The head from whatever was in the file. `newer`: made for a kiosk that can do more than this one. */
export function readHead(json: unknown): PackHead | 'newer' | null {
	if (!isRecord(json) || !isCount(json.format) || !isCount(json.kiosk)) return null;
	if (json.format > packFormat || json.kiosk > kioskFormat) return 'newer';
	const { format, kiosk, pack, languages, sha256, files } = json;
	const isWhole =
		isText(pack, /^[a-z0-9]+(-[a-z0-9]+)*$/) &&
		isText(sha256, /^[0-9a-f]{64}$/) &&
		Array.isArray(languages) &&
		languages.every((code): code is string => isText(code, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)) &&
		Array.isArray(files) &&
		files.every(isPackedFile);
	return isWhole ? { format, kiosk, pack, languages, sha256, files } : null;
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

/** Only what a packer could have written: no way out of its folder, and nothing that fills the memory. */
function isPackedFile(value: unknown): value is PackedFile {
	if (!isRecord(value) || !isCount(value.bytes)) return false;
	const { url, bytes } = value;
	if (!isText(url, /^\/packs(\/[A-Za-z0-9][A-Za-z0-9.-]*)+$/)) return false;
	const most = url.endsWith('.json') ? largest.words : largest.recording;
	return entryName(url).length <= longestName && bytes <= most;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function isText(value: unknown, form: RegExp): value is string {
	return typeof value === 'string' && form.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
