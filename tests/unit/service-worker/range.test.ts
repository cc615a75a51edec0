import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRange } from '../../../src/service-worker/range';

describe('a range', () => {
	test.each([
		['bytes=0-1', { start: 0, end: 1 }],
		['bytes=0-', { start: 0, end: 99 }],
		['bytes=90-', { start: 90, end: 99 }],
		['bytes=99-99', { start: 99, end: 99 }],
		['bytes=-10', { start: 90, end: 99 }],
		['Bytes=3-4', { start: 3, end: 4 }],
		['bytes= 3-4 ', { start: 3, end: 4 }]
	])('%s is understood', (header, range) => {
		expect(readRange(header, 100)).toEqual(range);
	});

	test.each([
		['bytes=0-1000', { start: 0, end: 99 }],
		['bytes=-1000', { start: 0, end: 99 }],
		['bytes=50-99999999999999999999', { start: 50, end: 99 }]
	])('%s reaches past the end and is clamped', (header, range) => {
		expect(readRange(header, 100)).toEqual(range);
	});

	test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s is unsatisfiable', (header) => {
		expect(readRange(header, 100)).toBe('unsatisfiable');
	});

	test.each(['', 'bytes=-', 'bytes=a-b', 'bytes=5-2', 'bytes=500-2', 'bytes=0-1,5-6', 'items=0-1'])(
		'"%s" is answered with the whole',
		(header) => {
			expect(readRange(header, 100)).toBeNull();
		}
	);

	test('is unsatisfiable in nothing', () => {
		expect(readRange('bytes=0-', 0)).toBe('unsatisfiable');
	});

	test('lies always within the body', () => {
		const end = fc.option(fc.nat(), { nil: '' });
		fc.assert(
			fc.property(end, end, fc.nat({ max: 1000 }), (first, last, size) => {
				const range = readRange(`bytes=${first}-${last}`, size);
				if (range === null || range === 'unsatisfiable') return;
				expect(range.start).toBeGreaterThanOrEqual(0);
				expect(range.end).toBeGreaterThanOrEqual(range.start);
				expect(range.end).toBeLessThan(size);
			})
		);
	});
});
