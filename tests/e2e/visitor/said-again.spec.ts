import { expect, test } from '../support/kiosk';

test.beforeEach(async ({ kiosk }) => {
	await kiosk.openAtRest();
});

test('after 20 seconds of silence it names what can be touched, and lights it', async ({
	kiosk,
	page
}) => {
	await kiosk.goTo('en', 'first-things');
	await kiosk.hearsToTheEnd('en/prompt.ear');
	await kiosk.stopClock();
	const before = await kiosk.heard();
	await kiosk.leaveAlone(18_000);
	expect(await kiosk.heard()).toEqual(before);
	await kiosk.leaveAlone(2_100);
	await kiosk.hears('en/quiet-lamp.title');
	// It is drawn a tenth of a second later.
	await kiosk.leaveAlone(200);
	await expect(page.locator('.lit')).toHaveAttribute('data-choice', 'quiet-lamp');
	await kiosk.skipToItsEnd();
	await kiosk.hearsToTheEnd('en/control.hide');
	const names = (await kiosk.heard()).slice(before.length);
	expect(names.slice(-8)).toEqual([
		...['en/control.all', 'en/control.ear', 'en/control.home', 'en/control.language'],
		...['en/control.louder', 'en/control.softer', 'en/control.done', 'en/control.hide']
	]);
	await kiosk.isOn('explainers');

	await kiosk.leaveAlone(80_000);
	expect((await kiosk.heard()).slice(before.length)).toEqual(names);
});

test('a touch while it names is done at once, and silences it', async ({ kiosk }) => {
	await kiosk.goTo('en', 'first-things');
	await kiosk.hearsToTheEnd('en/prompt.ear');
	await kiosk.leaveAlone(20_100);
	await kiosk.hears('en/quiet-lamp.title');
	await kiosk.choose('home');
	await kiosk.isOn('topics');
	const named = (await kiosk.soundings()).find(({ url }) => url.includes('quiet-lamp.title'));
	expect(named?.how).toBe('paused');
});

test('a pause is not talked over', async ({ kiosk }) => {
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.hears('en/gate-seven.title');
	await kiosk.choose('play');
	await expect.poll(kiosk.sound).toBe('paused');
	const heard = await kiosk.heard();
	await kiosk.leaveAlone(80_000);
	expect(await kiosk.sound()).toBe('paused');
	expect(await kiosk.heard()).toEqual(heard);
});
