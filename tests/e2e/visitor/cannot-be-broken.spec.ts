import { dice } from '../support/dice';
import { expect, test } from '../support/kiosk';

for (const seed of [1, 2]) {
	test(`a thousand wild touches leave a kiosk that rests and speaks again (seed ${seed})`, async ({
		kiosk,
		page
	}) => {
		test.setTimeout(90_000);
		const roll = dice(seed);
		await kiosk.openAtRest();
		for (let touch = 0; touch < 1000; touch++) {
			const x = roll() * 1024;
			const y = roll() * 600;
			const kind = roll();
			if (kind < 0.8) await page.mouse.click(x, y);
			else if (kind < 0.86) await page.mouse.dblclick(x, y);
			else if (kind < 0.9) await page.mouse.click(x, y, { button: 'right' });
			else if (kind < 0.94) await page.keyboard.press('Enter');
			else if (kind < 0.97) await page.keyboard.press('ArrowRight');
			else await kiosk.leaveAlone(roll() * 100_000);
			expect(new URL(page.url()).pathname).toBe('/');
		}
		expect(await kiosk.speakers()).toBeLessThanOrEqual(5);
		for (let minutes = 0; minutes < 40 && (await kiosk.screen()) !== 'rest'; minutes++) {
			await kiosk.leaveAlone(60_000);
			await page.waitForTimeout(100);
		}
		await kiosk.isOn('rest');
		await kiosk.goTo('en', 'border', 'gate-one');
		await kiosk.hears('en/gate-one.title');
	});
}

test('there is no menu, no selection, no dragging and no zoom', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en');
	const prevented = await page.evaluate(() =>
		['contextmenu', 'selectstart', 'dragstart'].map((name) => {
			const event = new Event(name, { bubbles: true, cancelable: true });
			document.querySelector('main')?.dispatchEvent(event);
			return event.defaultPrevented;
		})
	);
	expect(prevented).toEqual([true, true, true]);
	expect(await page.locator('meta[name="viewport"]').getAttribute('content')).toContain(
		'user-scalable=no'
	);
});

test('a double tap is one touch', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en');
	const box = await page.locator('[data-choice="border"]').boundingBox();
	if (!box) throw new Error('the topic has no place on the screen');
	await page.waitForTimeout(600);
	await page.mouse.dblclick(box.x + 40, box.y + 60);
	await kiosk.isOn('explainers');
});
