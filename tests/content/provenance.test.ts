import { describe, expect, test } from 'vitest';
import { cardsOf, linesOf, readAudio } from './lines';

interface Explainer {
	cards: number;
	keep: number[];
	private: boolean;
	where: string[];
	status: string;
	checked: { date: string; by: string; role: string };
	sources: { document: string; heading: string }[];
	facts: string[];
	updates: string[];
	cautions?: string[];
}

interface Fact {
	claim: string;
	status: string;
	from: string[];
	found: string;
	leftOut?: string;
}

const pack = readAudio<{ topics: { id: string; explainers: string[] }[] }>(
	'asylum-us',
	'pack.json'
);
const ids = pack.topics.flatMap(({ explainers }) => explainers);
const read = (id: string) => readAudio<Explainer>('asylum-us', 'explainers', `${id}.json`);
const ledger = readAudio<Record<string, Fact>>('asylum-us', 'facts.json');
const told = new Set(ids.flatMap((id) => [...read(id).facts, ...read(id).updates]));
const warnedOf = new Set(ids.flatMap((id) => read(id).cautions ?? []));

/** The sources end early in October 2026: nothing can have been checked later. */
const lastCheck = '2026-10-08';

describe('the pack about asylum', () => {
	test('holds each of its thirty-seven explainers once', () => {
		expect(ids).toHaveLength(37);
		expect(new Set(ids).size).toBe(37);
	});

	test('keeps the quiet explainers private', () => {
		expect(ids.filter((id) => read(id).private).sort()).toEqual([
			'children-alone',
			'family-split-up',
			'first-hours-held',
			'five-reasons',
			'inside-detention',
			'trafficking-abuse',
			'who-will-know'
		]);
	});

	test('leaves out in Mexico what is true only in the United States', () => {
		expect(ids.filter((id) => !read(id).where.includes('MX')).sort()).toEqual([
			'doctor-and-school',
			'if-officers-come',
			'letters-and-address',
			'temporary-permission-ended'
		]);
	});
});

describe('the ledger of facts', () => {
	const facts = Object.entries(ledger);
	const named = (want: (id: string, fact: Fact) => boolean) =>
		facts.filter(([id, fact]) => want(id, fact)).map(([id]) => id);

	test('holds the 227 facts of the five documents, and the 30 that were found later', () => {
		const numbered = (letter: string, count: number, digits: number) =>
			Array.from({ length: count }, (_, at) => letter + String(at + 1).padStart(digits, '0'));
		const expected = [...numbered('F', 227, 3), ...numbered('U', 30, 2)];
		expect(expected.filter((id) => !(id in ledger))).toEqual([]);
	});

	test('has a place for each: told, warned of, or left out for a reason', () => {
		const isPlaced = (id: string) => told.has(id) || warnedOf.has(id);
		expect(named((id, { leftOut }) => isPlaced(id) === (leftOut !== undefined))).toEqual([]);
		expect([...told, ...warnedOf].filter((id) => !(id in ledger))).toEqual([]);
	});

	test('lets no explainer tell what is unsafe to repeat', () => {
		const unsafe = named((_, { status }) => status === 'unsafe-to-repeat');
		expect(unsafe).toHaveLength(14);
		expect(unsafe.filter((id) => told.has(id))).toEqual([]);
	});

	test('calls its sources by their names, and not by those of our files', () => {
		const isNamed = (from: string) => /^[^§/\\]+ § [^§/\\]+$/.test(from);
		expect(named((_, { from }) => !from.every(isNamed))).toEqual([]);
		const isCode = (words: string) => /\[S\d|\.txt/.test(words);
		expect(named((_, { claim, found }) => isCode(claim) || isCode(found))).toEqual([]);
	});
});

describe.each(ids)('where %s comes from', (id) => {
	const explainer = read(id);

	test('is told by a document, a heading, and rows of the ledger', () => {
		expect(explainer.sources).not.toEqual([]);
		for (const { document, heading } of explainer.sources) {
			expect(document).not.toBe('');
			expect(heading).not.toBe('');
			expect(`${document} ${heading}`).not.toMatch(/[/\\]|\.txt/);
		}
		expect([...explainer.facts, ...explainer.updates]).not.toEqual([]);
	});

	test('is told by every heading that its facts come from, and by no other', () => {
		const rows = [...explainer.facts, ...explainer.updates].flatMap((row) => ledger[row]?.from);
		const headings = explainer.sources.map(({ document, heading }) => `${document} § ${heading}`);
		expect(headings.sort()).toEqual([...new Set(rows)].sort());
	});

	test('was checked before the sources end, and never claims a lawyer', () => {
		expect(explainer.checked.date <= lastCheck).toBe(true);
		expect(explainer.checked.role).toMatch(/not reviewed by a lawyer/);
		expect(explainer.status).toBe('draft');
	});

	test('has a recording that says the month of its check', () => {
		const closing = `closing.checked.${explainer.checked.date.slice(0, 7)}`;
		expect(linesOf('en').map((line) => line.id)).toContain(closing);
	});

	test('gives between one and five of its cards to carry away', () => {
		const cards = cardsOf('en').filter((line) => line.id.startsWith(`${id}.`));
		expect(cards).toHaveLength(explainer.cards);
		expect(explainer.keep.length).toBeGreaterThanOrEqual(1);
		expect(explainer.keep.length).toBeLessThanOrEqual(5);
		for (const card of explainer.keep) expect(cards[card - 1]?.id).toBe(`${id}.${card}`);
	});
});
