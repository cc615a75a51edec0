import { expect, test } from '../support/own-site';
import { unwrite } from '../support/publish';
import { expectReachable } from '../support/whole-screen';

test.beforeEach(({ site }) => unwrite(site.packs, 'en'));

test('a language that nobody writes is heard, with pictures alone', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en');
	await expect.poll(() => kiosk.choices()).toContain('border');
	await expectReachable(page);

	await kiosk.choose('first-things');
	await kiosk.isOn('explainers');
	await expectReachable(page);
	await kiosk.choose('about-lamps');
	await kiosk.hears('en/about-lamps.question');
	await expect(page.locator('main img').first()).toBeVisible();
	await expectReachable(page);

	await kiosk.listensToTheEnd();
	expect(await kiosk.choices()).not.toContain('take');
	await expectReachable(page);
	await kiosk.choose('language');
	await kiosk.choose('ar');
	await kiosk.hears('ar/about-lamps.title');
});
