import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { encodeMp3 } from '$lib/staff/recording/sound/mp3';
import { setLoudness } from '$lib/staff/recording/sound/set-loudness';
import { hear } from '../../../../audio/make/sound/hear';
import { readMpeg } from '../../../../src/packer/read-mpeg';
import { said } from './waves';

const breathe = () => Promise.resolve();
const canHear = spawnSync('ffmpeg', ['-version']).status === 0;

describe('a recording that is kept', () => {
	test('is an MP3 of one voice, as long as what was said', async () => {
		const mp3 = readMpeg(await encodeMp3(said({ speech: 3 }), breathe));
		expect(mp3).toMatchObject({ mono: true });
		// The encoder rounds up to whole frames, and needs one or two to begin.
		expect('seconds' in mp3 && mp3.seconds).toBeCloseTo(5.05, 1);
	});

	test('is 5 KB a second', async () => {
		const { length } = await encodeMp3(said({ speech: 8 }), breathe);
		expect(length / 10).toBeGreaterThan(4900);
		expect(length / 10).toBeLessThan(5200);
	});

	test('lets the page answer meanwhile, and tells how far it is', async () => {
		let breaths = 0;
		const far: number[] = [];
		const counted = () => Promise.resolve(void (breaths += 1));
		await encodeMp3(said(), counted, (done) => far.push(done));
		expect(breaths).toBeGreaterThan(5);
		expect(far).toEqual([...far].sort((a, b) => a - b));
		expect(far.pop()).toBe(1);
	});

	test.runIf(canHear)('is as loud as the library when it is heard again', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'farol-kept-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		for (const level of [0.01, 0.3, 0.9]) {
			const file = join(folder, `${level}.mp3`);
			const wave = setLoudness(said({ before: 0.1, after: 0.2, level }));
			writeFileSync(file, await encodeMp3(wave, breathe));
			const heard = await hear(file);
			expect(Math.abs(heard.lufs + 19)).toBeLessThan(1);
			expect(heard.peak).toBeLessThanOrEqual(-1);
		}
	});
});
