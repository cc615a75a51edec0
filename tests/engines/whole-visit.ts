import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './browser';
import type { Engine } from './engines';
import { serveSite, type Site } from './site/site';
import { firstStart, staffPages } from './staff';
import { until, untilSign } from './steps';
import { visit } from './visit';

const onlyOld = /^\/(polyfills\.js|too-old\.\w+)$/;

const isIndex = (path: string) => path === '/packs/index.json';
/** Something stored under the address that is asked past all stores. */
const storeAnIndex = `caches.open('packs').then(function (cache) {
	return cache.put('/packs/index.json', new Response('{}'));
}).then(function () { window.farolStored = true; }) && true`;

/** First start, a visit, staff, and visits without the server: each step needs what those before it left behind. */
export function wholeVisit(engine: Engine): void {
	let browser: Browser;
	let site: Site;

	beforeAll(async () => {
		site = await serveSite();
		browser = await engine.start();
	}, 120_000);

	afterAll(async () => {
		await browser?.close();
		await site?.close();
	});

	test('first start', async ({ task }) => {
		task.meta.engine = browser.version;
		await browser.open(`${site.address}/`);
		await firstStart(browser);
		await until(browser, "getComputedStyle(document.body).backgroundColor === 'rgb(22, 26, 54)'");
	});

	test('visit in Spanish', () => visit(browser, 'es'));

	test('staff pages', () => staffPages(browser, site.address));

	test('asks for what is new', async () => {
		await untilSign(browser, 'offline', 'ready');
		await until(browser, 'navigator.serviceWorker.controller');
		// A worker that answered this itself would hide every new word for ever.
		await browser.read(storeAnIndex);
		await until(browser, 'window.farolStored');
		const before = site.asked.filter(isIndex).length;
		await browser.read("window.dispatchEvent(new Event('online'))");
		await expect
			.poll(() => site.asked.filter(isIndex).length, { timeout: 60_000 })
			.toBeGreaterThan(before);
	});

	test('offline, in Spanish', async () => {
		const { address } = site;
		await site.close();
		await browser.open(`${address}/`);
		await visit(browser, 'es');
	});

	test('offline, in Arabic', () => visit(browser, 'ar'));

	test('polyfills', ({ task }) => {
		const got = site.asked.filter((path) => onlyOld.test(path));
		task.meta.polyfills = got.includes('/polyfills.js')
			? gzipSync(readFileSync('build/polyfills.js')).length
			: 0;
		if (engine.age === 'old') expect(got).toContain('/polyfills.js');
		else expect(got).toEqual([]);
	});

	test('no errors', async () => {
		expect(browser.troubles).toEqual([]);
		expect(await browser.read('farolEar.together')).toEqual([]);
	});
}
