import { describe, expect, test } from 'vitest';
import { cardsOf, countWords, linesOf, sentencesOf, type Line } from './lines';

const lines = linesOf('en');
const named = ({ id, text }: Line) => `${id}: ${text}`;

describe('the words in English', () => {
	test('ask everyone who must appear to go, although people were arrested there', () => {
		const arrests = cardsOf('en').filter(({ text }) =>
			/arrested at (?:court|check-ins)/.test(text)
		);
		expect(arrests).not.toEqual([]);
		for (const { text } of arrests) expect(text).toMatch(/must still go\.$|do not skip yours\.$/);
	});

	test('are at most sixteen on a card', () => {
		expect(
			cardsOf('en')
				.filter(({ text }) => countWords(text) > 16)
				.map(named)
		).toEqual([]);
	});

	test('name a topic in a few words, and speak it in a sentence', () => {
		const topics = lines.filter(({ id }) => id.startsWith('topic.'));
		expect(topics.filter(({ text }) => countWords(text) > 4).map(named)).toEqual([]);
		expect(topics.filter(({ spoken }) => !spoken.endsWith('.')).map(named)).toEqual([]);
	});

	test('name an explainer in one short sentence', () => {
		const titles = lines.filter(({ id }) => id.endsWith('.title'));
		const long = titles.filter(
			({ spoken }) =>
				sentencesOf(spoken).length > 1 || countWords(spoken.replace(/(?:[A-Z]\. )+/g, '')) > 9
		);
		expect(long.map(named)).toEqual([]);
	});

	test('let nobody nearby guess what the part about abuse is about', () => {
		const title = lines.find(({ id }) => id === 'trafficking-abuse.title');
		expect(title?.spoken).toMatch(/^This part is about your safety and your rights\.$/);
	});

	test('spell letters that a voice would read as a word', () => {
		const unspelled = /\b(?:USCIS|CBP|TPS|GPS|LGBTQ|ICE)\b|I-\d|asylee|Padilla/;
		expect(lines.filter(({ spoken }) => unspelled.test(spoken)).map(named)).toEqual([]);
	});
});
