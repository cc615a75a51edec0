import { expect, test } from 'vitest';
import { isolateNumbers, keepNumbersInOrder } from '../../../src/lib/text/numbers';

test('a phone number among Arabic words is kept from being turned round', () => {
	expect(keepNumbersInOrder('اتصلوا بهذا الرقم: 1-800-898-7180، ثم')).toBe(
		'اتصلوا بهذا الرقم: \u20661-800-898-7180\u2069، ثم'
	);
});

test.each([
	'1 800 898 7180',
	'1\u00a0800\u202f898 7180',
	'(800) 898-7180',
	'1 (800) 898-7180',
	'1(800)898-7180',
	'(800)8987180',
	'*1(800)*2#',
	'+1 800 898 7180',
	'+52-55-5533-5533',
	'800.898.7180',
	'1-800-TIPS-24',
	'*9233#',
	'+1',
	'۱ ۸۰۰ ۸۹۸ ۷۱۸۰',
	'٨٠٠-٥٥٣٣-٠٠٠'
])('%s is dialled in its order, however it is written', (number) => {
	expect(keepNumbersInOrder(`اتصلوا بهذا الرقم: ${number}، ثم`)).toBe(
		`اتصلوا بهذا الرقم: \u2066${number}\u2069، ثم`
	);
	expect(isolateNumbers(number)).toBe(`\u2066${number}\u2069`);
});

test('a bracket of the sentence stays outside', () => {
	expect(keepNumbersInOrder('(الرقم 1-800-898-7180)')).toBe('(الرقم \u20661-800-898-7180\u2069)');
	expect(keepNumbersInOrder('(اتصل 911)')).toBe('(اتصل 911)');
});

test('two numbers in a sentence are each kept by themselves', () => {
	expect(keepNumbersInOrder('شماره 1 800 555 1234، یا 1-800-898-7180.')).toBe(
		'شماره \u20661 800 555 1234\u2069، یا \u20661-800-898-7180\u2069.'
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
