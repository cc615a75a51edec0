import { networkInterfaces } from 'node:os';
import type { Page } from '@playwright/test';
import { serve } from '../../../src/serve/serve';
import { expect, test as base } from '../support/kiosk';
import { Staff } from '../support/staff';

/** An address of this machine that browsers trust no more than any other on a shelter's Wi-Fi. */
const address = Object.values(networkInterfaces())
	.flatMap((found) => found ?? [])
	.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

const test = base.extend({
	tablet: 'fresh',
	baseURL: async ({}, use) => {
		const place = { dir: 'build', packs: '.cache/packs/tiny', host: address ?? '127.0.0.1' };
		const server = await serve(place);
		await use(server.address);
		await server.close();
	}
});

test.skip(address === undefined, 'This machine has no address but its own: not run.');

const missing = (page: Page) =>
	page.evaluate(() =>
		Object.entries({
			secure: window.isSecureContext,
			worker: 'serviceWorker' in navigator,
			caches: 'caches' in window,
			hash: crypto.subtle !== undefined,
			wakeLock: 'wakeLock' in navigator,
			microphone: navigator.mediaDevices !== undefined,
			storage: 'storage' in navigator,
			settings: 'localStorage' in window
		})
			.filter(([, isThere]) => !isThere)
			.map(([what]) => what)
	);

test('over plain http a visitor hears everything, as long as the network lasts', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	expect(await missing(page)).toEqual([
		'secure',
		'worker',
		'caches',
		'hash',
		'wakeLock',
		'microphone',
		'storage'
	]);
	await kiosk.goTo('ar', 'first-things', 'about-lamps');
	await kiosk.hears('ar/about-lamps.title');
	await kiosk.hearsToTheEnd('ar/end.choose');
	await expect.poll(() => kiosk.sign('offline')).toBe('no');
	await page.reload();
	await kiosk.isOn('rest');
});

test('over plain http staff are told that nothing is kept, and what to do', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await kiosk.open();
	await staff.press('Begin');
	await staff.choosePin('13579');
	for (const title of ['Your shelter', 'Languages']) {
		await staff.isOn(title);
		await staff.press('Next');
	}
	await staff.isOn('Recordings');
	await expect(
		page.getByText('This browser stores nothing. Open the kiosk at an address that begins with')
	).toBeVisible();
	await staff.press('Next');
	await staff.isOn('Morning check');
	const line = (about: string) => page.locator('section', { hasText: about });
	await expect(line('Recordings and pictures')).toContainText('begins with https://');
	await expect(line('Without internet')).toContainText('begins with https://');
	await expect(line('Screen stays on')).toContainText("Set the tablet's sleep to never.");
	await staff.press('Next');
	await staff.press('I understand. Open the kiosk.');
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears('en/about-lamps.title');
});
