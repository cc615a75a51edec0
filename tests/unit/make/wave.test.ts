import { sampleRate } from '../../../src/lib/packs/recording-standard';
import { describe, expect, test } from 'vitest';
import { join, shapeOf, trim } from '../../../audio/make/sound/wave';

/** Silence, then a tone, in turns, each so many seconds long. */
function wave(...seconds: number[]): Float32Array {
	const parts = seconds.map((length, turn) => {
		const part = new Float32Array(Math.round(length * sampleRate));
		return turn % 2 === 0 ? part : part.map((_, i) => 0.3 * Math.sin(i / 10));
	});
	return join(parts, 0);
}

describe('trimming', () => {
	test('leaves 100 ms before the first sound and 200 ms after the last', () => {
		const { start, end, sound } = shapeOf(trim(wave(0.6, 1, 0.8)));
		expect(start).toBeCloseTo(0.1, 2);
		expect(end).toBeCloseTo(0.2, 2);
		expect(sound).toBeCloseTo(1, 2);
	});

	test('adds the silence that is missing', () => {
		const trimmed = trim(wave(0, 1));
		expect(trimmed.length).toBe(1.3 * sampleRate);
		expect(shapeOf(trimmed).start).toBeCloseTo(0.1, 2);
	});

	test('takes a hiss below -45 dBFS for silence', () => {
		const hiss = wave(1, 0.5, 1).map((sample) => sample + 0.004);
		expect(trim(hiss).length / sampleRate).toBeCloseTo(0.8, 1);
	});

	test('refuses a wave without sound', () => {
		expect(() => trim(new Float32Array(sampleRate))).toThrow('no sound');
	});
});

test('sentences are joined with silence between them', () => {
	const joined = join([wave(0, 1), wave(0, 1), wave(0, 1)], 0.25);
	expect(joined.length).toBe(3.5 * sampleRate);
	expect(shapeOf(joined).inside).toBeCloseTo(0.25, 1);
});

test('the longest silence inside does not count the ends', () => {
	expect(shapeOf(wave(2, 0.5, 0.4, 0.5, 0.7, 0.5, 3)).inside).toBeCloseTo(0.7, 1);
});
