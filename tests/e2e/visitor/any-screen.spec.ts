import { expect, test } from '../support/kiosk';
import { expectReachable, inEachSize } from '../support/whole-screen';

const sizes = [
	{ width: 480, height: 800 },
	{ width: 800, height: 480 },
	{ width: 600, height: 1024 },
	{ width: 1024, height: 600 },
	{ width: 800, height: 1280 },
	{ width: 1366, height: 1024 }
];

for (const language of ['en', 'ar']) {
	test(`every screen is one screen in ${language}`, async ({ kiosk, page }) => {
		const look = () => inEachSize(page, sizes, () => expectReachable(page));
		await kiosk.openAtRest();
		await kiosk.wake();
		await look();
		await kiosk.choose(language);
		await kiosk.isOn('welcome');
		await look();
		await kiosk.choose('learn');
		await kiosk.isOn('learn');
		await look();
		await kiosk.choose('home');
		await kiosk.isOn('topics');
		await look();
		await kiosk.choose('border');
		await kiosk.isOn('explainers');
		await look();
		await kiosk.choose('gate-seven');
		await kiosk.isOn('player');
		await look();
		await kiosk.choose('home');
		await kiosk.choose('border');
		await kiosk.choose('gate-one');
		await kiosk.listensToTheEnd();
		await look();
		await kiosk.choose('ask');
		await kiosk.isOn('ask');
		await look();
		await kiosk.choose('back');
		await kiosk.choose('take');
		await kiosk.isOn('take');
		await look();
		await kiosk.choose('home');
		await kiosk.choose('first-things');
		await kiosk.choose('quiet-lamp');
		await kiosk.isOn('player');
		await look();
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
	/** In silence no picture is lit, and larger. */
	const placesIn = async (language: string) => {
		await kiosk.goTo(language, 'border');
		await kiosk.hearsToTheEnd(`${language}/prompt.ear`);
		await expect(page.locator('[data-choice="gate-eight"]')).toBeVisible();
		await expect(page.locator('.lit')).toHaveCount(0);
		return places();
	};
	await kiosk.openAtRest();
	const inEnglish = await placesIn('en');
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
	expect(await placesIn('ar')).toEqual(inEnglish);
	expect(await page.locator('html').getAttribute('dir')).toBe('rtl');

	await kiosk.choose('gate-one');
	await kiosk.isOn('player');
	const box = (choice: string) => page.locator(`[data-choice="${choice}"]`).boundingBox();
	expect((await box('next'))?.x).toBeLessThan((await box('back'))?.x ?? 0);
});
