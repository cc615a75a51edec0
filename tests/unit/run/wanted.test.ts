import { expect, test } from 'vitest';
import { rows } from '../../run/parts';
import { wantedOf } from '../../run/wanted';

const parts = rows.flat();
const files = [
	'unit/visit/step.test.ts',
	'content/words.test.ts',
	'e2e/visitor/left-alone.spec.ts'
];
const wanted = (...words: string[]) => {
	const { parts: names, only } = wantedOf(words, parts, files);
	return { parts: [...names], only };
};

test('without a word everything runs', () => {
	const { parts: names, only } = wanted();
	expect(names.sort()).toEqual(parts.map(({ name }) => name).sort());
	expect(only).toEqual([]);
});

test('a part brings what it needs', () => {
	expect(wanted('unit')).toEqual({ parts: ['packs', 'unit'], only: [] });
	expect(wanted('browser').parts).toEqual(['packs', 'build', 'tiny', 'browser']);
});

test('a path, or a part of it, chooses the part that has this file', () => {
	expect(wanted('left-alone').parts).toContain('browser');
	expect(wanted('left-alone').parts).not.toContain('unit');
	expect(wanted('tests/content/words.test.ts')).toEqual({
		parts: ['packs', 'unit'],
		only: ['tests/content/words.test.ts']
	});
	expect(wanted('tests/e2e/visitor/left-alone.spec.ts:12').parts).toContain('browser');
});

test('a word that is neither is told of', () => {
	expect(() => wanted('browsers')).toThrow('No part and no test file is called browsers.');
});

test('what a part needs stands before it', () => {
	const before = new Set<string>();
	for (const row of rows) {
		for (const { needs } of row) for (const need of needs) expect(before).toContain(need);
		for (const { name } of row) before.add(name);
	}
});
