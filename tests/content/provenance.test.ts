import { describe, expect, test } from 'vitest';
import { cardsOf, linesOf, readAudio } from './lines';

interface Explainer {
	cards: number;
	keep: number[];
	private: boolean;
	where: string[];
	status: string;
	checked: { date: string; by: string; role: string };
	changes: 'stable' | 'often' | 'weekly';
	validUntil: string;
	sources: { document: string; heading: string }[];
	facts: string[];
	updates: string[];
}

const pack = readAudio<{ topics: { id: string; explainers: string[] }[] }>(
	'asylum-us',
	'pack.json'
);
const ids = pack.topics.flatMap(({ explainers }) => explainers);
const read = (id: string) => readAudio<Explainer>('asylum-us', 'explainers', `${id}.json`);

/** The sources end early in October 2026: nothing can have been checked later. */
const lastCheck = '2026-10-07';

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

	test('was checked before the sources end, and never claims a lawyer', () => {
		expect(explainer.checked.date <= lastCheck).toBe(true);
		expect(explainer.checked.role).toMatch(/not reviewed by a lawyer/);
		expect(explainer.status).toBe('draft');
	});

	test('may be believed for as long as its law is likely to stand', () => {
		expect(explainer.validUntil).toBe(laterBy(explainer.changes, explainer.checked.date));
	});

	test('has a recording that says the month of its check', () => {
		const closing = `closing.checked.${explainer.checked.date.slice(0, 7)}`;
		expect(linesOf('en').map((line) => line.id)).toContain(closing);
	});

	test('gives between one and four of its cards to carry away', () => {
		const cards = cardsOf('en').filter((line) => line.id.startsWith(`${id}.`));
		expect(cards).toHaveLength(explainer.cards);
		expect(explainer.keep.length).toBeGreaterThanOrEqual(1);
		expect(explainer.keep.length).toBeLessThanOrEqual(4);
		for (const card of explainer.keep) expect(cards[card - 1]?.id).toBe(`${id}.${card}`);
	});
});

function laterBy(changes: Explainer['changes'], date: string): string {
	const day = new Date(`${date}T00:00:00Z`);
	if (changes === 'stable') day.setUTCFullYear(day.getUTCFullYear() + 1);
	else day.setUTCDate(day.getUTCDate() + (changes === 'often' ? 90 : 30));
	return day.toISOString().slice(0, 10);
}
