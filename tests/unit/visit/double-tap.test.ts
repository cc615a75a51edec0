import { describe, expect, test } from 'vitest';
import { isDoubleTap, type Tap } from '$lib/visit/double-tap';

function tap(time: number, x: number, choice: string | null = 'border'): Tap {
	return { time, place: { x, y: 100 }, choice };
}

describe('a double tap', () => {
	test('is one touch, also when the screen changed under the finger', () => {
		expect(isDoubleTap(tap(1000, 300), tap(1200, 310, 'find-help'))).toBe(true);
	});

	test('is two touches after half a second, or on another place', () => {
		expect(isDoubleTap(tap(1000, 300), tap(1500, 300))).toBe(false);
		expect(isDoubleTap(tap(1000, 300), tap(1100, 400))).toBe(false);
	});

	test('is not what somebody does to the volume', () => {
		expect(isDoubleTap(tap(1000, 300, 'louder'), tap(1100, 300, 'louder'))).toBe(false);
	});

	test('of a key is known by its button', () => {
		const key = (time: number, choice: string): Tap => ({ time, place: null, choice });
		expect(isDoubleTap(key(1000, 'next'), key(1100, 'next'))).toBe(true);
		expect(isDoubleTap(key(1000, 'es'), key(1100, 'next'))).toBe(false);
	});

	test('is forgotten when the clock of the page starts again', () => {
		expect(isDoubleTap(tap(9000, 300), tap(10, 300))).toBe(false);
	});
});
