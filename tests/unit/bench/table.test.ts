import { describe, expect, test } from 'vitest';
import { percentile, rowsOf, tableOf } from '../../bench/table';

describe('the table of the bench', () => {
	test('takes percentiles that were really measured', () => {
		const values = [5, 1, 4, 2, 3];
		expect(percentile(values, 0.5)).toBe(3);
		expect(percentile(values, 0.95)).toBe(5);
		expect(percentile([7], 0.5)).toBe(7);
		expect(percentile([], 0.5)).toBeNaN();
	});

	const pairs = [10, 20, 30].map((ms) => ({ what: 'next card', kiosk: ms * 2, bare: ms }));

	test('compares kiosk and bare page at the same percentile', () => {
		const [row] = rowsOf(pairs);
		expect(row).toMatchObject({ what: 'next card', times: 3, goal: 1.1 });
		expect(row?.p50).toEqual({ kiosk: 40, bare: 20, ratio: 2 });
		expect(row?.p95).toEqual({ kiosk: 60, bare: 30, ratio: 2 });
	});

	test('has a goal for screens that change, and none for what is only reported', () => {
		const goalOf = (what: string) => rowsOf([{ what, kiosk: 1, bare: 1 }])[0]?.goal;
		expect(goalOf('language tile not said yet')).toBe(1.5);
		expect(goalOf('cold start to first possible touch')).toBe(1.5);
		expect(goalOf('card back')).toBe(1.1);
		expect(goalOf('main thread busy')).toBeNull();
	});

	test('shows no ratio to nothing', () => {
		expect(tableOf(rowsOf([{ what: 'blocked', kiosk: 3, bare: 0 }]))).toContain('| – |');
	});
});
