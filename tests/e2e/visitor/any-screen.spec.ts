import { expect, test, type Kiosk } from '../support/kiosk';
import { expectReachable } from '../support/whole-screen';
import type { Page } from '@playwright/test';

const sizes = [
	{ width: 480, height: 800 },
	{ width: 800, height: 480 },
	{ width: 600, height: 1024 },
	{ width: 1024, height: 600 },
	{ width: 800, height: 1280 },
	{ width: 1366, height: 1024 }
];

async function visitEverything(kiosk: Kiosk, page: Page, language: string) {
	await kiosk.openAtRest();
	await kiosk.wake();
	await expectReachable(page);
	await kiosk.choose(language);
	await kiosk.isOn('welcome');
	await expectReachable(page);
	await kiosk.choose('next');
	await kiosk.isOn('topics');
	await expectReachable(page);
	await kiosk.choose('border');
	await kiosk.isOn('explainers');
	await expectReachable(page);
	await kiosk.choose('gate-one');
	await kiosk.isOn('player');
	await expectReachable(page);
	await kiosk.listensToTheEnd();
	await expectReachable(page);
	await kiosk.choose('ask');
	await kiosk.isOn('ask');
	await expectReachable(page);
	await kiosk.choose('back');
	await kiosk.choose('take');
	await kiosk.isOn('take');
	await expectReachable(page);
	await kiosk.choose('home');
	await kiosk.choose('first-things');
	await kiosk.choose('quiet-lamp');
	await kiosk.isOn('player');
	await expectReachable(page);
}

for (const viewport of sizes) {
	test.describe(`${viewport.width} x ${viewport.height}`, () => {
		test.use({ viewport });

		for (const language of ['en', 'ar']) {
			test(`every screen is one screen in ${language}`, async ({ kiosk, page }) => {
				await visitEverything(kiosk, page, language);
			});
		}
	});
}

test('nothing moves between languages but the direction of reading', async ({ kiosk, page }) => {
	const places = async () =>
		page.locator('[data-choice]').evaluateAll((buttons) =>
			buttons.map((button) => {
				const { left, top } = button.getBoundingClientRect();
				return [button.getAttribute('data-choice'), Math.round(left), Math.round(top)];
			})
		);
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'border');
	await kiosk.hearsToTheEnd('en/prompt.ear');
	const inEnglish = await places();
	await kiosk.choose('hide');
	await kiosk.goTo('ar', 'border');
	await kiosk.hearsToTheEnd('ar/prompt.ear');
	expect(await places()).toEqual(inEnglish);
	expect(await page.locator('html').getAttribute('dir')).toBe('rtl');

	await kiosk.choose('gate-one');
	const box = (choice: string) => page.locator(`[data-choice="${choice}"]`).boundingBox();
	expect((await box('next'))?.x).toBeLessThan((await box('back'))?.x ?? 0);
});
