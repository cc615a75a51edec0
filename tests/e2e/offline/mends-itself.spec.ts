import { expect, test, untilReady } from '../support/own-site';

test.setTimeout(90_000);

test('a wiped store is filled again when the network is there', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
	});
	await page.reload();
	await kiosk.isOn('rest');
	await untilReady(kiosk);
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		const shell = await caches.open(names.find((name) => name.startsWith('shell-')) ?? '');
		return { names: names.length, pages: (await shell.keys()).length };
	});
	expect(kept.names).toBe(2);
	expect(kept.pages).toBeGreaterThan(10);
});

test('a wiped store without a network ends in a picture for staff, not in a blank page', async ({
	kiosk,
	page,
	site
}) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
	});
	await site.goAway();
	await page.reload();
	expect(await kiosk.screen()).toBe('repair');
	await expect.poll(() => kiosk.choices()).toEqual(['yes']);

	await site.comeBack();
	await kiosk.choose('yes');
	await expect(page.locator('html[data-screen="rest"]')).toHaveCount(1);
	await untilReady(kiosk);
});

test('an install that was cut off goes on when the network comes back', async ({
	kiosk,
	page,
	site
}) => {
	await kiosk.openAtRest();
	await expect
		.poll(() => page.evaluate(async () => (await (await caches.open('packs')).keys()).length))
		.toBeGreaterThan(5);
	await site.goAway();
	const before = await page.evaluate(async () => {
		const keys = await (await caches.open('packs')).keys();
		return keys.map(({ url }) => url);
	});
	await site.comeBack();
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await untilReady(kiosk);
	const after = await page.evaluate(async () => {
		const keys = await (await caches.open('packs')).keys();
		return keys.map(({ url }) => url);
	});
	expect(after).toEqual(expect.arrayContaining(before));
});
