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
		expect(decibels(2) - decibels(0)).toBeGreaterThan(12);
		expect(decibels(2)).toBeLessThan(decibels(loudest) - 6);
	});

	test('has no step of more than 10 dB, and none that is hardly heard', () => {
		const steps = Array.from({ length: loudest }, (_, step) => decibels(step + 1) - decibels(step));
		expect(Math.max(...steps)).toBeLessThan(10);
		expect(Math.min(...steps)).toBeGreaterThan(2);
	});

	test('goes from 20 to 100 percent in steps that are equal to an ear', () => {
		const heard = Array.from({ length: loudest + 1 }, (_, step) => 2 ** (decibels(step) / 10));
		expect(heard[0]).toBeCloseTo(0.2);
		for (const [step, loudness] of heard.entries()) {
			expect(loudness).toBeCloseTo(0.2 + (0.8 * step) / loudest);
		}
	});

	test('stays in its range whatever is asked', () => {
		expect(gain(-3)).toBe(gain(0));
		expect(gain(99)).toBe(1);
	});
});
