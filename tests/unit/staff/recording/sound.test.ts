import { sampleRate, standardLoudness } from '$lib/packs/recording-standard';
import { describe, expect, test } from 'vitest';
import { fullness, judge, levelOf, noLevel } from '$lib/staff/recording/sound/level';
import { loudnessOf } from '$lib/staff/recording/sound/loudness';
import { makeTake } from '$lib/staff/recording/sound/make-take';
import { peakOf } from '$lib/staff/recording/sound/peaks';
import { resample } from '$lib/staff/recording/sound/resample';
import { ceiling, setLoudness } from '$lib/staff/recording/sound/set-loudness';
import { wavOf } from '$lib/staff/recording/sound/wav';
import { powerOf, said, tone } from './waves';

const breathe = () => Promise.resolve();

describe('a wave at 24,000 samples a second', () => {
	test.each([48_000, 44_100, 16_000, 96_000, 22_050])('sounds as it did at %i', (from) => {
		const resampled = resample(tone(1000, 1, 0.5, from), from);
		expect(resampled.length).toBe(sampleRate);
		// Its ends have nothing beside them.
		const middle = resampled.subarray(2400, 21_600);
		expect(powerOf(middle)).toBeCloseTo(powerOf(tone(1000, 1)), 1);
	});

	test.each([48_000, 44_100])('has no whistling from what it cannot hold, at %i', (from) => {
		const resampled = resample(tone(15_000, 1, 0.5, from), from);
		expect(powerOf(resampled.subarray(2400, 21_600))).toBeLessThan(-80);
	});

	test('keeps what it already was', () => {
		const wave = tone(440, 0.1);
		expect(resample(wave, sampleRate)).toBe(wave);
	});
});

describe('loudness', () => {
	test('is what BS.1770 says of its own test tone', () => {
		expect(loudnessOf(tone(997, 5, 1))).toBeCloseTo(-3.01, 1);
		expect(loudnessOf(tone(997, 5, 0.1))).toBeCloseTo(-23.01, 1);
	});

	test('does not count pauses', () => {
		const spoken = tone(997, 5, 0.5);
		const paused = new Float32Array(spoken.length * 2);
		paused.set(spoken);
		expect(loudnessOf(paused)).toBeCloseTo(loudnessOf(spoken), 0);
	});

	test('of silence is nothing, and of a word shorter than a block is that of the word', () => {
		expect(loudnessOf(new Float32Array(sampleRate))).toBe(-Infinity);
		expect(loudnessOf(new Float32Array(0))).toBe(-Infinity);
		expect(loudnessOf(tone(997, 0.3, 1))).toBeCloseTo(-3.01, 0);
	});

	test('sees the peak between two samples', () => {
		const quarter = Float32Array.from({ length: 480 }, (_, at) =>
			Math.sin((Math.PI / 2) * at + Math.PI / 4)
		);
		expect(Math.max(...quarter)).toBeCloseTo(0.707, 2);
		expect(peakOf(quarter.subarray(0, 470))).toBeGreaterThan(-0.3);
	});

	test.each([
		['a soft voice', said({ level: 0.01 })],
		['a loud one', said({ level: 0.9 })],
		['one with sudden peaks', withClicks(said({ level: 0.05 }))]
	])('of %s becomes that of the library, and no peak is above its ceiling', (_, wave) => {
		const set = setLoudness(wave);
		expect(Math.abs(loudnessOf(set) - standardLoudness)).toBeLessThan(0.5);
		expect(peakOf(set)).toBeLessThanOrEqual(ceiling + 0.1);
	});

	test('of silence cannot be set', () => {
		const silence = new Float32Array(sampleRate);
		expect(setLoudness(silence)).toBe(silence);
	});
});

describe('what a microphone heard', () => {
	test('becomes what visitors hear', async () => {
		const take = await makeTake(said({ at: 48_000, level: 0.1 }), 48_000, breathe);
		if (typeof take === 'string') throw new Error(take);
		expect(take.seconds).toBeCloseTo(3.3, 0);
		expect(take.doubts).toEqual([]);
		expect(loudnessOf(take.wave)).toBeCloseTo(standardLoudness, 0);
	});

	test('is found though nobody spoke for a long time before and after', async () => {
		const wave = said({ before: 9, speech: 1, after: 20 });
		expect(await makeTake(wave, sampleRate, breathe)).toMatchObject({
			seconds: expect.closeTo(1.3, 1)
		});
	});

	test('may begin at once after nothing at all: no word ends so, but many begin so', async () => {
		const wave = new Float32Array(4 * sampleRate);
		wave.set(said({ before: 0, speech: 2, after: 1 }), sampleRate);
		expect(await makeTake(wave, sampleRate, breathe)).toMatchObject({ doubts: [] });
	});

	test.each([
		['silent', said({ speech: 0 })],
		['silent', new Float32Array(0)],
		['silent', new Float32Array(sampleRate)],
		['short', said({ before: 0.2, speech: 0.2, after: 0.2 })]
	])('is refused when it is %s', async (why, wave) => {
		expect(await makeTake(wave, sampleRate, breathe)).toBe(why);
	});

	test.each([
		['cutStart', said({ before: 0 })],
		['cutStart', said({ before: 0.04 })],
		['cutEnd', said({ after: 0 })],
		['cutEnd', said({ after: 0.08 })],
		['cutEnd', said({ after: 0, noise: 0.005 })],
		// Half a file, and nothing where the rest should be.
		['cutEnd', withSilence(said({ after: 0 }), 2)],
		['soft', said({ level: 0.015, noise: 0.0001 })],
		['loud', said({ level: 2 }).map((sample) => Math.min(1, Math.max(-1, sample)))],
		['noisy', said({ level: 0.05, noise: 0.02 })]
	])('is doubted when it is %s, and can be kept', async (doubt, wave) => {
		expect(await makeTake(wave, sampleRate, breathe)).toMatchObject({ doubts: [doubt] });
	});
});

describe('the meter', () => {
	test.each<[ReturnType<typeof judge>, number]>([
		['soft', 0.001],
		['good', 0.1],
		['loud', 1]
	])('says %s of a voice at %d', (word, level) => {
		const heard = levelOf(tone(200, 0.1, level));
		// A pause between two words changes nothing.
		expect(judge([heard, noLevel])).toBe(word);
		expect(fullness(heard)).toBeGreaterThanOrEqual(0);
		expect(fullness(heard)).toBeLessThanOrEqual(1);
	});

	test('stands empty in silence', () => {
		expect(fullness(levelOf(new Float32Array(10)))).toBe(0);
		expect(fullness(noLevel)).toBe(0);
	});
});

test('a take can be listened to as WAV before it is kept', () => {
	const file = new DataView(wavOf(Float32Array.of(0, 1, -1, 2)));
	expect(file.byteLength).toBe(52);
	expect([44, 46, 48, 50].map((at) => file.getInt16(at, true))).toEqual([0, 32767, -32767, 32767]);
});

function withSilence(wave: Float32Array, seconds: number): Float32Array {
	const longer = new Float32Array(wave.length + seconds * sampleRate);
	longer.set(wave);
	return longer;
}

function withClicks(wave: Float32Array): Float32Array {
	return wave.map((sample, at) => (at % 5000 === 0 ? Math.sign(sample) * 0.9 : sample));
}
