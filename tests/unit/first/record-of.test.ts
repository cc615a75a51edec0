import { describe, expect, test } from 'vitest';
import { recordOf } from '../../../src/lib/first/record-of';
import type { Clip, Manifest } from '../../../src/lib/packs/pack';
import { Catalog } from '../../../src/lib/catalog/catalog.svelte';
import { freshSettings, type Settings } from '../../../src/lib/store/settings';
import { aLanguage, anExplainer, aPack } from '../staff/a-pack';

const clip = (url: string, text: string): Clip => ({ url, bytes: 1, sha256: '', seconds: 1, text });
const hand = { url: '/packs/a/hand.svg', bytes: 1, sha256: '' };
const spanish = {
	...aLanguage(),
	tile: clip('/packs/a/es/language.mp3', 'Español'),
	welcome: clip('/packs/a/es/welcome.mp3', 'Hola.')
};
const arabic = {
	...aLanguage(),
	dir: 'rtl' as const,
	tile: clip('/packs/a/ar/language.mp3', 'العربية')
};

async function catalogOf(pack: Partial<Manifest>, settings: Settings = freshSettings) {
	const manifest = aPack({
		languages: { es: spanish, ar: arabic },
		topics: [{ id: 'held', explainers: [anExplainer('bond')] }],
		pictures: { 'rest.hand': hand },
		...pack
	});
	const catalog = new Catalog(
		{ loadManifests: () => Promise.resolve([manifest]), loadLanguage: () => Promise.resolve({}) },
		() => settings,
		() => undefined
	);
	await catalog.open();
	return catalog;
}

describe('what the first screen shows and says next time', () => {
	test('is what this tablet offers now, known before any language is read', async () => {
		const record = recordOf(await catalogOf({}), { ...freshSettings, dim: 'soon' }, 'DEMO');
		expect(record).toMatchObject({ hand: hand.url, mark: 'DEMO', dim: 'soon' });
		expect(record?.languages).toEqual([
			{
				code: 'es',
				name: 'Español',
				dir: 'ltr',
				light: 0,
				tile: '/packs/a/es/language.mp3',
				welcome: '/packs/a/es/welcome.mp3'
			},
			{
				code: 'ar',
				name: 'العربية',
				dir: 'rtl',
				light: 1,
				tile: '/packs/a/ar/language.mp3',
				welcome: null
			}
		]);
	});

	test('keeps each language its light when another is switched off', async () => {
		const catalog = await catalogOf({}, { ...freshSettings, languagesOff: ['es'] });
		const { languages } = recordOf(catalog, freshSettings, '') ?? {};
		expect(languages?.map(({ code, light }) => [code, light])).toEqual([['ar', 1]]);
	});

	test.each<[string, Partial<Manifest>]>([
		['without its picture', { pictures: {} }],
		['without anything to tell', { topics: [] }],
		['without a language', { languages: {} }],
		['while a tile cannot say itself', { languages: { es: spanish, ar: aLanguage() } }]
	])('is left to the application %s', async (_, pack) => {
		expect(recordOf(await catalogOf(pack), freshSettings, '')).toBeNull();
	});
});
