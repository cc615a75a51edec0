import { sampleRate } from '../../../src/lib/packs/recording-standard';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { oneOf } from '../../../audio/make/human/channels';
import { decode } from '../../../audio/make/human/decode';
import { takeIn } from '../../../audio/make/human/take-in';
import { saidOf } from '../../../audio/make/library/takes';
import { cutToSpeech } from '$lib/staff/recording/sound/cut';
import { library, options, said, script, toWav } from './a-library';

/** ffmpeg is for those who make recordings; without it there is nothing here to test. */
const canMake = spawnSync('ffmpeg', ['-version']).status === 0;

const whole = () => said({ before: 0.5, speech: 3, after: 0.5 });

/** A wave in the form of a telephone. */
function encoded(wave: Float32Array, form: string, more: string[] = []): Buffer {
	const { folder } = library();
	const [from, to] = [join(folder, 'from.wav'), join(folder, `to.${form}`)];
	writeFileSync(from, toWav(wave));
	execFileSync('ffmpeg', ['-v', 'error', '-i', from, ...more, to]);
	return readFileSync(to);
}

/** What becomes of one file that is handed in for `road.1`. */
async function handedIn(bytes: Uint8Array, name = 'road.1.wav', inside = '') {
	const { shelf, folder } = library();
	mkdirSync(join(folder, inside), { recursive: true });
	writeFileSync(join(folder, inside, name), bytes);
	const { taken, doubtful, refused } = await takeIn([shelf()], options(folder));
	if (taken.length === 0) expect(shelf().takes).toEqual({});
	return { taken, why: [...doubtful, ...refused].map((one) => one.why) };
}

/** What is found of a file of which a part may be missing. */
async function lacks(bytes: Uint8Array) {
	const file = join(library().folder, 'telephone');
	writeFileSync(file, bytes);
	const decoded = await decode(file, 120);
	if (!decoded?.isWhole) return decoded ? 'a part' : 'all';
	return cutToSpeech(decoded.wave)?.cutOff.end ? 'its end' : 'nothing';
}

const isTaken = { taken: ['road.1'], why: [] };

describe.runIf(canMake)('a file from a telephone', { timeout: 240_000 }, () => {
	const forms = ['wav', 'mp3', 'aac', 'm4a', 'flac', 'webm', 'ogg'];

	test.each(forms)('as %s is whole, and half of it is not', async (form) => {
		const bytes = encoded(whole(), form);
		const at = Math.floor(bytes.length * 0.62);
		expect(await lacks(bytes)).toBe('nothing');
		expect(await lacks(bytes.subarray(0, at))).not.toBe('nothing');
		// As it is where a stick was pulled out.
		expect(await lacks(bytes.fill(0, at))).not.toBe('nothing');
	});

	test('of which only half was copied is taken in by nobody', async () => {
		const bytes = encoded(whole(), 'flac');
		expect(await handedIn(bytes.subarray(0, bytes.length / 2), 'road.1.flac')).toEqual({
			taken: [],
			why: [expect.stringMatching(/^is damaged, or only a part of it was copied .* copy it again/)]
		});
	});

	test.each([
		[/begins inside a sound/, said({ before: 0, speech: 3, after: 0.5 })],
		[/ends inside a sound/, said({ before: 0.5, speech: 3, after: 0 })]
	])('that was cut is doubted: %s', async (told, wave) => {
		const { taken, why } = await handedIn(toWav(wave));
		expect(taken).toEqual([]);
		expect(why.join()).toMatch(told);
	});

	test('that was cut in a pause is doubted beside the recording of the same words', async () => {
		const { shelf, folder, handIn } = library();
		const made = join(folder, '..', 'made.mp3');
		writeFileSync(made, '');
		const said = saidOf(script['road.1']);
		const about = { speaker: 'a voice', date: '2026-11-01', licence: 'CC-BY-4.0' };
		const figures = { seconds: 5.5, lufs: -19, peak: -2 };
		shelf().keep('road.1', made, { said, voice: 'human', ...about, ...figures });
		handIn('road.1.wav', whole());
		const { doubtful } = await takeIn([shelf()], options(folder));
		expect(doubtful.map(({ why }) => why)).toEqual([
			'lasts 3.4 s, where the recording that it would replace lasts 5.5 s: is it whole?'
		]);
	});

	test.each(['qta', 'txt'])('is what is in it, and not what it is called: %s', async (ending) => {
		expect(await handedIn(encoded(whole(), 'm4a'), `road.1.${ending}`)).toEqual(isTaken);
	});

	test('may begin with a track that nobody can read', async () => {
		const two = encoded(whole(), 'mov', ['-map', '0:a', '-map', '0:a', '-c:a', 'aac']);
		two.write('apac', two.indexOf('mp4a', two.indexOf('stsd')));
		expect(await handedIn(two, 'road.1.qta')).toEqual(isTaken);
	});

	test('may have tags and zeros behind its end', async () => {
		const tags = [Buffer.alloc(600), Buffer.from('TAG'), Buffer.alloc(125)];
		const bytes = Buffer.concat([encoded(whole(), 'mp3'), ...tags]);
		expect(await handedIn(bytes, 'road.1.mp3')).toEqual(isTaken);
	});

	test('is heard although left and right are opposite', async () => {
		const opposite = encoded(whole(), 'wav', ['-af', 'pan=stereo|c0=c0|c1=-1*c0']);
		expect(await handedIn(opposite)).toEqual(isTaken);
	});
});

describe.runIf(canMake)('a folder', { timeout: 240_000 }, () => {
	test.each(['EN', 'recordings/en'])('may be the one above %s', async (inside) => {
		expect(await handedIn(toWav(whole()), 'road.1.wav', inside)).toEqual(isTaken);
	});

	test.each(['es', 'recordings'])(
		'that is not of the language is only named: %s',
		async (inside) => {
			const { taken, why } = await handedIn(toWav(whole()), 'road.1.wav', inside);
			expect(taken).toEqual([]);
			expect(why).toEqual([expect.stringMatching(`^is a folder; name it: --from .*/${inside}$`)]);
		}
	);

	test('may hold what desktops leave, and notes are no second recording', async () => {
		const { shelf, folder, handIn } = library();
		mkdirSync(join(folder, '__MACOSX'));
		for (const name of ['desktop.ini', 'Thumbs.db', '.DS_Store', '._road.1.wav', 'README.txt']) {
			writeFileSync(join(folder, name), 'litter');
		}
		handIn('road.1.wav', whole());
		const { taken, refused } = await takeIn([shelf()], options(folder));
		expect({ taken, refused }).toEqual({ taken: ['road.1'], refused: [] });
		writeFileSync(join(folder, 'road.1.txt'), 'The third try.');
		expect((await takeIn([shelf()], options(folder))).refused).toEqual([
			{ file: 'road.1.txt', why: 'is no sound file; take it away' }
		]);
	});
});

describe('channels', () => {
	const [left, right] = [
		said({ before: 0, speech: 0.1, after: 0 }),
		new Float32Array(0.1 * sampleRate)
	];
	const beside = (one: Float32Array, other: Float32Array) =>
		Float32Array.from({ length: one.length * 2 }, (_, at) => (at % 2 ? other : one)[at >> 1] ?? 0);

	test.each([
		['the same', left],
		['one silent', right]
	])('are put together where they are %s', (_, other) => {
		const mean = left.map((sample, at) => (sample + (other[at] ?? 0)) / 2);
		expect(oneOf(beside(left, other), 2)).toEqual(mean);
	});

	test('that silence each other are not', () => {
		const softer = left.map((sample) => -0.8 * sample);
		expect(oneOf(beside(softer, left), 2)).toEqual(left);
	});
});
