import { describe, expect, test } from 'vitest';
import { dayInWords, daysBetween, daysLater } from '$lib/staff/day';

describe('a day', () => {
	test.each([
		['2026-11-21', '2026-11-21', 0],
		['2026-11-21', '2026-12-01', 10],
		['2026-11-21', '2026-11-20', -1],
		['2026-02-28', '2026-03-01', 1],
		// Clocks change in between, here and there.
		['2026-10-01', '2026-11-30', 60]
	])('from %s to %s takes %i days', (from, to, days) => {
		expect(daysBetween(from, to)).toBe(days);
	});

	test.each([
		['2026-11-21', 0, '2026-11-21'],
		['2026-11-21', 30, '2026-12-21'],
		['2028-02-28', 1, '2028-02-29'],
		['2026-12-31', 7, '2027-01-07']
	])('%s and %i days is %s', (day, days, later) => {
		expect(daysLater(day, days)).toBe(later);
	});

	test('is written as staff write it', () => {
		expect(dayInWords('2026-10-01', 'en')).toBe('October 1, 2026');
		expect(dayInWords('2026-10-01', 'es')).toBe('1 de octubre de 2026');
	});
});
