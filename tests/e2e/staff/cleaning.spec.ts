import { expect, test } from '../support/kiosk';
import { Staff } from '../support/staff';

const title = 'Clean the screen';

test.beforeEach(async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await staff.comeIn();
	await kiosk.stopClock();
	await staff.press(title);
	await staff.isOn(title);
});

test('a thousand touches and every key do nothing, and it ends by itself', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await page.clock.runFor(5000);
	await expect(page.getByRole('timer')).toContainText('25');
	for (let touch = 0; touch < 100; touch++) {
		await page.touchscreen.tap(((touch * 97) % 1000) + 10, ((touch * 61) % 580) + 10);
	}
	const refused = await page.evaluate(() => {
		let refused = 0;
		for (let touch = 0; touch < 1000; touch++) {
			const at = { clientX: (touch * 97) % 1024, clientY: (touch * 61) % 600 };
			const under = document.elementFromPoint(at.clientX, at.clientY) ?? document.body;
			for (const doing of ['pointerdown', 'mousedown', 'click', 'contextmenu', 'wheel']) {
				const event = new MouseEvent(doing, { ...at, bubbles: true, cancelable: true });
				if (!under.dispatchEvent(event)) refused += 1;
			}
		}
		return refused;
	});
	expect(refused).toBe(5000);
	for (const key of [
		'Enter',
		'Escape',
		'Tab',
		' ',
		'Backspace',
		'F5',
		'Control+r',
		'Alt+ArrowLeft'
	]) {
		await page.keyboard.press(key);
	}
	await staff.isOn(title);

	await page.clock.runFor(24_000);
	await staff.isOn(title);
	await page.clock.runFor(2000);
	await expect(staff.button('Next person')).toBeVisible();
	await kiosk.isOn('staff');
	expect((await kiosk.soundings()).filter(({ how }) => how === 'playing')).toEqual([]);
});

test('Back stays where it is', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	for (let time = 0; time < 3; time++) {
		await page.evaluate(() => history.back());
		await staff.isOn(title);
	}
	await page.clock.runFor(31_000);
	await expect(staff.button('Next person')).toBeVisible();
	await staff.leave();
	await kiosk.wake();
});

test('two idle minutes end the staff side afterwards as ever', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await page.clock.runFor(31_000);
	await expect(staff.button('Next person')).toBeVisible();
	await staff.press('Sound');
	await page.clock.runFor(119_000);
	await staff.isOn('Sound');
	await page.clock.runFor(2000);
	await kiosk.isOn('rest');
});

test('a clock that is set meanwhile neither ends nor prolongs it', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await page.clock.setSystemTime('2031-01-01T00:00:00');
	await page.clock.runFor(20_000);
	await staff.isOn(title);
	await page.clock.setSystemTime('2020-01-01T00:00:00');
	await page.clock.runFor(11_000);
	await expect(staff.button('Next person')).toBeVisible();
});
