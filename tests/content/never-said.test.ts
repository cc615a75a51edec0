import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, linesOf, readAudio } from './lines';

/** Something that no line may say, in any explainer: unsafe, false, or a promise. */
interface Wrong {
	what: string;
	/** A regular expression that finds it. */
	words: string;
	/** A wrong sentence that it must find. */
	example: string;
}

const folder = join('asylum-us', 'never-said');
const inEnglish = readList('en').map(({ what }) => what);

describe.each(languages)('the words in %s', (language) => {
	const list = readList(language);
	const lines = linesOf(language).map((line) => ({
		...line,
		words: [plain(line.text), plain(line.spoken)]
	}));

	test('have a pattern for each thing that must not be said', () => {
		const missing = `write "words" and "example" in ${language} for each "what" of ${folder}/en.json, in its order, in ${folder}/${language}.json`;
		expect(
			list.map(({ what }) => what),
			missing
		).toEqual(inEnglish);
	});

	test('would be found wrong if they said an example', () => {
		expect(list.filter((wrong) => !patternOf(wrong).test(plain(wrong.example)))).toEqual([]);
	});

	test.each(list.map((wrong) => [wrong.what, patternOf(wrong)] as const))(
		'never say %s',
		(_, pattern) => {
			const blind = new RegExp(withoutJoiners(pattern.source), pattern.flags);
			const isSaid = (words: string) => pattern.test(words) || blind.test(withoutJoiners(words));
			const said = lines.filter(({ words }) => words.some(isSaid));
			expect(said.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
		}
	);
});

describe('the list of what each explainer must not say', () => {
	const pack = readAudio<{ topics: { explainers: string[] }[] }>('asylum-us', 'pack.json');
	const review = readAudio<Record<string, { not: string; found: string }[]>>(folder, 'review.json');

	test('names exactly the explainers that there are', () => {
		const ids = pack.topics.flatMap(({ explainers }) => explainers);
		expect(Object.keys(review).sort()).toEqual(ids.sort());
	});

	test('holds at least one point for each', () => {
		expect(Object.keys(review).filter((id) => review[id]?.length === 0)).toEqual([]);
	});

	test('tells of each point whether a pattern finds it or only a reader', () => {
		const unclear = Object.values(review)
			.flat()
			.filter(({ not, found }) => !not || !['words', 'reader'].includes(found));
		expect(unclear).toEqual([]);
	});
});

function readList(language: string): Wrong[] {
	const file = `${language}.json`;
	return existsSync(join('audio', folder, file)) ? readAudio<Wrong[]>(folder, file) : [];
}

function patternOf({ words }: Wrong): RegExp {
	return new RegExp(words, 'iu');
}

/** Without the marks that only help a voice (stress, and the vowels of Arabic), all spaces alike. */
function plain(line: string): string {
	return line
		.normalize('NFC')
		.replace(/[\u0301\u064b-\u0652\u0670]|\u0640/g, '')
		.replace(/\s/g, ' ');
}

/** Of words and of patterns alike: a joiner that cannot be seen must not hide a word. */
function withoutJoiners(line: string): string {
	return line.replace(/\u200c|\\u200c/g, '');
}
