import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addCount,
	mostDays,
	readCounts,
	type Counted,
	type Counts
} from '$lib/staff/counts/counts';

const none: Counts = { days: {} };
const day = '2026-11-21';

describe('adding to the counts', () => {
	test('counts up, languages and explainers apart', () => {
		let counts = addCount(none, day, { what: 'explainers', id: 'asylum' });
		counts = addCount(counts, day, { what: 'explainers', id: 'asylum' });
		counts = addCount(counts, day, { what: 'languages', id: 'prs' });
		expect(counts).toEqual({
			days: { [day]: { explainers: { asylum: 2 }, languages: { prs: 1 } } }
		});
	});

	test('tells nothing of the order', () => {
		const both: Counted[] = [
			{ what: 'explainers', id: 'road' },
			{ what: 'explainers', id: 'asylum' }
		];
		const written = [both, [...both].reverse()].map((order) =>
			JSON.stringify(order.reduce<Counts>((counts, one) => addCount(counts, day, one), none))
		);
		expect(written[0]).toBe(written[1]);
	});

	test('is not misled by a name that every object has', () => {
		const counts = addCount(none, day, { what: 'explainers', id: 'constructor' });
		expect(counts.days[day]?.explainers).toEqual({ constructor: 1 });
	});

	test('forgets the oldest days', () => {
		const days = Object.fromEntries(
			Array.from({ length: mostDays + 5 }, (_, index) => [
				new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
				{ explainers: {}, languages: { es: 1 } }
			])
		);
		const kept = Object.keys(readCounts({ days }).days);
		expect(kept).toHaveLength(mostDays);
		expect(kept[0]).toBe('2026-01-06');
	});
});

describe('reading the counts', () => {
	test('keeps every good entry beside a spoilt one', () => {
		const stored = {
			days: {
				[day]: {
					explainers: { asylum: 3, 'Not An Id': 1, road: '4', safety: -1, gate: 1.5 },
					languages: { 'pt-BR': 2, es: null },
					visitors: ['Ana']
				},
				yesterday: { explainers: { asylum: 1 } },
				'2026-11-20': { languages: { es: 1 } },
				'2026-11-19': 7
			}
		};
		expect(readCounts(stored)).toEqual({
			days: {
				'2026-11-20': { explainers: {}, languages: { es: 1 } },
				[day]: { explainers: { asylum: 3 }, languages: { 'pt-BR': 2 } }
			}
		});
	});

	test('reads anything at all, and reading twice changes nothing', () => {
		const table = fc.dictionary(fc.constantFrom('es', 'asylum', 'X', '__proto__'), fc.anything());
		const some = fc.record({ explainers: table, languages: table });
		const stored = fc.record({
			days: fc.dictionary(fc.constantFrom(day, '2026-99-99', 'x'), fc.oneof(some, fc.anything()))
		});
		fc.assert(
			fc.property(fc.oneof(fc.anything(), stored), (anything) => {
				const read = readCounts(anything);
				expect(readCounts(JSON.parse(JSON.stringify(read)))).toEqual(read);
			})
		);
	});
});
