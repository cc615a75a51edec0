import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf, shown, totalOf } from '$lib/staff/counts/small-counts';

const counts = (days: Record<string, Record<string, number>>) => ({
	days: Object.fromEntries(
		Object.entries(days).map(([day, languages]) => [day, { explainers: {}, languages }])
	)
});

describe('a number that staff see', () => {
	test.each([1, 2, 3, 4])('%i is only "<5"', (count) => {
		const [day] = daysOf(counts({ '2026-11-21': { prs: count } }));
		expect(day?.languages.map(shown)).toEqual(['<5']);
	});

	test('has no language where the day had but one, and few visits', () => {
		const names = (languages: Record<string, number>) =>
			daysOf(counts({ '2026-11-21': languages }))[0]?.languages.map(({ id }) => id);
		expect(names({ prs: 4 })).toEqual(['']);
		expect(names({ prs: 5 })).toEqual(['prs']);
		expect(names({ ar: 1, prs: 4 })).toEqual(['ar', 'prs']);
	});

	test.each([5, 6, 40])('%i is itself', (count) => {
		const [day] = daysOf(counts({ '2026-11-21': { prs: count } }));
		expect(day?.languages.map(shown)).toEqual([String(count)]);
	});

	test('comes with its day, the newest first, and the most first in it', () => {
		const days = daysOf(
			counts({ '2026-11-20': { es: 7 }, '2026-11-21': { ar: 4, es: 9, prs: 1, fr: 2 } })
		);
		expect(days.map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-20']);
		expect(days[0]?.languages.map(({ id }) => id)).toEqual(['es', 'ar', 'fr', 'prs']);
	});

	test('is a range in a total that has small days in it', () => {
		const days = daysOf(
			counts({
				'2026-11-19': { es: 9, prs: 4 },
				'2026-11-20': { es: 7 },
				'2026-11-21': { es: 1, prs: 4 }
			})
		);
		expect(totalOf(days).languages.map((row) => [row.id, shown(row)])).toEqual([
			['es', '17–20'],
			['prs', '2–8']
		]);
		expect(totalOf(days.slice(0, 1)).languages.map(shown)).toEqual(['<5', '<5']);
	});
});

test('whatever is shown would be shown of any other small numbers too', () => {
	const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
	const cell = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }));
	const table = fc.dictionary(fc.constantFrom('es', 'ar', 'prs'), cell);
	fc.assert(
		fc.property(fc.dictionary(day, table), (days) => {
			const made = (pick: (cell: [number, number]) => number) =>
				daysOf(
					counts(
						Object.fromEntries(
							Object.entries(days).map(([name, cells]) => [
								name,
								Object.fromEntries(Object.entries(cells).map(([id, both]) => [id, pick(both)]))
							])
						)
					)
				);
			const real = made(([count]) => count);
			const other = made(([count, small]) => (count < 5 ? small : count));
			expect(other).toEqual(real);
			expect(totalOf(other)).toEqual(totalOf(real));
		})
	);
});
