import { describe, expect, test } from 'vitest';
import { gain, loudest } from '$lib/sound/volume';

const decibels = (step: number) => 20 * Math.log10(gain(step));

describe('the volume', () => {
	test('is full at the loudest step', () => {
		expect(gain(loudest)).toBe(1);
	});

	test('spans at least 18 dB', () => {
		expect(decibels(loudest) - decibels(0)).toBeGreaterThan(17.99);
	});

	test('has a step 12 dB above the softest', () => {
		expect(decibels(4) - decibels(0)).toBeCloseTo(12);
	});

	test('stays in its range whatever is asked', () => {
		expect(gain(-3)).toBe(gain(0));
		expect(gain(99)).toBe(1);
	});
});
