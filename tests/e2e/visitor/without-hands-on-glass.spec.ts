import { expect, test } from '../support/kiosk';

test('a keyboard or two switches lead from rest to an explainer', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await page.keyboard.press('Enter');
	await kiosk.isOn('languages');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await kiosk.isOn('welcome');
	await page.locator('[data-choice="next"]').focus();
	await page.keyboard.press('Enter');
	await kiosk.isOn('topics');
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveAttribute('data-choice', /.+/);
	await page.locator('[data-choice="border"]').focus();
	await page.keyboard.press('Enter');
	await kiosk.isOn('explainers');
	await page.locator('[data-choice="gate-one"]').focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator(':focus')).toHaveAttribute('data-choice', 'gate-two');
});

test('where the focus is can be seen', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en');
	await page.keyboard.press('Tab');
	const outline = await page
		.locator(':focus')
		.evaluate((button) => getComputedStyle(button).outlineStyle);
	expect(outline).toBe('solid');
});
