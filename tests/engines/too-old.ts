import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sounding } from '../e2e/support/listen';
import type { Browser } from './browser';
import type { Engine } from './engines';
import { serveSite, type Site } from './site/site';
import { until, untilHeard, untilSign } from './steps';

/** In an engine that knows no modules: a picture and a voice, in every language in turn. */
export function tellsThatItIsTooOld(engine: Engine): void {
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

	test('too old', async ({ task }) => {
		task.meta.engine = browser.version;
		await browser.open(`${site.address}/`);
		await untilSign(browser, 'screen', 'too-old');
		await until(browser, "document.querySelector('button img').naturalWidth > 0");
		await until(browser, "document.querySelector('li[lang=ar][dir=rtl]').textContent !== ''");
		await until(browser, "/Safari.*needed/.test(document.querySelector('p').textContent)");

		await untilHeard(browser, 'es/too-old', 'playing');
		// In mid-sentence: it begins again, and is one voice.
		await browser.touch("document.querySelector('button')");
		await until(browser, 'farolEar.soundings.length === 2');
		await untilHeard(browser, 'es/too-old', 'ended');
		await untilHeard(browser, 'ar/too-old', 'ended');
		await untilSign(browser, 'sound', 'silent');
		const soundings = (await browser.read('farolEar.soundings')) as Sounding[];
		expect(soundings.map(({ how }) => how)).toEqual(['paused', 'ended', 'ended']);
	});

	test('no errors', async () => {
		expect(browser.troubles).toEqual([]);
		expect(await browser.read('farolEar.together')).toEqual([]);
	});
}
