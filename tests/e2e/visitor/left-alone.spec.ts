import { expect, test } from '../support/kiosk';

test.beforeEach(async ({ kiosk }) => {
	await kiosk.openAtRest();
});

test('nobody chooses a language: two rounds, and the kiosk rests without asking', async ({
	kiosk
}) => {
	await kiosk.wake();
	await kiosk.hearsToTheEnd('ar/language');
	await kiosk.leaveAlone(6100);
	await kiosk.hearsToTheEnd('ar/language', 2);
	await kiosk.leaveAlone(6100);
	await kiosk.isOn('rest');
});

test('it says once more what is here; 90 seconds of silence later it asks, 30 more and it rests', async ({
	kiosk
}) => {
	await kiosk.goTo('en', 'border');
	await kiosk.hearsToTheEnd('en/prompt.ear');
	await kiosk.stopClock();
	await kiosk.leaveAlone(20_100);
	await kiosk.hears('en/gate-seven.title');
	await kiosk.skipToItsEnd();
	await kiosk.hearsToTheEnd('en/control.hide');
	await kiosk.leaveAlone(80_000);
	await kiosk.isOn('explainers');
	await kiosk.leaveAlone(10_100);
	await kiosk.isOn('still-there');
	await kiosk.hearsToTheEnd('en/still-there');
	await kiosk.leaveAlone(25_000);
	await kiosk.isOn('still-there');
	await kiosk.leaveAlone(5_100);
	await kiosk.isOn('rest');
	expect(await kiosk.sign('language')).toBeUndefined();
});

test('a touch on the big hand goes on where the person was', async ({ kiosk }) => {
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.choose('play');
	await expect.poll(kiosk.sound).toBe('paused');
	await kiosk.leaveAlone(90_100);
	await kiosk.isOn('still-there');
	await kiosk.choose('yes');
	await kiosk.isOn('player');
	await expect.poll(() => kiosk.sign('explainer')).toBe('gate-seven');
});

test('any touch beside the pictures counts as being there', async ({ kiosk, page }) => {
	await kiosk.goTo('en');
	await kiosk.hearsToTheEnd('en/prompt.ear');
	await kiosk.stopClock();
	await kiosk.leaveAlone(20_100);
	await kiosk.hearsToTheEnd('en/control.hide');
	await kiosk.leaveAlone(80_000);
	await page.touchscreen.tap(512, 8);
	await kiosk.leaveAlone(80_000);
	await kiosk.isOn('topics');
});

test('*hide now* is silent and at rest at once', async ({ kiosk }) => {
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.hears('en/gate-seven.title');
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
	expect(await kiosk.sound()).toBe('silent');
	await expect.poll(async () => (await kiosk.soundings()).pop()?.how).toBe('paused');
});

test('*done* says thank you, the one thing that rest ever says', async ({ kiosk }) => {
	await kiosk.goTo('ar', 'border');
	await kiosk.choose('done');
	await kiosk.isOn('rest');
	await kiosk.hearsToTheEnd('ar/thanks');
});
