/** A letter with all that is written above and below it. */
export interface Letter {
	letter: string;
	vowel: Vowel | null;
	/** The vowel is doubled: an `n` follows it. */
	tanwin: boolean;
	shadda: boolean;
	sukun: boolean;
	/** The small alif of a long `a` that has no letter. */
	dagger: boolean;
}

export type Vowel = 'a' | 'i' | 'u';

/** The letters of a word, with their marks in whatever order they were typed. */
export function lettersOf(word: string): Letter[] {
	const letters: Letter[] = [];
	for (const sign of word.normalize('NFC').replace(unheard, '')) {
		const mark = marks[sign];
		const last = letters.at(-1);
		if (mark === undefined) letters.push({ ...unmarked, letter: sign });
		else if (last === undefined) throw new Error(`"${word}" begins with a mark without a letter.`);
		else if (mark.vowel && last.vowel !== null) {
			throw new Error(`"${word}" has two vowels on "${last.letter}".`);
		} else Object.assign(last, mark);
	}
	return letters;
}

/** Whether nothing tells how a letter is read. */
export function isBare({ vowel, shadda, sukun, dagger }: Letter): boolean {
	return vowel === null && !shadda && !sukun && !dagger;
}

/** Whether a letter closes a syllable: a bare alif before it is never long in Arabic's own words. */
export function isClosing({ sukun, shadda }: Letter): boolean {
	return sukun || shadda;
}

/** Tatweel, joiners and marks of direction. */
const unheard = /[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu;

const unmarked = { vowel: null, tanwin: false, shadda: false, sukun: false, dagger: false };

const marks: Partial<Record<string, Partial<Letter>>> = {
	'\u064b': { vowel: 'a', tanwin: true },
	'\u064c': { vowel: 'u', tanwin: true },
	'\u064d': { vowel: 'i', tanwin: true },
	'\u064e': { vowel: 'a' },
	'\u064f': { vowel: 'u' },
	'\u0650': { vowel: 'i' },
	'\u0651': { shadda: true },
	'\u0652': { sukun: true },
	'\u0670': { dagger: true }
};
