import type { Letter, Vowel } from './arabic-letters';

/**
 * Words that are written without a letter for one of their long vowels, and mostly without the
 * small alif that stands for it: which letter has it.
 */
const shortened: [word: RegExp, long: number][] = [
	[/^[وفبكل]*(?=(?:هذا|هذه|هذان|هذين|هكذا|هؤلاء|ذلك|ذلكم)$)/, 0],
	[/^[وف]?(?=لكن(?:ه|ها|هم|هن|ك|كم|ي|ني|نا)?$)/, 0],
	[/^[وفل]*(?=إله$)/, 1],
	[/^[وفبل]*(?=أولئك$)/, 2],
	[/^(?:[وفبك]?ا?ل)?(?=رحمن$)/, 2],
	// God: the second lam is long in all spellings.
	[/^[وفبت]?ا(?=لله$)/, 1],
	[/^[وف]?(?=لله$)/, 1]
];

/** Writes the long vowels that usage leaves out. */
export function withLongVowels(letters: Letter[]): Letter[] {
	const word = letters.map(({ letter }) => letter).join('');
	for (const [written, long] of shortened) {
		const before = written.exec(word)?.[0].length;
		const at = (before ?? 0) + long;
		const letter = letters[at];
		if (before === undefined || letter === undefined) continue;
		// "lakinna" is one of them, "lakunna" (for you) is another word.
		if (letters[at + 1]?.letter === 'ك' && letters[at + 1]?.vowel === 'u') continue;
		if (letter.vowel === 'a' || letter.shadda || letter.vowel === null) {
			return letters.with(at, { ...letter, vowel: 'a', dagger: true });
		}
	}
	return letters;
}

/** The letters that begin a word and belong to the next: "and", "with", "like", "for". */
const prefixes: Partial<Record<string, string>> = {
	و: 'a',
	ف: 'a',
	ب: 'i',
	ك: 'a',
	ل: 'ai',
	ت: 'a'
};

/** Whether all letters before a place are such words. */
export function isAfterPrefixes(letters: Letter[], at: number): boolean {
	return letters
		.slice(0, at)
		.every(
			({ letter, vowel, shadda, tanwin }) =>
				vowel !== null && !shadda && !tanwin && prefixes[letter]?.includes(vowel)
		);
}

/** The vowel of an alif without hamza at the start: "u" in commands like "uktub", else "i". */
export function firstVowelOf(letters: Letter[]): Vowel {
	const word = letters.map(({ letter }) => letter).join('');
	// "ism", "ibn", "ithnān" may have a "u" after them, which is only their ending.
	if (/^.(?:سم|بن|ثن|مر)/u.test(word)) return 'i';
	const [, second, third] = letters;
	if (second?.shadda) return second.vowel === 'u' ? 'u' : 'i';
	return third?.vowel === 'u' && letters.length > 3 ? 'u' : 'i';
}

/** Whether the article begins at a place: alif and lam, at the start or after prefixes. */
export function isArticle(letters: Letter[], at: number): boolean {
	const [alif, lam, next, after] = letters.slice(at, at + 4);
	if (alif === undefined || lam?.letter !== 'ل' || next === undefined) return false;
	if (!'اٱ'.includes(alif.letter) || !isAfterPrefixes(letters, at)) return false;
	if (alif.vowel !== null && alif.vowel !== 'a') return false;
	// "iltihāb" has the lam in its root; the article would double the ت.
	if (lam.sukun && next.letter === 'ت' && !next.shadda) return alif.vowel === 'a';
	if (lam.vowel === null || lam.shadda) return true;
	// The helping vowel of "ali-stiqbāl".
	return lam.vowel === 'i' && next.letter === 'ا' && next.vowel === null && after !== undefined;
}
