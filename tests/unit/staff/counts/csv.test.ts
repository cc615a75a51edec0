import { describe, expect, test } from 'vitest';
import { daysOf } from '$lib/staff/counts/small-counts';
import { csvOf } from '$lib/staff/counts/csv';

const days = daysOf({
	days: {
		'2026-11-20': { explainers: {}, languages: { es: 6 } },
		'2026-11-21': { explainers: { asylum: 3 }, languages: { es: 12, prs: 1 } }
	}
});

describe('the counts as a table for a spreadsheet', () => {
	test('holds what the page shows, and no small number', () => {
		expect(csvOf(days, (_, id) => id.toUpperCase())).toBe(
			[
				'\uFEFF"day","what","id","name","count"',
				'"2026-11-21","language","es","ES","12"',
				'"2026-11-21","language","prs","PRS","<5"',
				'"2026-11-21","explainer","asylum","ASYLUM","<5"',
				'"2026-11-20","language","es","ES","6"',
				''
			].join('\n')
		);
	});

	test('quotes commas, quotes and line breaks', () => {
		const csv = csvOf(days.slice(1), () => 'a "b", c\nd');
		expect(csv).toContain('"a ""b"", c\nd"');
	});

	test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])(
		'lets no spreadsheet work out %j',
		(name) => {
			expect(csvOf(days.slice(1), () => name)).toContain(`"'${name}"`);
		}
	);

	test('is only its heading when nothing was counted', () => {
		expect(csvOf([], String)).toBe('\uFEFF"day","what","id","name","count"\n');
	});
});
