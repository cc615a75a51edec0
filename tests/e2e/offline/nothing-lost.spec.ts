import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Kiosk } from '../support/kiosk';
import { listen } from '../support/listen';
import { edition, lookForNews, takesOver, waiting } from '../support/new-version';
import { expect, test, untilReady } from '../support/own-site';
import { publishPages } from '../support/publish';
import { Staff } from '../support/staff';

/* Each name says what the visitor gets: src/lib/offline/README.md has the whole table. */

test.setTimeout(120_000);

test.describe('a store wiped in the middle of a visit', () => {
	test('goes on speaking from the network', async ({ kiosk, page }) => {
		await kiosk.openAtRest();
		await untilReady(kiosk);
		await kiosk.goTo('en', 'first-things');
		await wipe(page);
		await kiosk.choose('about-lamps');
		await kiosk.hears('en/about-lamps.1');
	});

	test('shows pictures and captions where there is no network, and the next visit a picture', async ({
		kiosk,
		page,
		site
	}) => {
		await kiosk.openAtRest();
		await untilReady(kiosk);
		await kiosk.goTo('en', 'first-things');
		await wipe(page);
		await site.goAway();
		await kiosk.choose('about-lamps');
		await expect.poll(kiosk.sound).toBe('missing');
		await expect(page.locator('main')).not.toBeEmpty();
		expect(await kiosk.screen()).toBe('player');
		await page.reload();
		await kiosk.isOn('repair');
	});
});

test('a recording damaged in the store shows its picture, and the next one follows', async ({
	kiosk,
	page,
	site
}) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await page.evaluate(async () => {
		const packs = await caches.open('packs');
		const url = (await packs.keys()).find((one) => one.url.includes('about-lamps.1.'))?.url ?? '';
		await packs.put(url, new Response('no sound', { headers: { 'content-type': 'audio/mpeg' } }));
	});
	await site.goAway();
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await expect.poll(kiosk.sound).toBe('missing');
	await expect.poll(() => kiosk.sign('card')).toBe('1');
	await kiosk.leaveAlone(5100);
	await kiosk.hears('en/about-lamps.2');
});

for (const [what, spoil] of [
	['that the server lacks', (file: string) => rmSync(file)],
	['that the server has damaged', (file: string) => writeFileSync(file, 'no sound')]
] as const) {
	test(`a recording ${what} costs no other one, and comes when the server has it again`, async ({
		kiosk,
		page,
		site
	}) => {
		const folder = join(site.packs, 'tiny', 'en');
		const name = readdirSync(folder).find((file) => file.startsWith('about-lamps.1.')) ?? '';
		const path = join(folder, name);
		const body = readFileSync(path);
		const all = readdirSync(site.packs, { recursive: true, encoding: 'utf8' });
		const others = all.filter((file) => file.endsWith('.mp3')).length - 1;
		spoil(path);
		await kiosk.openAtRest();
		await expect.poll(() => storedRecordings(page), { timeout: 30_000 }).toBe(others);
		await expect.poll(() => kiosk.sign('offline')).toBe('shell');
		await kiosk.goTo('en', 'first-things', 'about-lamps');
		await expect.poll(kiosk.sound).toBe('missing');
		await kiosk.leaveAlone(5100);
		await kiosk.hears('en/about-lamps.2');
		await kiosk.choose('hide');
		writeFileSync(path, body);
		await page.evaluate(() => window.dispatchEvent(new Event('online')));
		await untilReady(kiosk);
	});
}

test('a full tablet speaks from the network, tells staff, and goes on when there is room', async ({
	kiosk,
	page,
	site
}) => {
	const tools = await page.context().newCDPSession(page);
	await tools.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize: 300_000 });
	const staff = new Staff(page, kiosk);
	await staff.walkThroughFirstStart({
		recordings: () => expect(page.getByText('This tablet is full.')).toBeVisible()
	});
	expect(await kiosk.sign('offline')).not.toBe('ready');
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears('en/about-lamps.1');
	await kiosk.choose('hide');

	await tools.send('Storage.overrideQuotaForOrigin', { origin: site.address });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await untilReady(kiosk);
});

test('a server that answers everything with a login page changes nothing', async ({
	kiosk,
	page,
	site
}) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await site.goAway();
	const house = createServer((_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Room number?</h1>');
	});
	await new Promise<void>((listening) => {
		house.listen(Number(new URL(site.address).port), '127.0.0.1', listening);
	});
	kiosk.expectError(/worker/);
	await lookForNews(page).catch(() => undefined);
	await page.reload();
	await kiosk.isOn('rest');
	await untilReady(kiosk);
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears('en/about-lamps.1');
	house.closeAllConnections();
	await new Promise((closed) => house.close(closed));
});

test.describe('a new version does not wait for ever', () => {
	const later = (page: Page, minutes: number) => page.clock.fastForward(minutes * 60_000 + 5000);

	test('on a tablet whose first start nobody goes on with', async ({ kiosk, page, site }) => {
		await kiosk.open();
		await untilReady(kiosk);
		publishPages(site.build, 'second');
		await lookForNews(page);
		await expect.poll(() => waiting(page)).toBe(true);
		await later(page, 60);
		await takesOver(page, 'second');
		await kiosk.isOn('setup');
	});

	test('behind a staff page that was left open', async ({ kiosk, page, site }) => {
		const staff = new Staff(page, kiosk);
		await staff.start();
		await untilReady(kiosk);
		await staff.comeIn();
		publishPages(site.build, 'second');
		await lookForNews(page);
		await expect.poll(() => waiting(page)).toBe(true);
		await later(page, 2);
		await kiosk.isOn('rest');
		await takesOver(page, 'second');
	});

	test('behind a morning check that never ends', async ({ kiosk, page, site }) => {
		const staff = new Staff(page, kiosk);
		await staff.start();
		await untilReady(kiosk);
		await staff.comeIn();
		publishPages(site.build, 'second');
		await lookForNews(page);
		await expect.poll(() => waiting(page)).toBe(true);
		await page.evaluate(() => {
			crypto.subtle.digest = () => new Promise(() => undefined);
		});
		await staff.press('Morning check');
		await staff.isOn('Morning check');
		await expect(page.getByText(/^Checking/)).toBeVisible();
		await later(page, 5);
		expect(await kiosk.screen()).toBe('staff');
		await later(page, 60);
		await kiosk.isOn('rest');
		await takesOver(page, 'second');
	});

	test('behind a screen that was dark while timers stood still', async ({ kiosk, page, site }) => {
		await kiosk.openAtRest();
		await untilReady(kiosk);
		publishPages(site.build, 'second');
		await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
		await takesOver(page, 'second');
	});

	test('on the screen of a visitor who has gone', async ({ kiosk, page, site }) => {
		await kiosk.openAtRest();
		await untilReady(kiosk);
		await kiosk.goTo('en', 'first-things');
		// Nobody is missed while the kiosk itself is still speaking.
		await kiosk.hearsToTheEnd('en/prompt.ear');
		publishPages(site.build, 'second');
		await lookForNews(page);
		await expect.poll(() => waiting(page)).toBe(true);
		await later(page, 2);
		await kiosk.isOn('still-there');
		await later(page, 1);
		await kiosk.isOn('rest');
		await takesOver(page, 'second');
	});
});

for (const day of ['1970-01-01T00:00:00', '2036-11-21T10:00:00']) {
	test(`a clock that says ${day.slice(0, 4)} takes no voice away`, async ({
		kiosk,
		page,
		site
	}) => {
		await kiosk.openAtRest();
		await untilReady(kiosk);
		await page.clock.setSystemTime(new Date(day));
		await site.goAway();
		await page.reload();
		await kiosk.isOn('rest');
		await untilReady(kiosk);
		await kiosk.goTo('en', 'first-things', 'about-lamps');
		await kiosk.hears('en/about-lamps.1');
		await kiosk.choose('hide');

		await site.comeBack();
		publishPages(site.build, 'second');
		await lookForNews(page);
		await takesOver(page, 'second');
	});
}

test('two tabs share one store: each speaks, and a new version waits for both visits', async ({
	kiosk,
	page,
	context,
	site
}) => {
	await kiosk.openAtRest();
	const tab = await context.newPage();
	await tab.clock.install({ time: '2026-11-21T10:00:00' });
	await tab.addInitScript(listen);
	const other = new Kiosk(tab);
	await other.open(site.address);
	await other.isOn('rest');
	await Promise.all([untilReady(kiosk), untilReady(other)]);
	// A browser draws only the tab in front, and a finger touches only what is drawn.
	await page.bringToFront();
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears('en/about-lamps.1');

	publishPages(site.build, 'second');
	await lookForNews(tab);
	await takesOver(tab, 'second');
	await expect(edition(page, 'second')).toHaveCount(0);
	await kiosk.choose('again');
	await kiosk.hears('en/about-lamps.2');
	await kiosk.choose('hide');
	await expect(edition(page, 'second')).toHaveCount(1);
	expect(await waiting(page)).toBe(false);
});

async function wipe(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
	});
}

function storedRecordings(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const keys = await (await caches.open('packs')).keys();
		return keys.filter(({ url }) => url.endsWith('.mp3')).length;
	});
}
