import { expect, test } from '../support/kiosk';

test.beforeEach(async ({ kiosk }) => {
	await kiosk.openAtRest();
	await kiosk.wake();
});

test('three things say what they are, and then it goes on to the topics', async ({
	kiosk,
	page
}) => {
	await kiosk.choose('ar');
	await kiosk.hearsToTheEnd('ar/learn.offer');
	await kiosk.choose('learn');
	await kiosk.isOn('learn');
	await kiosk.hearsToTheEnd('ar/learn.touch');
	for (const thing of ['ear', 'next', 'ear']) {
		await kiosk.choose(`try-${thing}`);
		await kiosk.hearsToTheEnd(`ar/learn.${thing}`);
		await kiosk.isOn('learn');
	}
	await expect(page.locator('.tried')).toHaveCount(2);
	await kiosk.choose('try-home');
	await kiosk.hears('ar/learn.home');
	await kiosk.isOn('topics');
	await kiosk.hears('ar/prompt.picture');
});

test('what a thing says is shown while it says it', async ({ kiosk, page }) => {
	await kiosk.choose('en');
	await kiosk.choose('learn');
	await kiosk.isOn('learn');
	const shown = page.locator('main p');
	await kiosk.choose('try-home');
	await page.waitForSelector('.lit[data-choice="try-home"]');
	await expect(shown).toHaveText('The house');
	await kiosk.skipToItsEnd();
	await kiosk.hearsToTheEnd('en/learn.home');
	await expect(shown).toHaveText('Touch all three.');
});

test('the offer is no hindrance: one touch leads to the topics, and one out of it', async ({
	kiosk
}) => {
	await kiosk.choose('en');
	await kiosk.isOn('welcome');
	await kiosk.choose('next');
	await kiosk.isOn('topics');
	await kiosk.choose('hide');
	await kiosk.wake();
	await kiosk.choose('en');
	await kiosk.choose('learn');
	await kiosk.isOn('learn');
	await kiosk.choose('home');
	await kiosk.isOn('topics');
});

test('by keys alone', async ({ kiosk, page }) => {
	const enter = async (choice: string) => {
		await kiosk.slowHand();
		await page.locator(`[data-choice="${choice}"]`).focus();
		await page.keyboard.press('Enter');
	};
	await enter('en');
	await kiosk.isOn('welcome');
	await enter('learn');
	await kiosk.isOn('learn');
	await kiosk.hearsToTheEnd('en/learn.touch');
	await page.locator('[data-choice="try-ear"]').focus();
	for (const thing of ['ear', 'next', 'home']) {
		await expect(page.locator(':focus')).toHaveAttribute('data-choice', `try-${thing}`);
		await page.keyboard.press('Enter');
		await kiosk.hears(`en/learn.${thing}`);
		await page.keyboard.press('ArrowRight');
	}
	await kiosk.skipToItsEnd();
	await kiosk.isOn('topics');
});
