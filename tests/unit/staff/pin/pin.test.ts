import { describe, expect, test } from 'vitest';
import { isLongEnough, typed } from '$lib/staff/pin/pin';
import { hashPin, isPin } from '$lib/staff/pin/pin-hash';

describe('a PIN', () => {
	test('is typed digit by digit', () => {
		expect(typed('12', '3')).toBe('123');
		expect(typed('12', 'Backspace')).toBe('1');
		expect(typed('', 'Backspace')).toBe('');
	});

	test.each(['a', ' ', '12', 'Enter', '٣'])('takes no %j', (key) => {
		expect(typed('12', key)).toBe('12');
	});

	test('ends at eight digits', () => {
		expect(typed('12345678', '9')).toBe('12345678');
	});

	test.each([
		['', false],
		['123', false],
		['1234', true],
		['12345678', true],
		['123456789', false],
		['12a4', false]
	])('%j is long enough: %s', (digits, enough) => {
		expect(isLongEnough(digits)).toBe(enough);
	});
});

describe('what is stored of a PIN', () => {
	test('opens for the same PIN only', async () => {
		const stored = await hashPin('2468');
		expect(await isPin('2468', stored)).toBe(true);
		expect(await isPin('2469', stored)).toBe(false);
		expect(await isPin('', stored)).toBe(false);
	});

	test('is not the PIN, and differs each time', async () => {
		const stored = await hashPin('2468');
		expect(stored).not.toContain('2468');
		expect(await hashPin('2468')).not.toBe(stored);
	});
});
