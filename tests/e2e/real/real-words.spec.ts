import { expect, test } from '../support/kiosk';
import type { Page } from '@playwright/test';

/** Words that do not fit would be other words. */
function cutWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const stage = document.querySelector('main');
		const bottom = stage ? stage.getBoundingClientRect().bottom + 1 : 0;
		return Array.from(document.querySelectorAll<HTMLElement>('main .words, main p, main h1'))
			.filter((words) => {
				const box = words.getBoundingClientRect();
				// Less than half a line is only the tail of a letter.
				const cut = words.scrollHeight > words.clientHeight + 9;
				return cut || words.scrollWidth > words.clientWidth + 1 || box.bottom > bottom;
			})
			.map((words) => words.innerText);
	});
}

const topics = ['first-things', 'border', 'fear', 'held', 'case', 'life'];

for (const viewport of [
	{ width: 1024, height: 600 },
	{ width: 800, height: 480 },
	{ width: 480, height: 800 }
]) {
	test.describe(`${viewport.width} x ${viewport.height}`, () => {
		test.use({ viewport });

		for (const language of ['es', 'en']) {
			test(`every title fits its tile in ${language}`, async ({ kiosk, page }) => {
				await kiosk.openAtRest();
				await kiosk.goTo(language);
				expect(await cutWords(page)).toEqual([]);
				for (const topic of topics) {
					await kiosk.choose(topic);
					await kiosk.isOn('explainers');
					expect(await cutWords(page)).toEqual([]);
					await kiosk.choose('home');
					await kiosk.isOn('topics');
				}
			});
		}
	});
}

test('a person hears a real explainer in Spanish, and sees every card of it', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	await kiosk.goTo('es', 'border', 'say-your-fear');
	await kiosk.hears('es/say-your-fear.title');
	for (let card = 1; card <= 9; card++) {
		await kiosk.choose('next');
		await expect.poll(() => kiosk.sign('card')).toBe(String(card));
		await kiosk.hears(`es/say-your-fear.${card}`);
		await expect(page.locator('main img')).toHaveCount(2);
		expect(await cutWords(page)).toEqual([]);
	}
	await kiosk.choose('next');
	await kiosk.hears('es/closing.ask');
});
