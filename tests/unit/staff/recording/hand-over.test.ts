import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { noRecordings, type Replacement } from '$lib/shelter-recordings/shelter-recordings';
import { handOver } from '$lib/staff/recording/hand-over';
import { encodeMp3 } from '$lib/staff/recording/sound/mp3';
import { setLoudness } from '$lib/staff/recording/sound/set-loudness';
import { matchFiles } from '../../../../audio/make/human/match';
import { changedSince, readSpoken } from '../../../../audio/make/human/spoken';
import { takeIn } from '../../../../audio/make/human/take-in';
import { Shelf } from '../../../../audio/make/library/shelf';
import { aFile, aReplacement } from '../../shelter-recordings/some-recordings';
import { said } from './waves';

const script = {
	'road.1': { text: 'The road north can be very dangerous at night.' },
	'road.2': { text: 'Stay inside at night, and keep your papers close.' }
};
const first = (part: Partial<Replacement> = {}) =>
	aReplacement('road.1', {
		language: 'en',
		words: script['road.1'].text,
		speaker: 'Marie',
		date: '2026-11-20',
		...part
	});
const second = aReplacement('road.2', {
	...aFile('c'),
	language: 'en',
	words: 'Stay inside.'
});
const canMake = spawnSync('ffmpeg', ['-version']).status === 0;

/** Unpacks what a tablet hands over, as a person would. */
async function unpacked(replacements: Replacement[], sound: Uint8Array | null) {
	const zip = await handOver({ ...noRecordings, replacements }, () => Promise.resolve(sound));
	const folder = mkdtempSync(join(tmpdir(), 'farol-handed-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const files = unzipSync(zip);
	for (const [path, bytes] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	}
	return { folder, files };
}

describe('voices that are handed over', () => {
	test('stand in a folder for each language, under names that the project knows', async () => {
		const spanish = first({ language: 'es', words: 'El camino.' });
		const { files } = await unpacked([first(), spanish, second], Uint8Array.of(1, 2, 3));
		const paths = Object.keys(files).sort();
		expect(paths).toEqual([
			'README.txt',
			'en/road.1.mp3',
			'en/road.2.mp3',
			'en/spoken.json',
			'es/road.1.mp3',
			'es/spoken.json'
		]);
		expect(files['en/road.1.mp3']).toEqual(Uint8Array.of(1, 2, 3));
		expect(matchFiles(['road.1.mp3', 'road.2.mp3'], Object.keys(script)).refused).toEqual([]);
		const readme = strFromU8(files['README.txt'] ?? new Uint8Array());
		expect(readme).toContain('npm run take-in -- --from FOLDER/en --language en --speaker');
		expect(readme).toContain('--language es');
	});

	test('say what was spoken, when and by whom', async () => {
		const { folder } = await unpacked([first(), second], Uint8Array.of(1));
		const spoken = readSpoken(join(folder, 'en'));
		expect(spoken['road.1']).toEqual({
			words: script['road.1'].text,
			date: '2026-11-20',
			speaker: 'Marie'
		});
		expect(changedSince(spoken['road.1'], script['road.1'])).toBeNull();
		expect(changedSince(spoken['road.2'], script['road.2'])).toMatch(/have changed since/);
		expect(changedSince(undefined, script['road.2'])).toBeNull();
	});

	test('leave out a recording that is gone from the tablet', async () => {
		const { files } = await unpacked([first()], null);
		expect(Object.keys(files)).toEqual(['README.txt']);
	});

	test('are refused as a whole when their list is broken', async () => {
		const { folder } = await unpacked([first()], Uint8Array.of(1));
		writeFileSync(join(folder, 'en', 'spoken.json'), '{ "road.1"');
		expect(() => readSpoken(join(folder, 'en'))).toThrow(/unpack the ZIP file again/);
		expect(readSpoken(folder)).toEqual({});
	});

	test.runIf(canMake)('are taken into the project, but for changed words', async () => {
		const wave = setLoudness(said({ before: 0.1, speech: 3, after: 0.2 }));
		const mp3 = await encodeMp3(wave, () => Promise.resolve());
		const { folder } = await unpacked([first(), second], mp3);
		const pack = join(folder, 'audio', 'road');
		mkdirSync(join(pack, 'scripts'), { recursive: true });
		writeFileSync(
			join(pack, 'pack.json'),
			JSON.stringify({ licence: 'CC-BY-4.0', languages: { en: {} } })
		);
		writeFileSync(join(pack, 'scripts', 'en.json'), JSON.stringify(script));

		const { taken, refused, doubtful } = await takeIn([new Shelf(pack, 'en')], {
			from: join(folder, 'en'),
			language: 'en',
			speaker: 'staff of a shelter',
			licence: 'CC-BY-4.0',
			date: '2026-11-21',
			accepted: [],
			isTrial: false
		});
		expect({ taken, doubtful }).toEqual({ taken: ['road.1'], doubtful: [] });
		expect(refused).toEqual([
			{ file: 'road.2.mp3', why: 'speaks words that have changed since; record it again' }
		]);
		const take = new Shelf(pack, 'en').takes['road.1'];
		expect(take).toMatchObject({ voice: 'human', speaker: 'Marie', date: '2026-11-20' });
		expect(readFileSync(new Shelf(pack, 'en').file('road.1')).length).toBeGreaterThan(5000);
	});
});
