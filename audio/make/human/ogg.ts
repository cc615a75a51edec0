/**
 * Whether an Ogg file (`.opus`, `.ogg`) ends in the middle of a page: ffmpeg leaves such a page out
 * without a word. PURE. False for every other file.
 */
export function isCutInPage(bytes: Uint8Array): boolean {
	let at = 0;
	while (isPage(bytes, at)) {
		const segments = bytes[at + 26] ?? 0;
		const sizes = bytes.subarray(at + 27, at + 27 + segments);
		const end = at + 27 + segments + sizes.reduce((sum, size) => sum + size, 0);
		if (sizes.length < segments || end > bytes.length) return true;
		at = end;
	}
	return false;
}

function isPage(bytes: Uint8Array, at: number): boolean {
	return [...'OggS'].every((letter, place) => bytes[at + place] === letter.charCodeAt(0));
}
