import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLanguageFile, readManifest } from '../../../src/lib/packs/read-pack';
import { BrokenTiny } from '../packer/broken-tiny';

type Json = Record<string, unknown>;

function builtPacks(): { manifests: Json[]; language: Json } {
	const tiny = new BrokenTiny();
	tiny.build();
	const manifests = [tiny.built('interface.json'), tiny.built('tiny.json')];
	const { url = '' } = readManifest(manifests[1])?.languages['ar'] ?? {};
	return { manifests, language: tiny.built(url.slice('/packs/'.length)) };
}

const good = {
	id: 'small',
	version: '1f',
	date: '2026-10-05',
	licence: 'CC-BY-4.0',
	topics: [{ id: 'border', explainers: [explainer()] }],
	languages: { 'pt-BR': { ...stored('small/pt-BR.1f.json'), status: 'draft', dir: 'ltr' } },
	pictures: { 'find-help.1': { ...stored('small/pictures/1f.svg'), rtl: stored('small/1.svg') } }
};

const clip = { ...stored('small/en/find-help.1.1f.mp3'), seconds: 1.5, text: 'Ah.' };

function explainer(changed: Json = {}): Json {
	return {
		id: 'find-help',
		cards: 3,
		private: false,
		where: ['US'],
		status: 'draft',
		checked: '2026-10-01',
		validUntil: '2027-10-01',
		keep: [3],
		...changed
	};
}

function stored(path: string) {
	return { url: `/packs/${path}`, bytes: 12, sha256: 'ab'.repeat(32) };
}

describe('reading packs', () => {
	test('takes what the packer builds', () => {
		const { manifests, language } = builtPacks();
		for (const manifest of manifests) expect(readManifest(manifest)).toBe(manifest);
		expect(readLanguageFile(language)).toEqual(language);
		expect(JSON.stringify(manifests)).toContain('"cardWhere"');
	});

	test('takes fields that a later version may add', () => {
		const later = {
			...good,
			signature: 'x',
			topics: [{ id: 'border', explainers: [], colour: 1 }]
		};
		expect(readManifest(later)).toBe(later);
		const clips = { 'find-help.1': { ...clip, speaker: 'somebody' } };
		expect(readLanguageFile({ clips, note: 'x' })).toEqual({ clips });
	});

	test.each<[string, Json]>([
		['no topics', { topics: undefined }],
		['topics that are no list', { topics: {} }],
		['an explainer of no cards', { topics: [{ id: 'a', explainers: [explainer({ cards: 0 })] }] }],
		[
			'half a recording of a machine',
			{ languages: { es: { ...good.languages['pt-BR'], synthetic: 0.5 } } }
		],
		[
			'cards for a country that is none',
			{ topics: [{ id: 'a', explainers: [explainer({ cardWhere: { 2: ['CA'] } })] }] }
		],
		[
			'countries for a card that has no number',
			{ topics: [{ id: 'a', explainers: [explainer({ cardWhere: { x: ['US'] } })] }] }
		],
		['half a card', { topics: [{ id: 'a', explainers: [explainer({ cards: 1.5 })] }] }],
		[
			'a card to keep that is not there',
			{ topics: [{ id: 'a', explainers: [explainer({ keep: [4] })] }] }
		],
		['another country', { topics: [{ id: 'a', explainers: [explainer({ where: ['CA'] })] }] }],
		[
			'a private that is no flag',
			{ topics: [{ id: 'a', explainers: [explainer({ private: 'no' })] }] }
		],
		['a date in words', { date: 'October' }],
		['a language of no code', { languages: { constructor: stored('a') } }],
		['a language without direction', { languages: { en: { ...stored('a'), status: 'draft' } } }],
		[
			'a picture on another host',
			{ pictures: { a: { ...stored('a'), url: 'https://x.org/packs/a' } } }
		],
		['a picture outside', { pictures: { a: { ...stored('a'), url: '/packs/../staff' } } }],
		['a picture without a hash', { pictures: { a: { ...stored('a'), sha256: '' } } }],
		[
			'a prototype',
			{ pictures: JSON.parse(`{"__proto__": ${JSON.stringify(stored('a'))}}`) as Json }
		]
	])('refuses a manifest with %s', (_, changed) => {
		expect(readManifest(good)).toBe(good);
		expect(readManifest({ ...good, ...changed })).toBeNull();
	});

	test.each<[string, unknown]>([
		['nothing', undefined],
		['no clips', {}],
		['clips in a list', { clips: [clip] }],
		['a clip whose words are none', { clips: { 'a.1': { ...clip, text: null } } }],
		['a clip without length', { clips: { 'a.1': { ...clip, seconds: 0 } } }],
		['a clip of no bytes', { clips: { 'a.1': { ...clip, bytes: 0 } } }],
		['a clip named like a path', { clips: { '../a': clip } }]
	])('refuses a language file with %s', (_, json) => {
		expect(readLanguageFile(json)).toBeNull();
	});

	test('never throws, whatever it is given', () => {
		fc.assert(
			fc.property(fc.anything(), (anything) => {
				expect(readManifest(anything)).toBeNull();
				expect(() => readLanguageFile(anything)).not.toThrow();
			})
		);
	});

	test('refuses a manifest in which any one value is something else', () => {
		const paths = leaves(good);
		fc.assert(
			fc.property(
				fc.constantFrom(...paths),
				fc.constantFrom(null, [], {}, -1, '', true),
				(path, odd) => {
					const spoilt = structuredClone(good);
					replace(spoilt, path, odd);
					const answer = readManifest(spoilt);
					expect(answer === null || path.at(-1) === 'private').toBe(true);
				}
			)
		);
	});
});

/** The way to every value that is no object. */
function leaves(value: unknown, path: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]));
}

function replace(whole: unknown, path: string[], odd: unknown) {
	const [key = '', ...rest] = path;
	const part = whole as Json;
	if (rest.length === 0) part[key] = odd;
	else replace(part[key], rest, odd);
}
