import { describe, expect, test } from 'vitest';
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
