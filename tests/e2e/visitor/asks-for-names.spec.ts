import { expect, test } from '../support/kiosk';

test.beforeEach(async ({ kiosk }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'border');
});

test('the ear, then a control: it says its name, and does it with the second touch', async ({
	kiosk
}) => {
	await kiosk.choose('ear');
	await kiosk.hears('en/gate-seven.title');
	await kiosk.choose('language');
	await kiosk.hearsToTheEnd('en/control.language');
	await kiosk.isOn('explainers');
	await kiosk.choose('language');
	await kiosk.isOn('languages');
});

test('so it is with the controls of a card, which goes on with the second touch', async ({
	kiosk
}) => {
	await kiosk.choose('gate-seven');
	await kiosk.isOn('player');
	await kiosk.choose('ear');
	await kiosk.choose('play');
	await kiosk.hearsToTheEnd('en/control.play');
	expect(await kiosk.sign('card')).toBe('0');
	await kiosk.choose('play');
	await kiosk.hears('en/gate-seven.title');
	await expect.poll(kiosk.sound).toBe('playing');
});

test('a picture is chosen and *hide now* hides with the first touch', async ({ kiosk }) => {
	await kiosk.choose('ear');
	await kiosk.hears('en/gate-seven.title');
	await kiosk.choose('gate-one');
	await kiosk.isOn('player');
	await kiosk.choose('ear');
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
});

test('by keys alone', async ({ kiosk, page }) => {
	const enter = async (choice: string) => {
		await kiosk.slowHand();
		await page.locator(`[data-choice="${choice}"]`).focus();
		await page.keyboard.press('Enter');
	};
	await enter('ear');
	await kiosk.hears('en/gate-seven.title');
	await enter('home');
	await kiosk.hearsToTheEnd('en/control.home');
	await kiosk.isOn('explainers');
	await enter('home');
	await kiosk.isOn('topics');
});
