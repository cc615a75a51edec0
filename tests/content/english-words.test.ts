import { describe, expect, test } from 'vitest';
import { cardsOf, countWords, linesOf, sentencesOf, type Line } from './lines';

const lines = linesOf('en');
const named = ({ id, text }: Line) => `${id}: ${text}`;

/** What no line may say, in any explainer: unsafe, false, or a promise. */
const neverSaid: [string, RegExp][] = [
	['that one can just show up', /\bjust (?:show up|go|ask|cross)\b/i],
	['a lie for the police', /\bbusiness\b|\bformal clothes\b/i],
	['a border city', /Matamoros|Laredo|Ju[aá]rez|Nogales|Mexicali|Tijuana|Mexico City|Reynosa/i],
	['a choice of gate or officer', /\bloyal\b|\b(?:best|better|easier|any) (?:gate|port|crossing)/i],
	['to cross between gates', /\b(?:cross|go|walk|enter) (?:between|around|outside)\b/i],
	['the wrong amounts of bond', /\b1,000|20,000|\bone thousand dollars|twenty thousand/i],
	['that mothers stay with their children', /under (?:14|fourteen)|(?:always|never) separate/i],
	['that asylum is free', /\bno fee\b|fee waiver|asylum is free/i],
	['when to work, counted from the interview', /four months/i],
	['a compelling story', /compelling|best answer|magic/i],
	['that one usually passes', /\b(?:usually|always|surely|easily) (?:pass|win)|\bwill pass\b/i],
	['a guarantee', /guarantee|\bno fear of deportation|travel freely|citizenship/i],
	['that the border is open or closed', /border is (?:now )?(?:open|closed)/i],
	['party politics', /\b(?:Biden|Trump|president)\b/i],
	['the name of a firm or a writer of the sources', /\bLincy\b|USAHello|Rescue Committee|\bIRC\b/],
	['a waiting time as a promise', /ten to fifteen|10 ?[-–] ?15|within three hours/i],
	['figures about killings', /per 100,000|homicide|every \S+ hours/i]
];

const winning = /\byou (?:will )?win\b|\byou won\b/i;
const noPromise =
	/if you win|when you win|after you win|before you won|not mean you will win|nobody honest can promise/i;

describe('the words in English', () => {
	test.each(neverSaid)('never say %s', (_, wrong) => {
		const said = lines.filter(({ text, spoken }) => wrong.test(text) || wrong.test(spoken));
		expect(said.map(named)).toEqual([]);
	});

	test('speak of winning only as "if" or as something nobody can promise', () => {
		const promises = lines.filter(({ text }) => winning.test(text) && !noPromise.test(text));
		expect(promises.map(named)).toEqual([]);
	});

	test('speak of skipping, running and lying only to warn against them', () => {
		const advice = cardsOf('en').filter(({ text }) =>
			/(?<!\b(?:not|never) )\b(?:skip|lie|hide|push)\b|(?<!\bnot )\brun\b|\bcut\b/i.test(text)
		);
		expect(advice.map(named)).toEqual([]);
	});

	test('ask everyone who must appear to go, although people were arrested there', () => {
		const arrests = cardsOf('en').filter(({ text }) => /arrested at (?:court|visits)/.test(text));
		expect(arrests).not.toEqual([]);
		for (const { text } of arrests) expect(text).toMatch(/must still go\.$|do not skip\.$/);
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
