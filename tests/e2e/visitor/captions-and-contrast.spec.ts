import type { Page } from '@playwright/test';
import { expect, test } from '../support/kiosk';
import { contrastsOf } from '../support/contrast';
import { cutWords, expectReachable, inEachSize, wordsUnderControls } from '../support/whole-screen';

const sizes = [
	{ width: 480, height: 800 },
	{ width: 800, height: 480 },
	{ width: 600, height: 1024 },
	{ width: 1024, height: 600 },
	{ width: 800, height: 1280 },
	{ width: 1366, height: 1024 }
];

/** How large the caption is written, in pixels. */
const captionSize = (page: Page) =>
	page.locator('main p').evaluate((caption) => parseFloat(getComputedStyle(caption).fontSize));

test.beforeEach(async ({ kiosk }) => {
	await kiosk.openAtRest();
});

test('the caption has four sizes in a circle, each told aloud and seen, forgotten after the visit', async ({
	kiosk,
	page
}) => {
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.choose('play');
	await expect.poll(kiosk.sound).toBe('paused');
	const first = await captionSize(page);
	for (const [notice, factor, dots] of [
		['size-bigger', 1.25, 1],
		['size-much-bigger', 1.5, 2],
		['size-biggest', 1.8, 3],
		['size-normal', 1, 0],
		['size-bigger', 1.25, 1]
	] as const) {
		const before = (await kiosk.heard()).length;
		await kiosk.choose('bigger');
		await expect
			.poll(async () => (await kiosk.heard()).slice(before))
			.toEqual([`en/notice.${notice}`]);
		await expect.poll(() => captionSize(page)).toBe(Math.round(first * factor));
		await expect(page.locator('[data-choice="bigger"] .taken')).toHaveCount(dots);
		await expect.poll(kiosk.sound).toBe('paused');
	}
	await kiosk.choose('hide');
	await kiosk.goTo('en', 'border', 'gate-seven');
	expect(await captionSize(page)).toBe(first);
});

test('high contrast is at least 20:1, on every screen until the visit is over', async ({
	kiosk,
	page
}) => {
	const expectContrast = async () => {
		await expect(page.locator('.high-contrast')).toHaveCount(1);
		const found = await contrastsOf(page);
		expect(found.length).toBeGreaterThan(5);
		expect(found.filter(({ ratio }) => ratio < 20)).toEqual([]);
	};
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.choose('contrast');
	await kiosk.hears('en/notice.contrast-on');
	await kiosk.hears('en/gate-seven.title');
	await expectContrast();
	await kiosk.choose('slower');
	await kiosk.hears('en/notice.slower');
	await expectContrast();
	await kiosk.choose('home');
	await kiosk.isOn('topics');
	await expectContrast();
	await kiosk.choose('border');
	await kiosk.choose('gate-one');
	await kiosk.listensToTheEnd();
	await expectContrast();
	await kiosk.choose('ask');
	await kiosk.isOn('ask');
	await expectContrast();
	await kiosk.choose('home');
	await kiosk.choose('border');
	await kiosk.choose('gate-seven');
	await kiosk.choose('contrast');
	await kiosk.hears('en/notice.contrast-off');
	await expect(page.locator('.high-contrast')).toHaveCount(0);
	await kiosk.choose('contrast');
	await kiosk.choose('done');
	await kiosk.isOn('rest');
	await expect(page.locator('.high-contrast')).toHaveCount(0);
});

test('a sentence goes on by itself after the size of its words was told', async ({ kiosk }) => {
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.choose('bigger');
	await kiosk.hears('en/notice.size-bigger');
	await kiosk.listensToTheEnd();
	expect(await kiosk.heard()).toEqual(expect.arrayContaining(['en/about-lamps.1']));
});

for (const language of ['en', 'ar']) {
	test(`every screen is one screen with the largest captions in ${language}`, async ({
		kiosk,
		page
	}) => {
		const look = () =>
			inEachSize(page, sizes, async () => {
				await expectReachable(page);
				expect(await cutWords(page)).toEqual([]);
				expect(await wordsUnderControls(page)).toEqual([]);
			});
		await kiosk.goTo(language, 'border', 'gate-seven');
		await kiosk.choose('play');
		for (let time = 0; time < 3; time++) await kiosk.choose('bigger');
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
