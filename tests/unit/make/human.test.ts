import { sampleRate } from '../../../src/lib/packs/recording-standard';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { matchFiles } from '../../../audio/make/human/match';
import { readOptions } from '../../../audio/make/human/options';
import { linesOf, takeIn } from '../../../audio/make/human/take-in';
import { cutToSpeech } from '$lib/staff/recording/sound/cut';
import { library, options, said, script } from './a-library';

const clips = ['find-help.1', 'find-help.2', 'find-help.title', 'control.home'];

describe('a file of a person is known by its name', () => {
	test('whatever a telephone makes of capitals, spaces and endings', () => {
		const files = ['Find-Help.1.wav', 'find help 2.m4a', 'CONTROL_HOME.opus'];
		expect(matchFiles(files, clips)).toEqual({
			matched: [
				{ file: 'Find-Help.1.wav', clip: 'find-help.1' },
				{ file: 'find help 2.m4a', clip: 'find-help.2' },
				{ file: 'CONTROL_HOME.opus', clip: 'control.home' }
			],
			refused: []
		});
	});

	test('and is never guessed, but a slip of the pen is named', () => {
		const { matched, refused } = matchFiles(['find-hepl.1.wav', 'voice 001.wav'], clips);
		expect(matched).toEqual([]);
		expect(refused.map(({ why }) => why)).toEqual([
			'names no clip; did you mean find-help.1?',
			'names no clip, as "find-help.1.wav"'
		]);
	});

	test('and two for one card are both left alone', () => {
		const { matched, refused } = matchFiles(['find-help.1.wav', 'find-help.1.m4a'], clips);
		expect(matched).toEqual([]);
		expect(refused.map(({ file }) => file)).toEqual(['find-help.1.wav', 'find-help.1.m4a']);
		expect(refused[0]?.why).toMatch(/is one of 2 files for find-help.1 .*; keep the best one/);
	});

	test.each([
		...['qta', '3ga', '3gpp', 'mpeg', 'mpga', 'weba', 'mov', '3g2', 'm4b', 'mka', 'MP3'].map(
			(ending) => `find-help.1.${ending}`
		),
		...['find-help.1', 'find-help.1 (1).mp3', 'find-help.1(2).m4a', 'find-help.1.m4a.mp3'],
		...['find-help.1.m4a (1).mp3', 'find-help.1 - Copy.wav', 'find-help.1 — копия (2).wav'],
		...['Copia de find-help.1.ogg', 'find-help.1 copy 2.wav']
	])('as in %s', (file) => {
		expect(matchFiles([file], clips).matched).toEqual([{ file, clip: 'find-help.1' }]);
	});

	test.each(['find-help.1.2.mp3', 'find-help.1.title', 'find-help.1 2.mp3', 'find-help (1).mp3'])(
		'and %s may be another card',
		(file) => {
			expect(matchFiles([file], clips).matched).toEqual([]);
		}
	);
});

describe('the speech in a recording', () => {
	test('is cut out with a little silence at both ends', () => {
		const { wave } = cutToSpeech(said({ before: 2, speech: 1, after: 3 })) ?? {};
		expect((wave?.length ?? 0) / sampleRate).toBeCloseTo(1.3, 1);
	});

	test('is found in a room that is never silent', () => {
		const speech = cutToSpeech(said({ before: 2, speech: 1, after: 1, noise: 0.01 }));
		const edge = speech?.wave.subarray(0, 0.05 * sampleRate).map(Math.abs) ?? [1];
		expect((speech?.wave.length ?? 0) / sampleRate).toBeCloseTo(1.3, 1);
		expect(speech?.clearness).toBeGreaterThan(20);
		expect(Math.max(...edge)).toBe(0);
	});

	test('is not there where nobody speaks', () => {
		expect(cutToSpeech(said({ before: 2, speech: 0, after: 0, noise: 0 }))).toBeNull();
		expect(cutToSpeech(said({ before: 2, speech: 0, after: 0, noise: 0.001 }))).toBeNull();
	});
});

describe('the command line', () => {
	const today = new Date('2026-11-21T12:00:00Z');

	test('tells everything that is missing at once', () => {
		expect(() => readOptions(['--date', 'today', '--licence', 'mine'], {}, today)).toThrow(
			/--from must.*\n--language must.*\n--speaker must.*\n--date must.*\n--licence must/
		);
	});

	test('dates by the clock of the place, where evening is still today', () => {
		vi.stubEnv('TZ', 'America/Los_Angeles');
		onTestFinished(() => void vi.unstubAllEnvs());
		const args = ['--from', 'wav', '--language', 'ht', '--speaker', 'Marie'];
		expect(readOptions(args, {}, new Date('2026-11-22T05:30:00Z')).date).toBe('2026-11-21');
	});

	test('takes a folder as the author sees it, and today', () => {
		const args = [
			'--from',
			'wav',
			'--language',
			'ht',
			'--speaker',
			' Marie ',
			'--accept',
			'a.1,b.2'
		];
		expect(readOptions(args, { INIT_CWD: '/home/marie' }, today)).toEqual({
			from: '/home/marie/wav',
			language: 'ht',
			speaker: 'Marie',
			licence: 'CC-BY-4.0',
			date: '2026-11-21',
			accepted: ['a.1', 'b.2'],
			isTrial: false
		});
	});
});

/** ffmpeg is for those who make recordings; without it there is nothing here to test. */
const canMake = spawnSync('ffmpeg', ['-version']).status === 0;

// Half an hour of sound takes its time where others work too.
describe.runIf(canMake)('taking recordings in', { timeout: 240_000 }, () => {
	test('trims them, sets their loudness, and says what is missing', async () => {
		const { shelf, handIn, folder } = library();
		handIn('road.1.wav', said({ before: 1.5, speech: 3, after: 2, level: 0.05, noise: 0.0005 }));
		const outcome = await takeIn([shelf()], options(folder));
		expect(linesOf(outcome)).toEqual([
			'taken in: road.1',
			'1 taken in, 0 refused, 0 doubtful',
			'not recorded, or recorded with other words (2): road.2 road.3'
		]);
		const take = shelf().takes['road.1'];
		expect(take).toMatchObject({ voice: 'human', speaker: 'Marie', licence: 'CC-BY-4.0' });
		expect(take?.lufs).toBeCloseTo(-19, 0);
		expect(take?.peak).toBeLessThanOrEqual(-1);
		expect(take?.seconds).toBeCloseTo(3.3, 0);
		expect(shelf().work.missing).toEqual(['road.2', 'road.3']);
	});

	test('refuses what cannot be meant, each with what to do, and keeps nothing of it', async () => {
		const { shelf, handIn, folder } = library();
		writeFileSync(join(folder, 'road.1.wav'), '');
		writeFileSync(join(folder, 'road.2.wav'), 'This is no sound.');
		handIn('road.3.wav', said({ before: 3, speech: 0, after: 0 }));
		handIn('rod.1.wav', said({ before: 0.2, speech: 2, after: 0.2 }));
		const outcome = await takeIn([shelf()], options(folder));
		expect(linesOf(outcome).filter((line) => line.startsWith('REFUSED'))).toEqual([
			'REFUSED rod.1.wav: names no clip; did you mean road.1?',
			'REFUSED road.1.wav: is empty; record it again',
			expect.stringMatching(/^REFUSED road.2.wav: cannot be read as sound; copy it again/),
			'REFUSED road.3.wav: is silent; record it again'
		]);
		expect(shelf().work.missing).toEqual(['road.1', 'road.2', 'road.3']);
		expect(existsSync(shelf().file('road.1'))).toBe(false);
	});

	test('refuses half an hour in which somebody forgot to stop, and one sound under two names', async () => {
		const { shelf, handIn, folder } = library();
		execFileSync('ffmpeg', [
			...['-v', 'error', '-f', 'lavfi', '-i', 'sine=220:duration=1800:sample_rate=8000'],
			...['-c:a', 'libmp3lame', '-b:a', '8k', join(folder, 'road.1.mp3')]
		]);
		const same = said({ before: 0.3, speech: 2.5, after: 0.3 });
		handIn('road.2.wav', same);
		handIn('road.3.wav', same);
		const { refused, taken } = await takeIn([shelf()], options(folder));
		expect(taken).toEqual([]);
		expect(refused.map(({ why }) => why)).toEqual([
			'is longer than 120 s; one file holds one sentence, so cut it',
			'holds the same sound as road.3.wav; record the one that is wrong again',
			'holds the same sound as road.2.wav; record the one that is wrong again'
		]);
	});

	test('leaves a doubtful one to somebody who listens', async () => {
		const { shelf, handIn, folder } = library();
		handIn('road.1.wav', said({ before: 0.3, speech: 20, after: 0.3 }));
		const { doubtful } = await takeIn([shelf()], options(folder));
		expect(doubtful).toEqual([
			{
				file: 'road.1.wav',
				clip: 'road.1',
				why: expect.stringMatching(
					/^lasts (19|20)\.\d s for \d+ letters: is it the right card, and whole\?/
				)
			}
		]);
		const accepted = await takeIn([shelf()], { ...options(folder), accepted: ['road.1'] });
		expect(accepted.taken).toEqual(['road.1']);
	});

	test('gives a language without writing its voice, and knows when its meaning has changed', async () => {
		const { shelf, handIn, folder, write } = library();
		handIn('road.1.wav', said({ before: 0.3, speech: 2, after: 0.3 }));
		const outcome = await takeIn([shelf('qaa')], options(folder, 'qaa'));
		expect(outcome.taken).toEqual(['road.1']);
		expect(shelf('qaa').work.missing).toEqual(['road.2', 'road.3']);
		write('scripts/en.json', { ...script, 'road.1': { text: 'The road is not dangerous.' } });
		expect(shelf('qaa').work.waiting).toEqual(['road.1']);
	});

	test('only says what would happen when it is only tried', async () => {
		const { shelf, handIn, folder } = library();
		handIn('road.1.wav', said({ before: 0.3, speech: 3, after: 0.3 }));
		const { taken } = await takeIn([shelf()], { ...options(folder), isTrial: true });
		expect(taken).toEqual(['road.1']);
		expect(shelf().takes).toEqual({});
		expect(existsSync(shelf().file('road.1'))).toBe(false);
	});
});
