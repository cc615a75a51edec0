import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Server } from '../../src/serve/serve';
import { listen, type Sounding } from '../e2e/support/listen';
import type { Browser } from './browser';
import type { OldChromium } from './old-chromium';
import { startOldChromium } from './start-old-chromium';
import { choose, until, untilSign, visit } from './visit';

/** All of them: FAROL_ENGINES=64,67,69,72,75,78,80 */
const milestones = (process.env['FAROL_ENGINES'] ?? '64,78').split(',').map(Number);

const hasThem = process.platform === 'linux' && process.arch === 'x64';

describe.skipIf(!hasThem).each(milestones)('Chromium %i', (milestone) => {
	let browser: Browser;
	let server: Server;

	beforeAll(async () => {
		server = await serve({ dir: 'build', packs: '.cache/packs/tiny' });
		browser = await startOldChromium(milestone as OldChromium, listen);
	}, 120_000);

	afterAll(async () => {
		await browser?.close();
		await server?.close();
	});

	test('starts, with the styles it is meant to have', async () => {
		await browser.open(`${server.address}/`);
		await choose(browser, 'skip');
		await untilSign(browser, 'screen', 'rest');
		expect(await browser.read('getComputedStyle(document.body).backgroundColor')).toBe(
			'rgb(22, 26, 54)'
		);
	});

	test('holds a visit in each direction of reading', async () => {
		for (const language of ['en', 'ar']) {
			await visit(browser, language);
			const parts = ['welcome.1', 'about-lamps.title', ...[1, 2, 3].map((n) => `about-lamps.${n}`)];
			expect(await heard(browser)).toEqual(
				expect.arrayContaining(parts.map((part) => `${language}/${part}`))
			);
		}
		expect(await browser.read('farolEar.together')).toEqual([]);
	});

	test('has everything it needs, and its worker in control', async () => {
		await until(browser, 'navigator.serviceWorker.controller !== null');
		await untilSign(browser, 'offline', 'ready');
	});

	test('goes on without the server after a reload', async () => {
		const { address } = server;
		await server.close();
		await browser.open(`${address}/`);
		await visit(browser, 'ar');
		expect(await heard(browser)).toContain('ar/about-lamps.3');
		expect(await browser.read('navigator.serviceWorker.controller !== null')).toBe(true);
	});

	test('has written no error', () => {
		expect(browser.troubles).toEqual([]);
	});
});

async function heard(browser: Browser): Promise<string[]> {
	const soundings = (await browser.read('farolEar.soundings')) as Sounding[];
	return soundings.map(({ url }) => /([^/]+\/[^/]+)\.[0-9a-f]+\.mp3$/.exec(url)?.[1] ?? url);
}
