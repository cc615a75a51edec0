import { watchEscapes, watchKeys } from '../support/escapes';
import { Hands } from '../support/touch-input';
import { expect, test, type Kiosk } from '../support/kiosk';
import { pin, Staff } from '../support/staff';
import type { Page } from '@playwright/test';

/** Keys that do something in one browser or another. */
const keys = [
	...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
	...['r', 'p', 's', 'f', 'u', 'l', 'o', 'h', 'j', 'd', 'g', 'a', '=', '-', '0', '1'].map(
		(key) => `Control+${key}`
	),
	...['Control+Shift+i', 'Control+Shift+r', 'Control+F5', 'Shift+F10', 'Control+Shift+Delete'],
	...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+d', 'Alt+f', 'Alt'],
	...['Escape', 'Backspace', 'ContextMenu', 'PageDown', 'PageUp', 'Home', 'End', 'Delete'],
	...["'", '/', 'a', 'Z', '5', 'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome'],
	...['MediaPlayPause', 'MediaTrackNext', 'AudioVolumeUp', 'AudioVolumeDown', 'LaunchMail']
];

/** Keys that were left to the browser. */
async function leftToBrowser(page: Page, mashed: string[]): Promise<string[]> {
	const left = await watchKeys(page);
	for (const key of mashed) {
		// Playwright does not know the keys of all keyboards; the page does.
		await page.keyboard.press(key).catch(() =>
			page.evaluate((name) => {
				const init = { key: name, bubbles: true, cancelable: true };
				document.body.dispatchEvent(new KeyboardEvent('keydown', init));
			}, key)
		);
	}
	return left();
}

const atRest = async (kiosk: Kiosk) => kiosk.isOn('rest');
const inAVisit = (kiosk: Kiosk) => kiosk.goTo('en', 'border');

for (const [where, go] of [
	['at rest', atRest],
	['in a visit', inAVisit]
] as const) {
	test(`no key of the browser does anything ${where}`, async ({ kiosk, page }) => {
		await kiosk.openAtRest();
		await go(kiosk);
		const expectNoEscape = watchEscapes(page);
		const began = await page.evaluate(() => performance.timeOrigin);
		expect(await leftToBrowser(page, keys)).toEqual([]);
		expect(await page.evaluate(() => performance.timeOrigin)).toBe(began);
		await expectNoEscape();
		expect(await leftToBrowser(page, ['Tab', 'Shift+Tab'])).toEqual([]);
	});
}

test('no key of the browser does anything at the staff door, but digits do', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await staff.holdLamp(3100);
	await staff.isOn('Staff');
	const expectNoEscape = watchEscapes(page);
	expect(await leftToBrowser(page, keys)).toEqual([]);
	await expectNoEscape();
	await page.keyboard.press('Backspace');
	await page.keyboard.type(pin);
	await page.keyboard.press('Enter');
	await expect(staff.button('Next person')).toBeVisible();
});

test('Back leaves neither the kiosk nor the explainer', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'border', 'gate-one');
	await kiosk.hears('en/gate-one.title');
	const hands = await Hands.at(page);
	const back = () => page.evaluate(() => history.back());
	for (let times = 0; times < 3; times++) {
		await page.goBack();
		await back();
		await hands.sideButton('back');
		await hands.sideButton('forward');
	}
	await expect.poll(() => kiosk.sign('explainer')).toBe('gate-one');
	await kiosk.choose('hide');
	await kiosk.goTo('en');
	const { origin } = new URL(page.url());
	expect(new Set(await hands.history())).toEqual(new Set(['about:blank', `${origin}/`]));
});

test('a kiosk that somebody reloads rests, and keeps nothing of the visit', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	await kiosk.goTo('ar', 'border', 'gate-one');
	await page.reload();
	await kiosk.isOn('rest');
	expect(await kiosk.sign('language')).toBeUndefined();
	await page.goBack();
	await kiosk.isOn('rest');
	await kiosk.wake();
	await page.goBack();
	await kiosk.isOn('languages');
});
