/** Letters at a place in a file. */
export function ascii(bytes: Uint8Array, at: number, length: number): string {
	return String.fromCharCode(...bytes.subarray(Math.max(0, at), Math.max(0, at) + length));
}

/** Where the tags and zeros before the first frame of an MP3 end, in bytes. */
export function soundAt(bytes: Uint8Array): number {
	let at = 0;
	while (at < bytes.length) {
		const size = bytes[at] === 0 ? 1 : idv2Size(bytes, at);
		if (size === 0) break;
		at += size;
	}
	return at;
}

/**
 * Whether only tags, of any kind that players write, and zeros follow, to the last byte. PURE. None of
 * it is heard: an MP3 that has them is as good as one without.
 */
export function isTail(bytes: Uint8Array, from: number): boolean {
	let at = from;
	while (at < bytes.length) {
		const size = bytes[at] === 0 ? 1 : tagSize(bytes, at);
		if (size === 0) return false;
		at += size;
	}
	return at === bytes.length;
}

/** ID3v1 with its older extension, APE, Lyrics3 and ID3v2, which may stand at the end as well; 0 if it is none. */
function tagSize(bytes: Uint8Array, at: number): number {
	if (ascii(bytes, at, 4) === 'TAG+') return 227;
	if (ascii(bytes, at, 3) === 'TAG') return 128;
	if (ascii(bytes, at, 8) === 'APETAGEX') return apeSize(bytes, at);
	if (ascii(bytes, at, 11) === 'LYRICSBEGIN') return lyricsSize(bytes, at);
	return idv2Size(bytes, at) || bareApeSize(bytes, at);
}

/** In bytes; 0 if there is none. */
function idv2Size(bytes: Uint8Array, at: number): number {
	if (ascii(bytes, at, 3) !== 'ID3') return 0;
	const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + 10);
	const hasFooter = ((bytes[at + 5] ?? 0) & 0x10) !== 0;
	return 10 + ((a << 21) | (b << 14) | (c << 7) | d) + (hasFooter ? 10 : 0);
}

/** Header and footer look alike, and each tells the size of all that follows the header. */
function apeSize(bytes: Uint8Array, at: number): number {
	const isHeader = ((bytes[at + 23] ?? 0) & 0x20) !== 0;
	return isHeader ? 32 + apeLength(bytes, at) : 32;
}

/** The first version of it has no header: only its footer tells where it began. */
function bareApeSize(bytes: Uint8Array, at: number): number {
	const footer = find(bytes, 'APETAGEX', at);
	const size = footer < 0 ? 0 : apeLength(bytes, footer);
	return footer + 32 - size === at ? size : 0;
}

function apeLength(bytes: Uint8Array, at: number): number {
	const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 12, at + 16);
	return a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24;
}

/** The end is a word of nine letters, and found by it. */
function lyricsSize(bytes: Uint8Array, at: number): number {
	const found = ['LYRICS200', 'LYRICSEND']
		.map((word) => find(bytes, word, at))
		.filter((end) => end > 0);
	return found.length > 0 ? Math.min(...found) + 9 - at : 0;
}

function find(bytes: Uint8Array, word: string, from: number): number {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	return all.indexOf(word, from, 'latin1');
}
