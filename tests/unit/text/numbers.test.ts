import { expect, test } from 'vitest';
import { keepNumbersInOrder } from '../../../src/lib/text/numbers';

test('a phone number among Arabic words is kept from being turned round', () => {
	expect(keepNumbersInOrder('اتصلوا بهذا الرقم: 1-800-898-7180، ثم')).toBe(
		'اتصلوا بهذا الرقم: \u20661-800-898-7180\u2069، ثم'
	);
});

test('a number with a key is kept together', () => {
	expect(keepNumbersInOrder('شماره *9233# است')).toContain('\u2066*9233#\u2069');
});

test('years, days and form names stay as they are', () => {
	const words = 'استمارة I-589 قبل 2026 و 30 يوما';
	expect(keepNumbersInOrder(words)).toBe(words);
});

test('words from left to right stay as they are', () => {
	expect(keepNumbersInOrder('Llame al 1-800-898-7180.')).toBe('Llame al 1-800-898-7180.');
});
