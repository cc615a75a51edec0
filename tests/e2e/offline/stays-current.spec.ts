import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PackState } from '../../../src/lib/offline/pack-state';
import { edition, lookForNews, takesOver, waiting } from '../support/new-version';
import { expect, test, untilReady } from '../support/own-site';
import { publishPack, publishPages } from '../support/publish';

test.setTimeout(90_000);

test('new pages wait for the end of a visit, and then take over', async ({ kiosk, page, site }) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	const recordings = await storedPacks(page);
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	publishPages(site.build, 'second');
	await lookForNews(page);
	await expect.poll(() => waiting(page)).toBe(true);

	await kiosk.choose('again');
	await kiosk.hears('en/about-lamps.title');
	await expect(edition(page, 'second')).toHaveCount(0);
	expect(await waiting(page)).toBe(true);

	await kiosk.choose('hide');
	await takesOver(page, 'second');
	await kiosk.isOn('rest');
	await untilReady(kiosk);
	// The pages before go once these have told that they have started.
	await expect
		.poll(() => page.evaluate(async () => (await caches.keys()).sort()))
		.toEqual(['packs', 'shell-second']);
	expect(await storedPacks(page)).toEqual(recordings);
});

test('new pages take over by themselves while nobody comes', async ({ kiosk, page, site }) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	publishPages(site.build, 'second');
	await lookForNews(page);
	await takesOver(page, 'second');
	await kiosk.isOn('rest');
	await kiosk.wake();
	await kiosk.hears('en/language');
});

test('a new version that cannot be had whole changes nothing', async ({ kiosk, page, site }) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	publishPages(site.build, 'second');
	rmSync(join(site.build, 'icon.svg'));
	await lookForNews(page);
	// It has been tried, and given up.
	await expect.poll(() => isInstalling(page)).toBe(false);
	expect(await waiting(page)).toBe(false);
	await site.goAway();
	await page.reload();
	await kiosk.isOn('rest');
	await expect(edition(page, 'second')).toHaveCount(0);
});

test('new words wait for the end of a visit', async ({ kiosk, page, site }) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	const words = publishPack(
		site.packs,
		'second',
		'about-lamps.title',
		'Something else about lamps'
	);
	await lookForNews(page);
	await expect.poll(() => storedPacks(page)).toContain(new URL(words, page.url()).href);
	await kiosk.choose('again');
	await kiosk.hears('en/about-lamps.title');
	await expect(page.locator('main')).not.toContainText('Something else');
	expect(await installedVersion(page)).not.toBe('second');

	await kiosk.choose('hide');
	await expect.poll(() => installedVersion(page)).toBe('second');
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await expect(page.locator('main')).toContainText('Something else about lamps');
});

function storedPacks(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const keys = await (await caches.open('packs')).keys();
		return keys.map(({ url }) => url).sort();
	});
}

function isInstalling(page: Page): Promise<boolean> {
	return page.evaluate(async () =>
		Boolean((await navigator.serviceWorker.getRegistration())?.installing)
	);
}

function installedVersion(page: Page): Promise<string | undefined> {
	return page.evaluate(async () => {
		const record = await (await caches.open('packs')).match('/packs/_state.json');
		const state = (await record?.json()) as PackState | undefined;
		return state?.installed.find(({ id }) => id === 'tiny')?.version;
	});
}
