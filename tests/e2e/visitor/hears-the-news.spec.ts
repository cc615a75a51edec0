import type { Page } from '@playwright/test';
import { announce } from '../support/announce';
import { expect, test, type Kiosk } from '../support/kiosk';
import { untilReady } from '../support/own-site';
import { cutWords, expectReachable, inEachSize } from '../support/whole-screen';

async function openWith(kiosk: Kiosk, page: Page, ...languages: string[][]): Promise<void> {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await announce(page, ...languages);
	await kiosk.isOn('rest');
	await untilReady(kiosk);
}

test('the house says its name among the topics, and each announcement tells itself', async ({
	kiosk,
	page
}) => {
	await openWith(kiosk, page, ['en', 'ar'], ['ar']);
	await kiosk.goTo('ar');
	await kiosk.isOn('topics');
	expect((await kiosk.choices()).filter((choice) => !/^[a-z]+$/.test(choice))).toEqual([
		'first-things'
	]);
	await expect.poll(() => kiosk.choices()).toContain('here');
	await kiosk.choose('ear');
	await kiosk.hears('ar/control.here');
	await kiosk.choose('here');
	await kiosk.isOn('explainers');
	await kiosk.choose('ear');
	await kiosk.hears('own/0100000000000000.mp3');
	await kiosk.hears('own/1000000000000000.mp3');
});

test('an announcement is heard, can be heard again, and leads to the next and back', async ({
	kiosk,
	page
}) => {
	await openWith(kiosk, page, ['ar'], ['ar']);
	await kiosk.goTo('ar', 'here', 'here-1');
	await kiosk.hearsToTheEnd('own/0000000000000000.mp3');
	await kiosk.isOn('player');
	await kiosk.choose('again');
	await kiosk.hearsToTheEnd('own/0000000000000000.mp3');
	await kiosk.choose('next');
	await kiosk.hears('own/1000000000000000.mp3');
	await expect.poll(() => kiosk.sign('explainer')).toBe('here-2');
	await kiosk.choose('next');
	await kiosk.isOn('explainers');
	await kiosk.choose('here-2');
	await kiosk.choose('back');
	await kiosk.isOn('explainers');
	await expect.poll(() => kiosk.sign('topic')).toBe('here');
});

test('another language tells the same announcement, or leads to its topics', async ({
	kiosk,
	page
}) => {
	await openWith(kiosk, page, ['en', 'ar'], ['ar']);
	await kiosk.goTo('ar', 'here', 'here-1');
	await kiosk.choose('language');
	await kiosk.choose('en');
	await kiosk.hears('own/0000000000000000.mp3');
	await expect.poll(() => kiosk.sign('explainer')).toBe('here-1');
	await kiosk.choose('language');
	await kiosk.choose('ar');
	await kiosk.choose('next');
	await expect.poll(() => kiosk.sign('explainer')).toBe('here-2');
	await kiosk.choose('language');
	await kiosk.choose('en');
	await kiosk.isOn('topics');
});

test('a recording that the browser has thrown away is not offered', async ({ kiosk, page }) => {
	await openWith(kiosk, page, ['en'], ['en']);
	await page.evaluate(async () => {
		await (await caches.open('own')).delete('/own/0000000000000000.mp3');
	});
	await page.reload();
	await kiosk.isOn('rest');
	await kiosk.goTo('en', 'here');
	await kiosk.isOn('explainers');
	await expect.poll(() => kiosk.choices()).toContain('here-2');
	expect(await kiosk.choices()).not.toContain('here-1');
});

test('a table that was spoilt takes nothing else with it', async ({ kiosk, page }) => {
	await openWith(kiosk, page, ['en']);
	await page.evaluate(async () => {
		const own = await caches.open('own');
		await own.put('/own/recordings.json', new Response('{"announcements":['));
	});
	await page.reload();
	await kiosk.isOn('rest');
	await kiosk.goTo('en');
	await kiosk.isOn('topics');
	await expect.poll(() => kiosk.choices()).toContain('border');
	expect(await kiosk.choices()).not.toContain('here');
});

const sizes = [
	{ width: 480, height: 800 },
	{ width: 800, height: 480 },
	{ width: 1024, height: 600 },
	{ width: 800, height: 1280 }
];

for (const language of ['en', 'ar']) {
	test(`eight announcements are one screen in ${language}`, async ({ kiosk, page }) => {
		const look = () => inEachSize(page, sizes, () => expectReachable(page));
		await openWith(kiosk, page, ...Array.from({ length: 9 }, () => [language]));
		await kiosk.goTo(language);
		await look();
		await kiosk.choose('here');
		await kiosk.isOn('explainers');
		await look();
		const tiles = (await kiosk.choices()).filter((choice) => choice.startsWith('here-'));
		expect(tiles).toHaveLength(8);
		await kiosk.choose('here-8');
		await kiosk.isOn('player');
		await inEachSize(page, sizes, async () => {
			await expectReachable(page);
			expect(await cutWords(page)).toEqual([]);
		});
	});
}
