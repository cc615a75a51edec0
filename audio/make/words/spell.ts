/** Where a word stands: what was spoken before it, and whether the voice rests after it. */
export interface Context {
	before: string;
	atPause: boolean;
}

/** Spells the words up to a mark one by one. Quotes and brackets are silent; a dash is a pause. */
export function spellEach(
	words: string,
	spell: (word: string, context: Context) => string
): string {
	const all = words
		.replace(/["“”„«»‹›()[\]]/gu, ' ')
		.split(/\s+/u)
		.filter((word) => word !== '');
	const spoken: string[] = [];
	all.forEach((word, at) => {
		const next = all[at + 1];
		const atPause = next === undefined || isDash(next);
		spoken.push(isDash(word) ? '—' : spell(word, { before: spoken.at(-1) ?? '', atPause }));
	});
	return spoken.join(' ');
}

/** What a voice says for each spelling, tried in order at every place of a word. */
export type Spelling = [written: RegExp, spoken: string];

/** Reads a word from its start to its end; what no spelling fits is an error that names the word. */
export function readWord(word: string, spellings: Spelling[], language: string): string {
	let spoken = '';
	for (let at = 0; at < word.length;) {
		const rest = word.slice(at);
		const spelling = spellings.find(([written]) => rest.search(written) === 0);
		const length = spelling && spelling[0].exec(rest)?.[0].length;
		if (spelling === undefined || !length) {
			throw new Error(`"${word}" has "${rest[0]}", which ${language} does not write there.`);
		}
		spoken += spelling[1];
		at += length;
	}
	return spoken;
}

/** The stress mark before the last vowel; a word without vowels has none. */
export function stressLast(spoken: string): string {
	return spoken.replace(/([aɑʌeɛiɪoɔuʊy])([^aɑʌeɛiɪoɔuʊy]*)$/u, 'ˈ$1$2');
}

function isDash(word: string): boolean {
	return /^[-–—]+$/u.test(word);
}
