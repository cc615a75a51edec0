import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, untilReady } from '../support/own-site';
import { publishPack, publishPages } from '../support/publish';

test.setTimeout(90_000);

/** Looked up so that it survives the reload. */
const edition = (page: Page, name: string) => page.locator(`html[data-edition="${name}"]`);

const lookForNews = (page: Page) =>
	page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
		window.dispatchEvent(new Event('online'));
	});

const waiting = (page: Page) =>
	page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));

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
	expect(await page.evaluate(async () => (await caches.keys()).sort())).toEqual([
		'packs',
		'shell-second'
	]);
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
	await page.waitForTimeout(1000);
	await site.goAway();
	await page.reload();
	await expect(edition(page, 'second')).toHaveCount(0);
	await kiosk.isOn('rest');
});

test('new words wait for the end of a visit', async ({ kiosk, page, site }) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	publishPack(site.packs, 'second', 'about-lamps.title', 'Something else about lamps');
	await lookForNews(page);
	await page.waitForTimeout(1500);
	await kiosk.choose('again');
	await kiosk.hears('en/about-lamps.title');
	await expect(page.locator('main')).not.toContainText('Something else');
	expect(await installedVersion(page)).not.toBe('second');

	await kiosk.choose('hide');
	await expect.poll(() => installedVersion(page)).toBe('second');
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await expect(page.locator('main')).toContainText('Something else about lamps');
});

/**
 * Chromium sometimes hands over only once the old worker has gone to sleep, half a minute after its last
 * answer; tools that look on keep it awake. The new one must have heard before that it may take over.
 */
async function takesOver(page: Page, name: string): Promise<void> {
	let newer = 'none';
	const look = async () => (newer = await newerWorker(page, name));
	await expect.poll(look).not.toBe('none');
	if (newer === 'told') await letWorkersSleep(page);
	await expect(edition(page, name)).toHaveCount(1);
}

/** Whether there is none yet, or it has been told and waits, or it has taken over. */
async function newerWorker(page: Page, name: string): Promise<'none' | 'told' | 'here'> {
	const answer = page.evaluate(async (edition) => {
		const newer = (await navigator.serviceWorker.getRegistration())?.waiting;
		if (!newer) return document.documentElement.dataset.edition === edition ? 'here' : 'none';
		return new Promise<'told'>((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve('told');
			// Messages arrive in their order: what answers this one has heard those before.
			newer.postMessage('mend', [port2]);
		});
	}, name);
	// The page that asked is gone: it begins anew.
	return answer.catch(() => 'here' as const);
}

async function letWorkersSleep(page: Page): Promise<void> {
	const tools = await page.context().newCDPSession(page);
	await tools.send('ServiceWorker.enable');
	await tools.send('ServiceWorker.stopAllWorkers');
	// The page may have begun anew by now, and ended it.
	await tools.detach().catch(() => undefined);
}

function storedPacks(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const keys = await (await caches.open('packs')).keys();
		return keys.map(({ url }) => url).sort();
	});
}

function installedVersion(page: Page): Promise<string> {
	return page.evaluate(async () => (await (await fetch('/packs/tiny.json')).json()).version);
}
