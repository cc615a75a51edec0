import type { Page } from '@playwright/test';
import { expect, test, type Kiosk } from '../support/kiosk';

/** Whether nothing but darkness lies in the middle of the screen. */
const isDark = (page: Page) =>
	page.evaluate(() => {
		const { className } = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? {};
		return String(className).includes('dark');
	});

const timesOf = async (kiosk: Kiosk, recording: string) =>
	(await kiosk.heard()).filter((each) => each === recording).length;

test('the voice goes on in the dark, and one touch anywhere brings the picture back', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.hears('en/gate-seven.title');
	await kiosk.choose('dark');
	await kiosk.hears('en/notice.dark');
	await expect.poll(() => timesOf(kiosk, 'en/gate-seven.title')).toBe(2);
	expect(await isDark(page)).toBe(true);

	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	await kiosk.slowHand();
	// On *hide now*, which is not touched through the dark.
	await page.touchscreen.tap(width - 40, height - 40);
	await expect.poll(() => isDark(page)).toBe(false);
	expect(await kiosk.screen()).toBe('player');
	expect(await kiosk.sound()).toBe('playing');
});

test('a dark screen stays dark for keys, which do all they do', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.choose('dark');
	await expect.poll(() => isDark(page)).toBe(true);
	await kiosk.slowHand();
	await page.keyboard.press('Numpad3');
	await kiosk.hears('en/gate-seven.1');
	expect(await isDark(page)).toBe(true);
	await page.keyboard.press('NumpadDecimal');
	await kiosk.isOn('rest');
	expect(await isDark(page)).toBe(false);
});
