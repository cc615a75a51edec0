import * as v from 'valibot';
import {
	day,
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
	text,
	texts
} from './fields';
import { layoutNames } from './layouts';

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
	checked: object({ date: day(), by: text(), role: text(), note: optional(text()) }),
	/** How often the law behind it changes. */
	changes: oneOf('stable', 'often', 'weekly'),
	validUntil: day(),
	sources: listOf(
		object({ document: text(), heading: text() }),
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
	claim: text(),
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
	found: text(),
	leftOut: optional(text())
});

const wordsOfValue = object({ text: text(), say: optional(text()) });

/** A row of `<pack>/values.json` */
export const valueRow = object({
	about: text(),
	kind: optional(oneOf('telephone', 'other')),
	value: text(),
	source: text(),
	checked: dayOrMonth(),
	nextChange: dayOrMonth(),
	/** By `ru`, or `ru:genitive`. */
	words: optional(tableOf(wordsOfValue, (key) => key)),
	cards: optional(texts())
});

/** A line of `<pack>/scripts/<language>.json` */
export const scriptLine = object({
	text: text(),
	say: optional(text()),
	note: optional(text())
});

const language = object({
	status: oneOf('draft', 'released'),
	dir: oneOf('ltr', 'rtl'),
	follows: optional(text()),
	name: optional(text()),
	accent: optional(flag()),
	/** How fast it may be spoken. */
	fastest: optional(
		object({ syllablesASecond: optional(number()), wordsAMinute: optional(number()) })
	)
});

/** `<pack>/pack.json` */
export const packFile = object({
	id: text(),
	licence: text(),
	languages: tableOf(language, (code) => `language "${code}"`),
	topics: listOf(object({ id: text(), explainers: texts() }), () => '')
});

/** A language of `alphabets.json` */
export const alphabet = object({ letters: text(), marks: text(), spoken: optional(text()) });

const named = v.record(v.string(), v.string('must be a text'), 'must be an object in braces');
const atTold = 'must be left, top and width in percent';
const percent = v.number(atTold);

/** A drawing of `pictures/drawings.json` */
export const drawing = object({
	/** The name of an icon of Fluent Emoji. */
	from: optional(text()),
	/** It is in `own/<name>.svg`. */
	own: optional(flag()),
	/** Drawings that stand above this one, one on top of the other. */
	parts: optional(
		listOf(
			object({
				show: text(),
				at: field(
					v.strictTuple([percent, percent, percent], atTold),
					(): [number, number, number] => [0, 0, 100]
				),
				edged: optional(flag()),
				mirrored: optional(flag()),
				turned: optional(number())
			}),
			() => ''
		)
	),
	/** Other colours, by those that are there. */
	fills: optional(field(named, () => ({}))),
	/** Colours that are left out. */
	without: optional(texts()),
	mirrored: optional(flag())
});

/** A picture of `<pack>/pictures.json`; `pictures.ts` says what is wrong with one. */
export const picture = v.strictObject({
	layout: v.picklist(layoutNames),
	/** By name; the digits of a value as "{appeal-days}". */
	drawings: v.array(v.string()),
	/** Who stands in for whom, here and, where it is the picture of an explainer, on all its cards. */
	cast: v.exactOptional(v.record(v.string(), v.string())),
	/** A red slash across one thing, or across what is said: do not. */
	no: v.exactOptional(v.literal(true))
});

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
	speaker: text(),
	voice: oneOf('synthetic', 'human'),
	/** Of a synthetic voice. */
	engine: optional(text()),
	speed: optional(number()),
	date: day(),
	licence: text(),
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
