import { describe, expect, test } from 'vitest';
import { languages, linesOf, readAudio } from './lines';

/** How a language says a term. */
interface Term {
	words: string;
	means: string;
	/** How the term begins in a sentence; none where no test can find it. */
	forms: string[];
	/** Lines that say it otherwise, or need it not, and why. */
	elsewhere?: Record<string, string>;
}

const glossaryOf = (language: string) =>
	readAudio<Record<string, Term>>('asylum-us', 'glossary', `${language}.json`);

const english = glossaryOf('en');

/** Every line as it was written in English, without the values that it refers to. */
const englishLines = Object.entries(
	readAudio<Record<string, { text: string }>>('asylum-us', 'scripts', 'en.json')
).map(([id, { text }]) => ({ id, text: text.replace(/\{[^{}]*\}/g, '') }));

const shown = new Map(
	languages.map((language) => [
		language,
		new Map(linesOf(language).map(({ id, text }) => [id, text]))
	])
);
const shownIn = (language: string) => shown.get(language) ?? new Map<string, string>();

/** So that "fianza" is not found in "confianza". */
const wordBegin = '(?<![\\p{L}\\p{M}\\p{N}])';

/** Who heard the explanation must know these words again when an officer says them. */
const officersWords = [
	'A-Number',
	'asylee',
	'bond',
	'credible fear',
	'Detainee Locator',
	'habeas',
	'Notice to Appear',
	'parole',
	'reasonable fear',
	'withholding of removal'
];

describe.each(languages)('the glossary in %s', (language) => {
	test('has each of the thirty-four terms, and no other', () => {
		expect(Object.keys(english)).toHaveLength(34);
		expect(Object.keys(glossaryOf(language)).sort()).toEqual(Object.keys(english).sort());
	});

	test('tells of each how we say it, what it means, and how to find it', () => {
		const incomplete = Object.entries(glossaryOf(language)).filter(([, term]) => !isWhole(term));
		expect(incomplete).toEqual([]);
	});

	test('is kept to in every line whose English holds a term', () => {
		const texts = shownIn(language);
		const strayed = Object.entries(glossaryOf(language)).flatMap(([name, term]) =>
			linesWithout(name, term, language)
				.filter((id) => !(id in (term.elsewhere ?? {})))
				.map((id) => `${name}: ${id}: ${texts.get(id)}`)
		);
		expect(strayed).toEqual([]);
	});

	test('excepts no line that needs no exception', () => {
		const needless = Object.entries(glossaryOf(language)).flatMap(([name, term]) => {
			const excepted = Object.keys(term.elsewhere ?? {});
			if (excepted.length === 0) return [];
			const needed = linesWithout(name, term, language);
			return excepted.filter((id) => !needed.includes(id)).map((id) => `${name}: ${id}`);
		});
		expect(needless).toEqual([]);
	});
});

describe.each(languages)('the lines in %s', (language) => {
	test.each(officersWords)('hold "%s", as officers say it', (words) => {
		// Some languages write the same word with an accent: "hábeas".
		const texts = [...shownIn(language).values()].map((text) =>
			text.normalize('NFD').replace(/\p{M}/gu, '')
		);
		const heard = inSentence(words, language);
		expect(texts.some((text) => heard.test(text))).toBe(true);
	});
});

/** The lines whose English holds a term, but not they. */
function linesWithout(name: string, { forms }: Term, language: string): string[] {
	const inSource = (english[name]?.forms ?? []).map(inEnglish);
	const inTarget = forms.map((form) => inSentence(form, language));
	const texts = shownIn(language);
	return englishLines
		.filter(({ text }) => inSource.some((form) => form.test(text)))
		.map(({ id }) => id)
		.filter((id) => !inTarget.some((form) => form.test(texts.get(id) ?? '')));
}

function isWhole({ words, means, forms, elsewhere = {}, ...others }: Term): boolean {
	return (
		[words, means, ...Object.values(elsewhere)].every(isText) &&
		Array.isArray(forms) &&
		forms.every(isText) &&
		Object.keys(others).length === 0
	);
}

function isText(text: unknown): boolean {
	return typeof text === 'string' && text.trim() !== '';
}

/** "ICE" is found only in capitals, "bond" also where it begins a title. */
function inEnglish(form: string): RegExp {
	return new RegExp(wordBegin + literal(form), form === form.toUpperCase() ? 'u' : 'iu');
}

/** Arabic writes the article, "and" and "for" in one with the word that follows. */
function inSentence(form: string, language: string): RegExp {
	return new RegExp((language === 'ar' ? '' : wordBegin) + literal(form), 'iu');
}

function literal(words: string): string {
	return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
