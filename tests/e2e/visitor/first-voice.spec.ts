import type { Page } from '@playwright/test';
import { expect, test, type Kiosk } from '../support/kiosk';

/** Started again, on a tablet that has shown its first screen before; its scripts come when the test lets them. */
async function restart(page: Page, kiosk: Kiosk): Promise<() => void> {
	await kiosk.openAtRest();
	await expect.poll(() => page.evaluate(() => localStorage.getItem('farol.first'))).not.toBeNull();
	let letCome: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (letCome = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.reload();
	await kiosk.isOn('rest');
	return letCome;
}

// A worker would answer for the scripts that the test holds back.
test.use({ tablet: 'fresh', serviceWorkers: 'block' });

test('the first touch is heard before the application is there, and once', async ({
	kiosk,
	page
}) => {
	const letCome = await restart(page, kiosk);
	expect(await page.locator('.visit').count()).toBe(0);
	await kiosk.wake();
	await kiosk.hears('en/language');
	expect((await kiosk.choices()).sort()).toEqual(['ar', 'en']);

	letCome();
	await expect(page.locator('.visit')).toBeVisible();
	await kiosk.hears('ar/language');
	expect(await kiosk.heard()).toEqual(['en/language', 'ar/language']);
	expect(await kiosk.screen()).toBe('languages');
});

test('a language is chosen before the application is there', async ({ kiosk, page }) => {
	const letCome = await restart(page, kiosk);
	await kiosk.wake();
	await kiosk.choose('ar');
	await kiosk.hears('ar/welcome.1');
	expect(await kiosk.screen()).toBe('languages');

	letCome();
	await kiosk.hears('ar/welcome.2');
	expect(await kiosk.sign('language')).toBe('ar');
	expect((await kiosk.heard()).filter((each) => each.startsWith('ar/welcome.1'))).toHaveLength(1);
});

test('nothing changes on the screen when the application takes over', async ({ kiosk, page }) => {
	const letCome = await restart(page, kiosk);
	const looks = () =>
		page.evaluate(() =>
			['.rest', '.scene', '.lantern svg', '.hand img'].map((part) => {
				const element = document.querySelector(part);
				if (!element) return null;
				const { x, y, width, height } = element.getBoundingClientRect();
				const { backgroundColor, animationName } = getComputedStyle(element);
				const source = element.getAttribute('src');
				return { x, y, width, height, backgroundColor, animationName, source };
			})
		);
	const before = await looks();
	letCome();
	await expect(page.locator('.visit')).toBeVisible();
	await expect(page.locator('#first')).toHaveCount(0);
	expect(await looks()).toEqual(before);
	expect(await kiosk.screen()).toBe('rest');
});

test('the language tiles stay where they are when the application takes over', async ({
	kiosk,
	page
}) => {
	const letCome = await restart(page, kiosk);
	await kiosk.wake();
	const places = () =>
		page.locator('[data-choice="en"], [data-choice="ar"]').evaluateAll((tiles) =>
			tiles.map((tile) => {
				const { x, y, width, height } = tile.getBoundingClientRect();
				const words = tile.querySelector('.words');
				const light = tile.querySelector('svg')?.getAttribute('class');
				return { x, y, width, height, light, words: words?.outerHTML.replace(/<!--.*?-->/g, '') };
			})
		);
	await kiosk.hears('en/language');
	await expect(page.locator('.lit')).toHaveCount(0);
	const before = await places();
	letCome();
	await expect(page.locator('.visit')).toBeVisible();
	await kiosk.hearsToTheEnd('ar/language');
	// What was lit shrinks back within a moment.
	await expect.poll(places).toEqual(before);
});

test('without a first screen to show, the application comes at once', async ({ kiosk, page }) => {
	await kiosk.open();
	expect(await page.evaluate(() => localStorage.getItem('farol.first'))).toBeNull();
	expect(await kiosk.screen()).toBe('setup');
});

test('what staff switch off is gone from the first screen', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	const languages = () =>
		page.evaluate(() => {
			const kept = JSON.parse(localStorage.getItem('farol.first') ?? '{}') as {
				languages?: { code: string }[];
			};
			return kept.languages?.map(({ code }) => code);
		});
	await expect.poll(languages).toEqual(['en', 'ar']);
	await page.evaluate(() => {
		const settings = JSON.parse(localStorage.getItem('farol.settings') ?? '{}') as object;
		const text = JSON.stringify({ ...settings, languagesOff: ['en'] });
		localStorage.setItem('farol.settings', text);
		dispatchEvent(new StorageEvent('storage', { key: 'farol.settings' }));
	});
	await expect.poll(languages).toEqual(['ar']);
});
