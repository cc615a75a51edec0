import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '$lib/parts/qr';
import { copyIn, copyLink, fitsCode } from '$lib/staff/settings-transfer/link';

const address = 'https://farol.example';

describe('settings in a link', () => {
	test('come out as they went in, in any script', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (copy) => {
				expect(copyIn(new URL(copyLink(address, copy)).hash)).toBe(copy);
			})
		);
	});

	test('fit a code of 97 modules, or are not offered as one', () => {
		const longest = 'a'.repeat(615);
		const link = copyLink(address, longest);
		expect(fitsCode(link)).toBe(true);
		expect(codeOf(link).size).toBeLessThanOrEqual(97);
		expect(fitsCode(copyLink(address, `${longest}aaaaaaa`))).toBe(false);
	});

	test.each(['', '#', '#es/asylum', '#copy'])('are not in %j', (hash) => {
		expect(copyIn(hash)).toBeNull();
	});

	test.each(['#copy=', '#copy=%%%', '#copy=a', '#copy=_-_-'])('are spoilt in %j', (hash) => {
		expect(copyIn(hash)).toBe('');
	});
});
