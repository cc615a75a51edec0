import { watchEscapes } from '../support/escapes';
import { Hands, middleOf } from '../support/touch-input';
import { expect, test } from '../support/kiosk';

test('four fingers at once wake the kiosk', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	const hands = await Hands.at(page);
	await hands.put({
		1: { x: 300, y: 200 },
		2: { x: 400, y: 180 },
		3: { x: 500, y: 190 },
		4: { x: 600, y: 230 }
	});
	await hands.lift();
	await kiosk.isOn('languages');
});

test('four fingers on four tiles make one choice', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'border');
	await kiosk.slowHand();
	const spots = [];
	for (const explainer of ['gate-one', 'gate-two', 'gate-three', 'gate-four']) {
		spots.push(await middleOf(page.locator(`[data-choice="${explainer}"]`)));
	}
	const hands = await Hands.at(page);
	await hands.put({ ...spots });
	await hands.lift(2);
	await kiosk.isOn('player');
	await hands.lift();
	await kiosk.hears('en/gate-three.title');
	await expect.poll(() => kiosk.sign('explainer')).toBe('gate-three');
	await expect.poll(() => kiosk.sign('card')).toBe('0');
});

test('a palm that lies on the glass keeps nobody from touching', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	const hands = await Hands.at(page);
	const palm = 7;
	await hands.put({ [palm]: { x: 500, y: 590 } });
	await hands.put({ 1: { x: 300, y: 200 } });
	await hands.lift(1);
	await kiosk.isOn('languages');

	for (const [choice, screen] of [
		['en', 'welcome'],
		['next', 'topics'],
		['border', 'explainers'],
		['gate-one', 'player']
	] as const) {
		const tile = page.locator(`[data-choice="${choice}"]`);
		await tile.waitFor();
		await kiosk.slowHand();
		await hands.put({ 1: await middleOf(tile) });
		await hands.lift(1);
		await kiosk.isOn(screen);
	}
	await kiosk.hears('en/gate-one.title');
	await hands.lift(palm);
	await kiosk.leaveAlone(1000);
	expect(await kiosk.sign('explainer')).toBe('gate-one');
});

test('a press that the browser takes for a long one counts all the same', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	await kiosk.wake();
	// Tablets let no click follow it.
	const block = await page.evaluateHandle(() => {
		const refuse = (event: Event) => event.stopImmediatePropagation();
		window.addEventListener('click', refuse, true);
		return () => window.removeEventListener('click', refuse, true);
	});
	const hands = await Hands.at(page);
	await hands.put({ 1: await middleOf(page.locator('[data-choice="en"]')) });
	await page.waitForTimeout(1500);
	await hands.lift();
	await kiosk.isOn('welcome');
	await kiosk.hears('en/welcome.1');
	await block.evaluate((free) => free());
});

test('a finger that slides off takes its touch back, and goes nowhere', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.wake();
	const expectNoEscape = watchEscapes(page);
	const from = await middleOf(page.locator('[data-choice="en"]'));
	const to = await middleOf(page.locator('[data-choice="ar"]'));
	const hands = await Hands.at(page);
	for (const [first, last] of [
		[from, to],
		[to, from],
		[{ x: 0, y: 300 }, to],
		[{ x: 1023, y: 300 }, from],
		[
			{ x: 500, y: 0 },
			{ x: 500, y: 590 }
		],
		[from, { x: from.x, y: 599 }]
	] as const) {
		await hands.put({ 1: first });
		for (let part = 1; part <= 5; part++) {
			const between = (a: number, b: number) => a + ((b - a) * part) / 5;
			await hands.put({ 1: { x: between(first.x, last.x), y: between(first.y, last.y) } });
		}
		await hands.lift();
	}
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y);
	await page.mouse.up();
	await kiosk.leaveAlone(1000);
	expect(await kiosk.screen()).toBe('languages');
	await expectNoEscape();
});

for (const where of ['a visit', 'the staff door'] as const) {
	test(`nothing zooms: ${where}`, async ({ kiosk, page }) => {
		await kiosk.openAtRest();
		if (where === 'a visit') await kiosk.goTo('en');
		else await kiosk.open('/staff');
		const expectNoEscape = watchEscapes(page);
		const hands = await Hands.at(page);
		const spot = { x: 500, y: 10 };
		await hands.pinch(spot, 3);
		await expectNoEscape();
		for (let tap = 0; tap < 2; tap++) {
			await hands.put({ 1: spot });
			await hands.lift();
		}
		const wheel = await page.evaluateHandle(() => {
			const turned: { refused?: boolean } = {};
			const note = (event: Event) => (turned.refused = event.defaultPrevented);
			window.addEventListener('wheel', note, { once: true });
			return turned;
		});
		await page.keyboard.down('Control');
		await page.mouse.move(spot.x, spot.y);
		await page.mouse.wheel(0, -300);
		await page.keyboard.up('Control');
		await expect.poll(() => wheel.evaluate(({ refused }) => refused)).toBe(true);
		await expectNoEscape();
	});
}
