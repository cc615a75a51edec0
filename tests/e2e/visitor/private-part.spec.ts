import { expect, test } from '../support/kiosk';

test.beforeEach(async ({ kiosk }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'first-things', 'quiet-lamp');
});

test('says only that it is private, more softly, until a second touch', async ({ kiosk }) => {
	await kiosk.hearsToTheEnd('en/private.gate');
	const said = await kiosk.soundings();
	const volumesOf = (clip: string) =>
		said.filter(({ url }) => url.includes(`/en/${clip}.`)).map(({ volume }) => volume);
	const [aloud = 0] = volumesOf('welcome.1');
	const private_ = volumesOf('private.gate');
	expect(private_).toHaveLength(1);
	expect(private_[0]).toBeLessThan(aloud);
	expect(private_[0]).toBeLessThan(0.5);
	expect((await kiosk.heard()).join()).not.toContain('quiet-lamp');
	expect((await kiosk.choices()).filter((choice) => choice === 'yes')).toHaveLength(1);
	await kiosk.choose('yes');
	await kiosk.hears('en/quiet-lamp.title');
	await kiosk.skipToItsEnd();
	await kiosk.hears('en/quiet-lamp.question');
});

test('goes back to the pictures with *no*', async ({ kiosk }) => {
	await kiosk.choose('no');
	await kiosk.isOn('explainers');
});

test('waits only 20 seconds, then 10, and says nothing again by itself', async ({ kiosk }) => {
	await kiosk.hearsToTheEnd('en/private.gate');
	await kiosk.stopClock();
	await kiosk.leaveAlone(18_000);
	await kiosk.isOn('player');
	await kiosk.leaveAlone(2_100);
	await kiosk.isOn('still-there');
	await kiosk.hearsToTheEnd('en/still-there');
	expect((await kiosk.heard()).slice(-2)).toEqual(['en/private.gate', 'en/still-there']);
	await kiosk.leaveAlone(8_000);
	await kiosk.isOn('still-there');
	await kiosk.leaveAlone(2_100);
	await kiosk.isOn('rest');
});

test('offers no code for a phone, and the Ask card does not name it', async ({ kiosk, page }) => {
	await kiosk.choose('yes');
	await kiosk.skipToItsEnd();
	await kiosk.listensToTheEnd();
	expect(await kiosk.choices()).not.toContain('take');
	await kiosk.choose('ask');
	await kiosk.isOn('ask');
	expect(await kiosk.choices()).not.toContain('topic');
	await expect(page.locator('main')).toContainText('talk with you alone');
	await expect(page.locator('main')).not.toContainText('Quiet');
});
