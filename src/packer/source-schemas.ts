import * as v from 'valibot';
import {
	aDay,
	dayOrMonth,
	field,
	flag,
	goodIn,
	list,
	listOf,
	number,
	object,
	oneOf,
	tableOf,
	aText,
	texts
} from './fields';

/*
 * What people write in the content folder, file by file. `npm run schemas` makes of it what editors
 * understand (`audio/schemas/`).
 */

const optional = v.exactOptional;

/** All countries together. */
export const mostCards = 12;

const countryNames = ['US', 'MX'] as const;
const whereTold = 'must name one or both of US, MX';
const aCountry = v.picklist(countryNames, whereTold);
const countries = v.pipe(
	v.array(aCountry, whereTold),
	v.nonEmpty(whereTold),
	v.check((names) => new Set(names).size === names.length, whereTold),
	// In one order, however they were written.
	v.transform((names) => countryNames.filter((name) => names.includes(name)))
);

const cardsTold = `must be a whole number from 1 to ${mostCards}`;
const cards = v.pipe(
	v.number(cardsTold),
	v.integer(cardsTold),
	v.minValue(1, cardsTold),
	v.maxValue(mostCards, cardsTold)
);
const keepItem = v.number('must hold only numbers of cards');

/** `<pack>/explainers/<id>.json` */
export const explainerFile = object({
	/** How many cards there are. */
	cards: field(cards, () => 0),
	/** Cards that only some countries hear, by number. */
	cardWhere: optional(
		field(v.record(v.string(), countries, 'must be an object in braces'), () => ({}))
	),
	/** Numbers of the cards worth carrying away. */
	keep: field(list(keepItem, 'names a card twice'), (value) => goodIn(value, keepItem)),
	private: flag(),
	where: field(countries, (value) => goodIn(value, aCountry)),
	status: oneOf('draft', 'reviewed'),
	checked: object({ date: aDay(), by: aText(), role: aText(), note: optional(aText()) }),
	/** How often the law behind it changes. */
	changes: oneOf('stable', 'often', 'weekly'),
	validUntil: aDay(),
	sources: listOf(
		object({ document: aText(), heading: aText() }),
		(index) => `source ${Number(index) + 1}`
	),
	/** What it tells, by the ids of the ledger: from the documents, and found later. */
	facts: texts(),
	updates: texts(),
	/** What it warns against or corrects, and never repeats. */
	cautions: optional(texts())
});

/** A row of `<pack>/facts.json` */
export const factRow = object({
	claim: aText(),
	// The first stands in for one that nobody can read: it may be told and warned against alike.
	status: oneOf(
		'contested',
		'stable-law',
		'time-sensitive',
		'superseded',
		'opinion-or-marketing',
		'unsafe-to-repeat'
	),
	from: texts(),
	found: aText(),
	leftOut: optional(aText())
});

const wordsOfValue = object({ text: aText(), say: optional(aText()) });

/** A row of `<pack>/values.json` */
export const valueRow = object({
	about: aText(),
	kind: optional(oneOf('telephone', 'other')),
	value: aText(),
	source: aText(),
	checked: dayOrMonth(),
	nextChange: dayOrMonth(),
	/** By `ru`, or `ru:genitive`. */
	words: optional(tableOf(wordsOfValue, (key) => key)),
	cards: optional(texts())
});

/** A line of `<pack>/scripts/<language>.json` */
export const scriptLine = object({
	text: aText(),
	say: optional(aText()),
	note: optional(aText())
});

const language = object({
	status: oneOf('draft', 'released'),
	dir: oneOf('ltr', 'rtl'),
	follows: optional(aText()),
	name: optional(aText()),
	accent: optional(flag()),
	/** How fast it may be spoken. */
	fastest: optional(
		object({ syllablesASecond: optional(number()), wordsAMinute: optional(number()) })
	)
});

/** `<pack>/pack.json` */
export const packFile = object({
	id: aText(),
	licence: aText(),
	languages: tableOf(language, (code) => `language "${code}"`),
	topics: listOf(object({ id: aText(), explainers: texts() }), () => '')
});

/** A language of `alphabets.json` */
export const alphabet = object({ letters: aText(), marks: aText(), spoken: optional(aText()) });

/** One row of a recording's `takes.json`. */
const saidTold = 'must be a SHA-256 in small hex digits';
export const take = object({
	said: field(
		v.pipe(
			v.string('must be a text that is not empty'),
			v.regex(/\S/, 'must be a text that is not empty'),
			v.regex(/^[0-9a-f]{64}$/, saidTold)
		),
		() => ''
	),
	speaker: aText(),
	voice: oneOf('synthetic', 'human'),
	/** Of a synthetic voice. */
	engine: optional(aText()),
	speed: optional(number()),
	date: aDay(),
	licence: aText(),
	seconds: number(),
	lufs: number(),
	peak: number()
});

/** A term of `<pack>/glossary/<language>.json`; the tests of the content read it. */
export const term = v.strictObject({
	words: v.string(),
	means: v.string(),
	/** How the term begins in a sentence; none where no test can find it. */
	forms: v.array(v.string()),
	/** Lines that say it otherwise, or need it not, and why. */
	elsewhere: v.exactOptional(v.record(v.string(), v.string()))
});

/** What an explainer must not say, of `<pack>/never-said/review.json`. */
export const forbidden = v.strictObject({
	not: v.string(),
	/** By the words that are looked for, or by somebody who reads. */
	found: v.picklist(['words', 'reader'])
});
