import { expect, test } from '../support/kiosk';

test('a person hears an explainer with the network gone, also after a reload', async ({
	kiosk,
	page,
	context
}) => {
	test.slow();
	// The page still asks whether there is something newer, and is told that there is no network.
	kiosk.expectError(/ERR_INTERNET_DISCONNECTED/);
	await kiosk.openAtRest();
	await expect.poll(() => kiosk.sign('offline'), { timeout: 60_000 }).toBe('ready');
	await context.setOffline(true);
	await page.reload();
	await kiosk.isOn('rest');
	await kiosk.goTo('ar', 'first-things', 'about-lamps');
	await kiosk.hears('ar/about-lamps.title');
	await kiosk.hears('ar/about-lamps.1');
	await kiosk.choose('done');
	await kiosk.hears('ar/thanks');
});
