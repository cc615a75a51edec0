import { readWord, spellEach, stressLast, type Spelling } from './spell';

/**
 * Haitian Creole from its official spelling, which is regular. espeak-ng's own `ht` says none of
 * the nasal vowels. An `n` before a vowel belongs to that vowel, so the vowel before it is plain;
 * of two, the first makes its vowel nasal. A short word of one consonant ("k ap", "pou w") is said
 * with the word after it if that begins with a vowel, otherwise with the word before it.
 */
export function spellKreyol(words: string): string {
	const spoken = spellEach(words, (word) => {
		const letters = word.toLowerCase().replace(/['’]/gu, '');
		const parts = letters.split('-').filter((part) => part !== '');
		return parts.map((part) => stressLast(readWord(part, spellings, 'Kreyol'))).join(' ');
	});
	return spoken
		.replace(/(?<=^|\s)([bdfhjklmnpstvwzɡʁʃʒ]) (?=ˈ?[aɑeɛioɔuy])/gu, '$1')
		.replace(/(?<=[^\s—]) ([bdfhjklmnpstvwzɡʁʃʒ])(?=\s|$)/gu, '$1');
}

/** Longest first. */
const spellings: Spelling[] = [
	[/^tch/, 'ʧ'],
	[/^dj/, 'ʤ'],
	[/^ch/, 'ʃ'],
	[/^oun(?![aàeèioòu])/, 'un'],
	[/^ou(?=[aàeèioòu])/, 'w'],
	[/^ou/, 'u'],
	[/^ui/, 'ɥi'],
	[/^ann/, 'ɑ\u0303n'],
	[/^enn/, 'ɛ\u0303n'],
	[/^onn/, 'ɔ\u0303n'],
	[/^an(?![aàeèioòu])/, 'ɑ\u0303'],
	[/^en(?![aàeèioòu])/, 'ɛ\u0303'],
	[/^on(?![aàeèioòu])/, 'ɔ\u0303'],
	[/^ng/, 'ŋ'],
	[/^à/, 'a'],
	[/^è/, 'ɛ'],
	[/^ò/, 'ɔ'],
	[/^r/, 'ʁ'],
	[/^j/, 'ʒ'],
	[/^y/, 'j'],
	[/^g/, 'ɡ'],
	[/^u/, 'y'],
	...[...'abdefhiklmnopstvwz'].map((letter): Spelling => [new RegExp(`^${letter}`), letter])
];
