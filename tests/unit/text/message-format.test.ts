import { describe, expect, test } from 'vitest';
import { IntlMessageFormat } from '../../../src/lib/text/message-format';
import en from '../../../src/lib/text/en.json';
import es from '../../../src/lib/text/es.json';

describe('a text', () => {
	test('takes what is put into it', () => {
		const format = new IntlMessageFormat('{stored} of {all} recordings');
		expect(format.format({ stored: 0, all: 12 })).toBe('0 of 12 recordings');
	});

	test('shows the place of what is not given', () => {
		expect(new IntlMessageFormat('in {time}').format({})).toBe('in {time}');
	});

	test.each(Object.entries({ en, es }))('in %s needs nothing but names in braces', (_, texts) => {
		for (const text of textsIn(texts)) {
			expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
		}
	});
});

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return Object.values(value as Record<string, unknown>).flatMap(textsIn);
}
