import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LanguageFile, Manifest } from '../../../src/lib/packs/pack';
import { hashOf } from '../../../src/packer/fresh';
import { writePacks } from '../../../src/packer/write-packs';
import { BrokenTiny } from './broken-tiny';

const card = 'tiny/recordings/en/gate-one.1.mp3';
/** Clips of the pack in one language. */
const inPack = Object.keys(
	JSON.parse(readFileSync('tests/packs/tiny/tiny/scripts/en.json', 'utf8'))
).length;

function manifestOf(tiny: BrokenTiny): Manifest {
	return tiny.built('tiny.json') as unknown as Manifest;
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => statSync(join(folder, path)).isFile())
		.sort();
}

/** Takes one card of the English recordings away, with its entry. */
function loseCard(tiny: BrokenTiny) {
	tiny.remove(card);
	tiny.change('tiny/recordings/en/takes.json', { 'gate-one.1': undefined });
}

describe('building packs', () => {
	test('writes what the manifests name, whole and named by its hash, and nothing else', () => {
		const tiny = new BrokenTiny();
		expect(tiny.build().built).toBe(true);

		const named = ['index.json', 'interface.json', 'tiny.json'];
		expect(tiny.built('index.json')).toEqual({ packs: ['interface', 'tiny'] });
		for (const pack of ['interface', 'tiny']) {
			const manifest = tiny.built(`${pack}.json`) as unknown as Manifest;
			for (const language of Object.values(manifest.languages)) {
				const { clips } = tiny.built(
					language.url.slice('/packs/'.length)
				) as unknown as LanguageFile;
				const pictures = Object.values(manifest.pictures).flatMap(({ rtl, ...ltr }) =>
					rtl ? [ltr, rtl] : [ltr]
				);
				for (const { url, bytes, sha256: hash } of [
					language,
					...Object.values(clips),
					...pictures
				]) {
					const path = url.slice('/packs/'.length);
					const content = readFileSync(join(tiny.out, path));
					expect([path, content.length, hashOf(content)]).toEqual([path, bytes, hash]);
					expect(path).toContain(`.${hash.slice(0, 10)}.`.slice(path.endsWith('.svg') ? 1 : 0));
					named.push(path);
				}
			}
		}
		expect(filesUnder(tiny.out)).toEqual([...new Set(named)].sort());
	});

	test('keeps to the shapes that the outside relies on', () => {
		const tiny = new BrokenTiny();
		tiny.build();
		const manifest = manifestOf(tiny);
		expect(manifest).toMatchObject({ id: 'tiny', date: '2026-10-05', licence: 'CC-BY-4.0' });
		expect(manifest.topics.map(({ id, explainers }) => [id, explainers.length])).toEqual([
			['first-things', 3],
			['border', 8]
		]);
		expect(manifest.topics[0]?.explainers[2]).toEqual({
			id: 'old-lamp',
			cards: 2,
			private: false,
			where: ['US', 'MX'],
			status: 'draft',
			checked: '2026-09-01',
			by: 'Farol contributors',
			role: 'made up for tests, not reviewed by anybody',
			changes: 'weekly',
			validUntil: '2026-10-01',
			keep: []
		});
		expect(Object.keys(manifest.languages)).toEqual(['en', 'ar']);
		expect(manifest.languages['ar']).toMatchObject({ status: 'released', dir: 'rtl' });
		expect(manifest.languages['ar']).not.toHaveProperty('tile');
		expect(manifest.languages['ar']).toMatchObject({ accent: true, synthetic: inPack });
		expect(manifest.languages['en']).not.toHaveProperty('accent');

		const voice = tiny.built('interface.json') as unknown as Manifest;
		const tile = { text: 'English', say: 'Listen in English.', seconds: 0.5 };
		expect(voice.languages['en']?.tile).toMatchObject(tile);
		const words = voice.languages['en']?.url.slice('/packs/'.length) ?? '';
		const { clips } = tiny.built(words) as unknown as LanguageFile;
		expect(voice.languages['en']?.welcome).toEqual(clips['welcome.1']);
		expect(clips).toHaveProperty(['welcome.1']);
	});

	test('draws each picture, mirrored where the order matters', () => {
		const tiny = new BrokenTiny();
		const to = { layout: 'to', drawings: ['person', 'gate'] };
		tiny.change('tiny/pictures.json', { border: to });
		tiny.build();
		const { border, 'first-things': lamp } = manifestOf(tiny).pictures;
		expect(border?.rtl?.url).toMatch(/^\/packs\/tiny\/pictures\/[0-9a-f]{10}\.svg$/);
		expect(border?.rtl?.url).not.toBe(border?.url);
		expect(lamp).not.toHaveProperty('rtl');
	});

	test('gives the same bytes twice, and touches nothing when nothing has changed', () => {
		const tiny = new BrokenTiny();
		const other = new BrokenTiny();
		tiny.build();
		other.build();
		const contents = ({ out }: BrokenTiny) =>
			filesUnder(out).map((path) => [path, hashOf(readFileSync(join(out, path)))]);
		expect(contents(tiny)).toEqual(contents(other));

		const before = statSync(join(tiny.out, 'tiny.json'));
		expect(tiny.build().lines.join('\n')).toContain('nothing has changed');
		expect(statSync(join(tiny.out, 'tiny.json'))).toMatchObject({
			ino: before.ino,
			mtimeMs: before.mtimeMs
		});
	});

	test('mends a built recording that was spoilt, and clears away what no manifest names', () => {
		const tiny = new BrokenTiny();
		tiny.build();
		const [recording = ''] = filesUnder(join(tiny.out, 'tiny/en'));
		writeFileSync(join(tiny.out, 'tiny/en', recording), 'half');
		mkdirSync(join(tiny.out, 'gone'));
		writeFileSync(join(tiny.out, 'gone/old.mp3'), 'old');

		tiny.build();
		expect(statSync(join(tiny.out, 'tiny/en', recording)).size).toBeGreaterThan(1000);
		expect(tiny.isBuilt('gone')).toBe(false);
	});

	test('changes the version with the content, and only of the pack that changed', () => {
		const tiny = new BrokenTiny();
		tiny.build();
		const before = [manifestOf(tiny).version, tiny.built('interface.json').version];
		tiny.change('tiny/explainers/gate-one.json', { validUntil: '2027-01-01' });
		tiny.build();
		expect(manifestOf(tiny).version).not.toBe(before[0]);
		expect(tiny.built('interface.json').version).toBe(before[1]);
	});

	test('tells how far each language has come', () => {
		const tiny = new BrokenTiny();
		tiny.setStatus('en', 'draft');
		loseCard(tiny);
		const told = tiny.build().lines.join('\n');
		expect(told).toMatch(/^gate-one\s+4\/5\s+ok$/m);
		expect(told).toMatch(new RegExp(`^fresh\\s+${inPack - 1}\\s+${inPack}$`, 'm'));
		expect(told).toMatch(/^unrecorded\s+1\s+0$/m);
		expect(told).toMatch(/\d+ recordings, [\d.]+ minutes, [\d.]+ MB/);
	});
});

describe('a gap', () => {
	test('in a released language fails the build', () => {
		const tiny = new BrokenTiny();
		loseCard(tiny);
		expect(tiny.problems()).toEqual([
			'tiny/recordings/en: gate-one.1: has no recording, in a released language; record it'
		]);
		expect(tiny.isBuilt()).toBe(false);
	});

	test.each([
		['without words', { 'gate-one.1': undefined }],
		['whose words have changed', { 'gate-one.1': { text: 'Gate one is shut.' } }],
		['whose spoken words have changed', { 'gate-one.1': { text: 'Gate one is open.', say: 'Ah.' } }]
	])('%s leaves a draft language out, and says so', (_, change) => {
		const tiny = new BrokenTiny();
		tiny.setStatus('en', 'draft');
		tiny.change('tiny/scripts/en.json', change);
		const { built, lines } = tiny.build();
		expect(built).toBe(true);
		expect(Object.keys(manifestOf(tiny).languages)).toEqual(['ar']);
		expect(lines.join('\n')).toMatch(
			new RegExp(`^left out: en .* tiny: 1 of ${inPack} clips`, 'm')
		);
	});

	test('of a language with nothing at all leaves it out too', () => {
		const tiny = new BrokenTiny();
		tiny.setStatus('en', 'draft');
		tiny.remove('tiny/scripts/en.json');
		tiny.remove('tiny/recordings/en');
		expect(tiny.build().built).toBe(true);
		expect(Object.keys(manifestOf(tiny).languages)).toEqual(['ar']);
	});

	test('can be allowed for development, loudly, with the clips that are there', () => {
		const tiny = new BrokenTiny();
		loseCard(tiny);
		const { built, lines } = tiny.build({ allowGaps: true });
		expect(built).toBe(true);
		expect(lines.at(-1)).toContain('FOR DEVELOPMENT ONLY');
		const { url = '' } = manifestOf(tiny).languages['en'] ?? {};
		const { clips } = tiny.built(url.slice('/packs/'.length)) as unknown as LanguageFile;
		expect(Object.keys(clips)).toHaveLength(inPack - 1);
		expect(clips).not.toHaveProperty('gate-one.1');
	});

	test('in every language fails the build: a kiosk must say something', () => {
		const tiny = new BrokenTiny();
		for (const code of ['en', 'ar']) {
			tiny.setStatus(code, 'draft');
			tiny.change(`tiny/scripts/${code}.json`, { 'gate-one.1': undefined });
		}
		expect(tiny.problems()).toEqual([
			'interface/pack.json: no language is whole in every pack; finish one'
		]);
		expect(tiny.build({ allowGaps: true }).built).toBe(true);
	});

	test('of everything is not offered even in development', () => {
		const tiny = new BrokenTiny();
		tiny.setStatus('en', 'draft');
		tiny.remove('tiny/recordings/en');
		tiny.build({ allowGaps: true });
		expect(Object.keys(manifestOf(tiny).languages)).toEqual(['ar']);
	});

	test('is not what a broken file is: that fails even in development', () => {
		const tiny = new BrokenTiny();
		tiny.write('tiny/scripts/en.json', '{');
		expect(tiny.build({ allowGaps: true }).built).toBe(false);
	});
});

describe('a build that fails', () => {
	test('leaves the packs before as they were, and no half-written file', () => {
		const tiny = new BrokenTiny();
		tiny.build();
		const before = filesUnder(tiny.folder);
		tiny.change('tiny/explainers/gate-one.json', { validUntil: '2027-01-01' });
		tiny.write('tiny/scripts/en.json', '{');
		expect(tiny.build().built).toBe(false);
		expect(filesUnder(tiny.folder)).toEqual(before);
	});

	test('while writing leaves the packs before as they were', () => {
		const tiny = new BrokenTiny();
		tiny.build();
		const before = filesUnder(tiny.out);
		const content = Buffer.from('sound');
		// A file that is a folder too cannot be written.
		const files = new Map([
			['tiny/en', content],
			['tiny/en/gate-one.1.mp3', content]
		]);
		const scratch = join(tiny.folder, 'scratch');
		const impossible = { manifest: manifestOf(tiny), files, clips: [] };
		expect(() => writePacks([impossible], tiny.out, scratch)).toThrow();
		expect(filesUnder(tiny.out)).toEqual(before);
		expect(readdirSync(scratch)).toEqual([]);
	});
});
