import { dice } from '../support/seeded-random';
import { expect, test } from '../support/kiosk';
import { seeds } from '../support/seeds';

for (const seed of seeds) {
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
		await kiosk.restsByItself();
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
	const [x, y] = [box.x + 40, box.y + 60];
	await kiosk.stopClock();
	await page.mouse.click(x, y);
	// The explainers are under the finger by now.
	await kiosk.leaveAlone(300);
	await kiosk.isOn('explainers');
	await page.mouse.click(x, y);
	await kiosk.leaveAlone(300);
	expect(await kiosk.screen()).toBe('explainers');

	await kiosk.leaveAlone(300);
	await page.mouse.click(x, y);
	await kiosk.leaveAlone(300);
	await kiosk.isOn('player');
});
