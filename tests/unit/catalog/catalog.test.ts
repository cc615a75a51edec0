import { describe, expect, test, vi } from 'vitest';
import type { Clip, ClipId } from '../../../src/lib/packs/pack';
import { noRecordings } from '../../../src/lib/shelter-recordings/shelter-recordings';
import { Catalog } from '../../../src/lib/catalog/catalog.svelte';
import { freshSettings } from '../../../src/lib/store/settings';
import { aLanguage, anExplainer, aPack } from '../staff/a-pack';

const pack = aPack({
	languages: { es: aLanguage(), ar: aLanguage(), ru: aLanguage() },
	topics: [{ id: 'held', explainers: [anExplainer('bond')] }]
});

/** A catalog, and the languages that were asked for. */
async function openShelf(broken = '') {
	const asked: string[] = [];
	const catalog = new Catalog(
		{
			loadManifests: () => Promise.resolve([pack]),
			loadLanguage(code) {
				asked.push(code);
				return Promise.resolve(code === broken ? null : {});
			}
		},
		() => freshSettings,
		() => undefined
	);
	catalog.recordings = noRecordings;
	await catalog.open();
	return { catalog, asked };
}

describe('while nobody listens', () => {
	test('each language is read once, one at a time', async () => {
		const { catalog, asked } = await openShelf();
		await catalog.read('ar');
		while (catalog.readAhead());
		expect(asked).toEqual(['ar', 'es', 'ru']);
	});

	test('a language that cannot be read is left to whoever chooses it', async () => {
		const { catalog, asked } = await openShelf('es');
		await catalog.read('es');
		while (catalog.readAhead());
		expect(asked).toEqual(['es', 'ar', 'ru']);
		await catalog.read('es');
		expect(asked).toEqual(['es', 'ar', 'ru', 'es']);
	});

	test('packs that were replaced are read anew', async () => {
		const { catalog, asked } = await openShelf();
		while (catalog.readAhead());
		await catalog.open();
		while (catalog.readAhead());
		expect(asked).toEqual(['es', 'ar', 'ru', 'es', 'ar', 'ru']);
	});
});

describe('before a language is read', () => {
	const tile = {
		url: '/packs/a/es/language.mp3',
		bytes: 1,
		sha256: '',
		seconds: 1,
		text: 'Español'
	};
	const welcome = { ...tile, url: '/packs/a/es/welcome.mp3', text: 'Hola.' };
	const known = aPack({
		languages: { es: { ...aLanguage(), tile, welcome }, ar: aLanguage() },
		topics: [{ id: 'held', explainers: [anExplainer('bond')] }]
	});

	test('its tile and the beginning of its welcome are known, and nothing else', async () => {
		const told: Record<string, unknown> = {};
		const catalog = new Catalog(
			{ loadManifests: () => Promise.resolve([known]), loadLanguage: () => Promise.resolve({}) },
			() => freshSettings,
			(code, words) => (told[code] = words)
		);
		await catalog.open();
		expect(catalog.clip('es', 'language')).toBe(tile);
		expect(catalog.clip('es', 'welcome.1')).toBe(welcome);
		expect(catalog.clip('es', 'welcome.2')).toBeUndefined();
		expect(catalog.clip('ar', 'welcome.1')).toBeUndefined();
		expect(told).toEqual({ es: { language: 'Español', 'welcome.1': 'Hola.' }, ar: {} });
	});

	test('its welcome is in the voice of this shelter, where there is one', async () => {
		const catalog = new Catalog(
			{ loadManifests: () => Promise.resolve([known]), loadLanguage: () => Promise.resolve({}) },
			() => freshSettings,
			() => undefined
		);
		await catalog.open();
		const made = { language: 'es', clip: 'welcome.1', words: 'Hola.', date: '', speaker: '' };
		const file = { url: '/own/a.mp3', bytes: 1, sha256: '', seconds: 2 };
		catalog.recordings = { announcements: [], replacements: [{ ...file, ...made }] };
		expect(catalog.clip('es', 'welcome.1')?.url).toBe('/own/a.mp3');
	});
});

describe('packs that are replaced while a language is read', () => {
	const clip = (text: string): Clip => ({ url: text, bytes: 1, sha256: '', seconds: 1, text });

	/** A catalog of which each read waits for the test; `told` are the words that screens were given. */
	async function openSlowShelf() {
		const answers: ((clips: Record<ClipId, Clip> | null) => void)[] = [];
		const told: string[] = [];
		const catalog = new Catalog(
			{
				loadManifests: () => Promise.resolve([pack]),
				loadLanguage: () => new Promise((resolve) => answers.push(resolve))
			},
			() => freshSettings,
			(_, words) => told.push(words['thanks'] ?? '')
		);
		await catalog.open();
		told.length = 0;
		return { catalog, answers, told };
	}

	test.each(['before', 'after'])('stay, when the old read ends %s the new one', async (when) => {
		const { catalog, answers, told } = await openSlowShelf();
		const reads = [catalog.read('es')];
		await catalog.open();
		told.length = 0;
		reads.push(catalog.read('es'));
		const [old, young] = answers;
		if (when === 'before') old?.({ thanks: clip('old') });
		young?.({ thanks: clip('new') });
		if (when === 'after') old?.({ thanks: clip('old') });
		await Promise.all(reads);
		expect(catalog.clip('es', 'thanks')?.text).toBe('new');
		expect(told).toEqual(['new']);
	});

	test('are read by who waits for the old ones', async () => {
		const { catalog, answers } = await openSlowShelf();
		const read = catalog.read('es');
		await catalog.open();
		answers[0]?.(null);
		await vi.waitFor(() => expect(answers).toHaveLength(2));
		answers[1]?.({ thanks: clip('new') });
		await read;
		expect(catalog.clip('es', 'thanks')?.text).toBe('new');
	});
});
