import { expect, test } from 'vitest';
import deepMerge from '../../../src/lib/text/deep-merge';

test('texts of several files become one record, the later ones first', () => {
	const [screens, pages] = [
		{ staff: { home: 'Home', check: { red: 'Stop' } } },
		{ staff: { home: 'Start', check: { green: 'Ready' } } }
	];
	expect(deepMerge.all([{}, screens, pages])).toEqual({
		staff: { home: 'Start', check: { red: 'Stop', green: 'Ready' } }
	});
	expect(screens.staff).toEqual({ home: 'Home', check: { red: 'Stop' } });
});

test('a text and a record of one name do not mix', () => {
	expect(deepMerge.all([{ a: 'text' }, { a: { b: 'text' } }])).toEqual({ a: { b: 'text' } });
	expect(deepMerge.all([{ a: { b: 'text' } }, { a: 'text' }])).toEqual({ a: 'text' });
});
