import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLanguageFile, readManifest } from '../../src/lib/packs/read-pack';
import { buildPacks } from '../../src/packer/build-packs';
import { coverageOf } from '../../src/packer/coverage';
import { hashOf, saidHash } from '../../src/packer/fresh';
import { Problems } from '../../src/packer/problem';
import { readContent } from '../../src/packer/read-content';

const content = 'audio';
const folder = mkdtempSync(join(tmpdir(), 'farol-content-'));
const out = join(folder, 'packs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outcome = buildPacks({ content, out, scratch: folder, allowGaps: false });
const library = readContent(content, new Problems());
const languages = library.flatMap(({ id: pack, languages: of }) =>
	of.map((language) => ({ pack, ...language }))
);

describe('the content', () => {
	test('has no problems', () => {
		expect(outcome.lines.filter((line) => line.startsWith('problem: '))).toEqual([]);
		expect(outcome.built).toBe(true);
	});

	test('that is not ready yet is listed', () => {
		const told = outcome.lines.join('\n');
		for (const { pack, code, clips } of coverageOf(library)) {
			const isWhole = [...clips.values()].every((stage) => stage === 'fresh');
			expect([pack, code, told.includes(`${code} is not whole in ${pack}`)]).toEqual([
				pack,
				code,
				!isWhole
			]);
		}
	});
});

describe.each(library.map(({ id }) => id))('what %s offers', (pack) => {
	const read = (url: string) => readFileSync(join(out, url.replace('/packs/', '')));
	const json = (url: string) => JSON.parse(read(url).toString()) as unknown;
	// Where nothing was built, the first test says why.
	const manifest = outcome.built ? readManifest(json(`/packs/${pack}.json`)) : null;

	test.runIf(outcome.built)('is a manifest that the kiosk can read', () => {
		expect(manifest?.id).toBe(pack);
	});

	test.each(Object.entries(manifest?.languages ?? {}))(
		'in %s says the words that are shown, in the very bytes that were recorded for them',
		(code, { url }) => {
			const takes = JSON.parse(
				readFileSync(join(content, pack, 'recordings', code, 'takes.json'), 'utf8')
			) as Record<string, { said: string }>;
			const clips = Object.entries(readLanguageFile(json(url))?.clips ?? {});
			expect(clips.length).toBeGreaterThan(0);
			for (const [id, { text, say = null, url: recording, sha256: hash }] of clips) {
				expect([id, saidHash({ text, say })]).toEqual([id, takes[id]?.said]);
				const authored = join(content, pack, 'recordings', code, `${id}.mp3`);
				expect([id, hashOf(readFileSync(authored))]).toEqual([id, hash]);
				expect([id, hashOf(read(recording))]).toEqual([id, hash]);
			}
		}
	);
});

describe.each([...new Set(languages.map(({ code }) => code))])('everything in %s', (code) => {
	test('fits in fourteen megabytes, on a tablet that is nearly full', () => {
		const bytes = languages
			.filter((language) => language.code === code)
			.flatMap(({ recordings }) => [...recordings.values()].map((one) => one.bytes.length))
			.reduce((sum, size) => sum + size, 0);
		expect(bytes).toBeLessThan(14_000_000);
	});
});

describe.each(languages)('recordings of $pack in $code', ({ recordings, takes, lines }) => {
	const all = [...recordings].map(([clip, { seconds, take }]) => ({ ...take, clip, seconds }));

	test('are as loud as each other, and never too loud', () => {
		const odd = all.filter(({ lufs, peak }) => Math.abs(lufs + 19) > 1 || peak > -1);
		expect(odd).toEqual([]);
	});

	test('may be given away', () => {
		const licences = new Set([...takes.values()].map(({ licence }) => licence));
		expect([...licences].filter((licence) => !/^(CC-BY-4\.0|CC0-1\.0)$/.test(licence))).toEqual([]);
	});

	test('last as long as their words need', () => {
		const odd = all.filter(({ clip, said, seconds }) => {
			const line = lines.get(clip);
			if (!line || saidHash(line) !== said) return false;
			// A third of a second is silence at both ends.
			const pace = (line.say ?? line.text).length / Math.max(0.1, seconds - 0.3);
			return pace < slowest || pace > fastest;
		});
		expect(odd).toEqual([]);
	});
});

// Letters a second: a calm voice says 12 to 25 in our languages.
const slowest = 5;
const fastest = 30;
