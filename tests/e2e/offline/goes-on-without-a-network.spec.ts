import { chromium } from '@playwright/test';
import { expect, test, untilReady } from '../support/own-site';
import { Kiosk } from '../support/kiosk';
import { listen } from '../support/listen';

test.setTimeout(90_000);

test('a visitor hears an explainer with the network gone, also after a reload', async ({
	kiosk,
	page,
	site
}) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await site.goAway();

	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears('en/about-lamps.1');

	await page.reload();
	await kiosk.isOn('rest');
	await untilReady(kiosk);
	await kiosk.goTo('ar', 'border', 'gate-one');
	await kiosk.hears('ar/gate-one.title');
	await kiosk.hears('ar/gate-one.1');
});

test('the first page is ready without being opened a second time', async ({ kiosk, page }) => {
	await kiosk.open();
	let reloads = 0;
	page.on('load', () => (reloads += 1));
	await untilReady(kiosk);
	expect(reloads).toBe(0);
	expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
});

test('staff open their page without a network, with any ending a host may give it', async ({
	kiosk,
	page,
	site
}) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await site.goAway();
	for (const path of ['/staff', '/staff/', '/staff.html']) {
		await page.goto(path);
		await kiosk.isOn('staff');
		expect(new URL(page.url()).pathname).toBe('/staff');
	}
});

test('a kiosk that was closed opens again without a network', async ({ site }, testInfo) => {
	const profile = testInfo.outputPath('profile');
	const { launchOptions, viewport, hasTouch } = testInfo.project.use;
	const open = async () => {
		const context = await chromium.launchPersistentContext(profile, {
			...launchOptions,
			viewport: viewport ?? null,
			hasTouch: hasTouch ?? true
		});
		const page = await context.newPage();
		await page.addInitScript(listen);
		return { context, page, kiosk: new Kiosk(page) };
	};

	const first = await open();
	await first.page.goto(site.address);
	await first.kiosk.choose('skip');
	await untilReady(first.kiosk);
	await first.context.close();
	await site.goAway();

	const { context, page, kiosk } = await open();
	await page.goto(`${site.address}/?from=home-screen`);
	await kiosk.isOn('rest');
	await untilReady(kiosk);
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears('en/about-lamps.1');
	await context.close();
});

test.describe('where nothing can be stored', () => {
	test.use({ serviceWorkers: 'block' });

	test('the kiosk speaks from the network, and says that it is not offline', async ({ kiosk }) => {
		await kiosk.openAtRest();
		await kiosk.goTo('en', 'first-things', 'about-lamps');
		await kiosk.hears('en/about-lamps.1');
		await expect.poll(() => kiosk.sign('offline')).toBe('no');
	});
});
