/** What to find in espeak's phonemes and what Kokoro calls it; order matters. */
export type Replacement = [found: RegExp, kokoro: string];

/** espeak ties the letters of one sound with `^`; Kokoro has a single letter for these. */
const tied: Replacement[] = [
	[/a\^ɪ/g, 'I'],
	[/a\^ʊ/g, 'W'],
	[/d\^z/g, 'ʣ'],
	[/d\^ʒ/g, 'ʤ'],
	[/e\^ɪ/g, 'A'],
	[/o\^ʊ/g, 'O'],
	[/ə\^ʊ/g, 'Q'],
	[/s\^s/g, 'S'],
	[/t\^s/g, 'ʦ'],
	[/t\^ʃ/g, 'ʧ'],
	[/ɔ\^ɪ/g, 'Y'],
	[/\^/g, ''],
	// "(en)" and the like: espeak says that it changed language for a word.
	[/\([a-z-]+\)/g, ''],
	[/-/g, '']
];

const spanish: Replacement[] = [
	// "veintiséis" with its light first half was heard as "dieciséis": 2016 instead of 2026.
	[/ˌe\^ɪntisˈeis/g, 'ˈe^ɪnti sˈeis']
];

/** English consonants that are a syllable of their own ("button"), also in names abroad. */
const syllabic: Replacement[] = [
	[/ʔn\u0329/g, 'tᵊn'],
	[/(\p{L})\u0329/gu, 'ᵊ$1']
];

const english: Replacement[] = [
	[/r/g, 'ɹ'],
	[/x/g, 'k'],
	[/ɬ/g, 'l'],
	[/ɐ/g, 'ə'],
	[/ɚ/g, 'əɹ'],
	[/oː/g, 'ɔː'],
	[/ɜːɹ/g, 'ɜɹ'],
	[/ɜː/g, 'ɜɹ'],
	[/ː/g, '']
];

export const replacements = {
	spanish: [...spanish, ...tied],
	english: [...tied, ...syllabic, ...english],
	french: [...tied, ...syllabic],
	portuguese: [...tied, ...syllabic]
};

/** espeak's phonemes in Kokoro's letters. */
export function toKokoro(phonemes: string, table: Replacement[]): string {
	const replaced = table.reduce((text, [found, kokoro]) => text.replace(found, kokoro), phonemes);
	return replaced.replace(/\s+/g, ' ').trim();
}
