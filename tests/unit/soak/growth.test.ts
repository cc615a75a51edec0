import { describe, expect, test } from 'vitest';
import { growth, type Weight } from '../../soak/growth';

const weight = (visits: number, change: Partial<Weight> = {}): Weight => {
	return { visits, nodes: 400, listeners: 80, heap: 4e6, elements: 5, inUse: 4, ...change };
};

describe('a page that soaked', () => {
	test('that weighs what it did after a hundred visits has not grown', () => {
		expect(growth([weight(1), weight(100), weight(1000)])).toEqual([]);
	});

	test('may grow until it is warm', () => {
		expect(growth([weight(1, { heap: 2e6 }), weight(100), weight(1000)])).toEqual([]);
	});

	test.each(['nodes', 'listeners', 'heap', 'elements'] as const)('has grown by its %s', (what) => {
		const last = weight(1000, { [what]: weight(100)[what] * 1.3 });
		expect(growth([weight(1), weight(100), last])).toEqual([expect.stringContaining(what)]);
	});

	test('has too many media elements, however few visits', () => {
		expect(growth([weight(10, { inUse: 6 })])).toEqual([expect.stringContaining('6')]);
	});

	test('that never was warm is not judged', () => {
		expect(growth([weight(1), weight(60, { nodes: 900 })])).toEqual([]);
	});
});
