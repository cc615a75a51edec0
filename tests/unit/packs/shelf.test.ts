import { describe, expect, test, vi } from 'vitest';
import type { Clip, ClipId } from '../../../src/lib/packs/pack';
import { nothingOwn } from '../../../src/lib/own/own';
import { Shelf } from '../../../src/lib/packs/shelf.svelte';
import { freshSettings } from '../../../src/lib/store/settings';
import { aLanguage, anExplainer, aPack } from '../staff/a-pack';

const pack = aPack({
	languages: { es: aLanguage(), ar: aLanguage(), ru: aLanguage() },
	topics: [{ id: 'held', explainers: [anExplainer('bond')] }]
});

/** A shelf, and the languages that were asked for. */
async function openShelf(broken = '') {
	const asked: string[] = [];
	const shelf = new Shelf(
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
	shelf.own = nothingOwn;
	await shelf.open();
	return { shelf, asked };
}

describe('while nobody listens', () => {
	test('each language is read once, one at a time', async () => {
		const { shelf, asked } = await openShelf();
		await shelf.read('ar');
		while (shelf.readAhead());
		expect(asked).toEqual(['ar', 'es', 'ru']);
	});

	test('a language that cannot be read is left to whoever chooses it', async () => {
		const { shelf, asked } = await openShelf('es');
		await shelf.read('es');
		while (shelf.readAhead());
		expect(asked).toEqual(['es', 'ar', 'ru']);
		await shelf.read('es');
		expect(asked).toEqual(['es', 'ar', 'ru', 'es']);
	});

	test('packs that were replaced are read anew', async () => {
		const { shelf, asked } = await openShelf();
		while (shelf.readAhead());
		await shelf.open();
		while (shelf.readAhead());
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
		const shelf = new Shelf(
			{ loadManifests: () => Promise.resolve([known]), loadLanguage: () => Promise.resolve({}) },
			() => freshSettings,
			(code, words) => (told[code] = words)
		);
		await shelf.open();
		expect(shelf.clip('es', 'language')).toBe(tile);
		expect(shelf.clip('es', 'welcome.1')).toBe(welcome);
		expect(shelf.clip('es', 'welcome.2')).toBeUndefined();
		expect(shelf.clip('ar', 'welcome.1')).toBeUndefined();
		expect(told).toEqual({ es: { language: 'Español', 'welcome.1': 'Hola.' }, ar: {} });
	});

	test('its welcome is in the voice of this shelter, where there is one', async () => {
		const shelf = new Shelf(
			{ loadManifests: () => Promise.resolve([known]), loadLanguage: () => Promise.resolve({}) },
			() => freshSettings,
			() => undefined
		);
		await shelf.open();
		const made = { language: 'es', clip: 'welcome.1', words: 'Hola.', date: '', speaker: '' };
		const file = { url: '/own/a.mp3', bytes: 1, sha256: '', seconds: 2 };
		shelf.own = { announcements: [], replacements: [{ ...file, ...made }] };
		expect(shelf.clip('es', 'welcome.1')?.url).toBe('/own/a.mp3');
	});
});

describe('packs that are replaced while a language is read', () => {
	const clip = (text: string): Clip => ({ url: text, bytes: 1, sha256: '', seconds: 1, text });

	/** A shelf of which each read waits for the test; `told` are the words that screens were given. */
	async function openSlowShelf() {
		const answers: ((clips: Record<ClipId, Clip> | null) => void)[] = [];
		const told: string[] = [];
		const shelf = new Shelf(
			{
				loadManifests: () => Promise.resolve([pack]),
				loadLanguage: () => new Promise((resolve) => answers.push(resolve))
			},
			() => freshSettings,
			(_, words) => told.push(words['thanks'] ?? '')
		);
		await shelf.open();
		told.length = 0;
		return { shelf, answers, told };
	}

	test.each(['before', 'after'])('stay, when the old read ends %s the new one', async (when) => {
		const { shelf, answers, told } = await openSlowShelf();
		const reads = [shelf.read('es')];
		await shelf.open();
		told.length = 0;
		reads.push(shelf.read('es'));
		const [old, young] = answers;
		if (when === 'before') old?.({ thanks: clip('old') });
		young?.({ thanks: clip('new') });
		if (when === 'after') old?.({ thanks: clip('old') });
		await Promise.all(reads);
		expect(shelf.clip('es', 'thanks')?.text).toBe('new');
		expect(told).toEqual(['new']);
	});

	test('are read by who waits for the old ones', async () => {
		const { shelf, answers } = await openSlowShelf();
		const read = shelf.read('es');
		await shelf.open();
		answers[0]?.(null);
		await vi.waitFor(() => expect(answers).toHaveLength(2));
		answers[1]?.({ thanks: clip('new') });
		await read;
		expect(shelf.clip('es', 'thanks')?.text).toBe('new');
	});
});
