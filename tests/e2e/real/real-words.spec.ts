import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Manifest } from '../../../src/lib/packs/pack';
import type { Settings } from '../../../src/lib/store/settings';
import { announce } from '../support/announce';
import { expect, test, type Kiosk } from '../support/kiosk';
import { demonstration } from '../support/stored';
import { cutWords, expectReachable, inEachSize } from '../support/whole-screen';

const { languages, topics } = JSON.parse(
	readFileSync('static/packs/asylum-us.json', 'utf8')
) as Manifest;

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

const sizes = [
	{ width: 1024, height: 600 },
	{ width: 800, height: 480 },
	{ width: 480, height: 800 },
	{ width: 800, height: 1280 }
];

/** A kiosk that speaks only these: no others are fetched beside the test. */
function speaking(...offered: string[]): Settings {
	const languagesOff = Object.keys(languages).filter((code) => !offered.includes(code));
	return { ...demonstration, languagesOff };
}

/** Whatever can be touched is on the screen, and every word whole, in each size. */
const expectWhole = (page: Page) =>
	inEachSize(page, sizes, async () => {
		await expectReachable(page);
		expect(await cutWords(page)).toEqual([]);
	});

/** Where the topics are laid in each size, whichever of them speaks and is a little larger; ends at rest. */
async function boxesIn(kiosk: Kiosk, page: Page, language: string): Promise<Record<string, Box>[]> {
	await kiosk.goTo(language);
	const inSizes: Record<string, Box>[] = [];
	await inEachSize(page, sizes, async () => {
		const boxes = await page.locator('main [data-choice]').evaluateAll((tiles) =>
			tiles.map((tile): [string, Box] => {
				if (!(tile instanceof HTMLElement)) throw new Error('A topic is no button.');
				const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = tile;
				const box = { left, top, width: offsetWidth, height: offsetHeight };
				return [tile.dataset['choice'] ?? '', box];
			})
		);
		inSizes.push(Object.fromEntries(boxes));
	});
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
	return inSizes;
}

test('every language has its tile, whole, on one screen', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.wake();
	for (const code of Object.keys(languages)) {
		await expect(page.locator(`[data-choice="${code}"]`)).toBeVisible();
	}
	await expectWhole(page);
});

test('news move no topic, in either direction of reading', async ({ kiosk, page }) => {
	await kiosk.openAtRest(speaking('es', 'ar'));
	const before = await boxesIn(kiosk, page, 'es');
	for (const boxes of before) expect(Object.keys(boxes)).toEqual(topics.map(({ id }) => id));
	expect(await boxesIn(kiosk, page, 'ar')).toEqual(before);

	await announce(page, ['es']);
	await kiosk.isOn('rest');
	expect(await boxesIn(kiosk, page, 'ar')).toEqual(before);
	const after = await boxesIn(kiosk, page, 'es');
	for (const [index, { here, ...others }] of after.entries()) {
		expect(others).toEqual(before[index]);
		if (!here) throw new Error('There are no news.');
		for (const { left, top, width, height } of Object.values(others)) {
			const beside = here.left - (left + width);
			const under = here.top - (top + height);
			expect(Math.max(beside, under)).toBeGreaterThanOrEqual(16);
		}
	}
});

for (const language of Object.keys(languages)) {
	test(`every title fits its tile in ${language}`, async ({ kiosk, page }) => {
		await kiosk.openAtRest(speaking(language));
		// With one more tile each is smaller.
		await announce(page, [language]);
		await kiosk.isOn('rest');
		await kiosk.goTo(language);
		await expect.poll(() => kiosk.choices()).toContain('here');
		await expectWhole(page);
		for (const { id } of topics) {
			await kiosk.choose(id);
			await kiosk.isOn('explainers');
			await expectWhole(page);
			await kiosk.choose('home');
			await kiosk.isOn('topics');
		}
	});
}

test('a person hears a real explainer in Spanish, and sees every card of it', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest(speaking('es'));
	await kiosk.goTo('es', 'border', 'say-your-fear');
	await kiosk.hears('es/say-your-fear.title');
	for (let card = 1; card <= 9; card++) {
		await kiosk.choose('next');
		await expect.poll(() => kiosk.sign('card')).toBe(String(card));
		await kiosk.hears(`es/say-your-fear.${card}`);
		// The turtle and the hare stand beside it.
		await expect(page.locator('main img')).toHaveCount(3);
		expect(await cutWords(page)).toEqual([]);
	}
	await kiosk.choose('next');
	await kiosk.hears('es/closing.ask');
});

for (const language of ['ar', 'prs']) {
	test(`a phone number reads from left to right among ${language} words`, async ({
		kiosk,
		page
	}) => {
		await kiosk.openAtRest(speaking(language));
		await kiosk.goTo(language, 'case', 'court-paper');
		for (let card = 1; card <= 5; card++) await kiosk.choose('next');
		await kiosk.hears(`${language}/court-paper.5`);
		await expect(page.locator('main p')).toContainText('7180');
		const groups = await page.locator('main p').evaluate((caption) => {
			const text = caption.firstChild;
			if (!(text instanceof Text)) throw new Error('The caption is not one text.');
			return ['800', '898', '7180'].map((group) => {
				const range = document.createRange();
				range.setStart(text, text.data.indexOf(group));
				range.setEnd(text, text.data.indexOf(group) + group.length);
				return range.getBoundingClientRect().left;
			});
		});
		expect(groups).toEqual([...groups].sort((a, b) => a - b));
	});
}
