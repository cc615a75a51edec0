import { expect, test } from '../support/kiosk';
import { readScreen } from '../support/read-squares';

test.beforeEach(async ({ kiosk }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('ar', 'border', 'gate-one');
	await kiosk.listensToTheEnd();
});

test('the first card asks to talk alone, in the staff’s language; the topic is one touch more', async ({
	kiosk,
	page
}) => {
	await kiosk.choose('ask');
	await kiosk.hears('ar/ask.alone');
	await expect(page.locator('main')).toContainText('I would like to talk with you alone, please.');
	await expect(page.locator('main')).toContainText('911');
	await expect(page.locator('main')).not.toContainText('Gate one');
	await kiosk.choose('topic');
	await expect(page.locator('main')).toContainText('Gate one');
	await kiosk.choose('back');
	await kiosk.isOn('player');
});

test('the code comes after the warning', async ({ kiosk, page }) => {
	await kiosk.choose('take');
	await kiosk.isOn('take');
	await expect(page.locator('main svg[role="img"]')).toHaveCount(0);
	await kiosk.hears('ar/take.warning');
	await kiosk.hears('ar/take.point');
	await expect(page.locator('main svg[role="img"]')).toHaveCount(1);
});

test('a second code is there when staff have set a public address', async ({ kiosk, page }) => {
	await page.evaluate(() => {
		const settings = JSON.parse(localStorage.getItem('farol.settings') ?? '{}');
		const publicAddress = 'https://farol.example';
		localStorage.setItem('farol.settings', JSON.stringify({ ...settings, publicAddress }));
	});
	await page.reload();
	await kiosk.isOn('rest');
	await kiosk.goTo('en', 'border', 'gate-one');
	await kiosk.listensToTheEnd();
	await kiosk.choose('take');
	await kiosk.choose('yes');
	await expect(page.locator('main svg[role="img"]')).toHaveCount(1);
	await kiosk.choose('next');
	await kiosk.hears('en/take.square.2-of-2');
	await expect.poll(() => readScreen(page)).toBe('https://farol.example/#en/gate-one');
});

test('the address of a code opens the explainer on another phone, and waits for a touch', async ({
	kiosk
}) => {
	await kiosk.open('/?phone#ar/gate-one');
	await kiosk.isOn('player');
	expect(await kiosk.sound()).toBe('blocked');
	await kiosk.choose('yes');
	await kiosk.hears('ar/gate-one.title');
});
