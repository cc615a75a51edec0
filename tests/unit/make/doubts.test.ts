import { describe, expect, test } from 'vitest';
import { clippedIn, doubtsAbout, sameSound, type Figures } from '../../../audio/make/sound/doubts';
import { readLoudness } from '../../../audio/make/sound/loudness';

const pace = { least: 0.05, most: 0.1 };
const shape = { start: 0.14, end: 0.2, inside: 0.3, sound: 2.4 };
const good: Figures = { seconds: 3, lufs: -19.1, peak: -1.2, shape, clipped: 0, phonemes: 30 };

describe('a recording', () => {
	test('is good when every figure is', () => {
		expect(doubtsAbout(good, pace)).toEqual([]);
	});

	test.each<[string, Partial<Figures>]>([
		['may have stopped early', { phonemes: 60 }],
		['may run on', { phonemes: 10 }],
		['LUFS', { lufs: -20.2 }],
		['dBTP', { peak: -0.9 }],
		['first', { shape: { ...shape, start: 0.02 } }],
		['last', { shape: { ...shape, end: 0.4 } }],
		['inside', { shape: { ...shape, inside: 1.3 } }],
		['clipped', { clipped: 5 }]
	])('is doubted when it %s', (why, figures) => {
		const doubts = doubtsAbout({ ...good, ...figures }, pace);
		expect(doubts).toHaveLength(1);
		expect(doubts[0]).toContain(why);
	});

	test('by a person may have any pace', () => {
		expect(doubtsAbout({ ...good, phonemes: null }, pace)).toEqual([]);
	});
});

test('samples at full scale count when they stand in a row', () => {
	expect(clippedIn(Float32Array.of(0, 1, 0.5, -1, 1, 1, 0.2, 1))).toBe(3);
});

test('clips that sound the same are doubted unless they say the same', () => {
	const clips = [
		{ clip: 'a', words: 'Touch here.', bytes: '01' },
		{ clip: 'b', words: 'Touch here.', bytes: '01' },
		{ clip: 'c', words: 'Go on.', bytes: '02' },
		{ clip: 'd', words: 'Go back.', bytes: '02' }
	];
	expect(sameSound(clips)).toEqual([['c', 'd']]);
});

describe('what loudnorm prints', () => {
	test('is read from between its other words', () => {
		const printed =
			'size=N/A\n[Parsed_loudnorm_0]\n{\n"input_i" : "-21.50",\n"input_tp" : "-3.20"\n}\n';
		expect(readLoudness(printed)).toEqual({ lufs: -21.5, peak: -3.2 });
	});

	test('is refused when nothing was heard', () => {
		expect(() => readLoudness('{"input_i" : "-inf", "input_tp" : "-inf"}')).toThrow('silent');
		expect(() => readLoudness('')).toThrow('no loudness');
	});
});
