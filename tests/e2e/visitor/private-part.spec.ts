import { expect, test } from '../support/kiosk';

test.beforeEach(async ({ kiosk }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'first-things', 'quiet-lamp');
});

test('says only that it is private, more softly, until a second touch', async ({ kiosk, page }) => {
	await kiosk.hearsToTheEnd('en/private.gate');
	const [volume] = await page.evaluate(() =>
		[...window.farolEar.speakers].filter(({ src }) => src.includes('private')).map((s) => s.volume)
	);
	if (volume !== undefined) expect(volume).toBeLessThan(0.5);
	expect((await kiosk.heard()).join()).not.toContain('quiet-lamp');
	expect((await kiosk.choices()).filter((choice) => choice === 'yes')).toHaveLength(1);
	await kiosk.choose('yes');
	await kiosk.hears('en/quiet-lamp.title');
	await kiosk.hears('en/quiet-lamp.question');
});

test('goes back to the pictures with *no*', async ({ kiosk }) => {
	await kiosk.choose('no');
	await kiosk.isOn('explainers');
});

test('waits only 20 seconds, then 10', async ({ kiosk }) => {
	await kiosk.hearsToTheEnd('en/private.gate');
	await kiosk.leaveAlone(20_100);
	await kiosk.isOn('still-there');
	await kiosk.leaveAlone(10_100);
	await kiosk.isOn('rest');
});

test('offers no code for a phone, and the Ask card does not name it', async ({ kiosk, page }) => {
	await kiosk.choose('yes');
	await kiosk.listensToTheEnd();
	expect(await kiosk.choices()).not.toContain('take');
	await kiosk.choose('ask');
	await kiosk.isOn('ask');
	expect(await kiosk.choices()).not.toContain('topic');
	await expect(page.locator('main')).toContainText('talk with you alone');
	await expect(page.locator('main')).not.toContainText('Quiet');
});
