import { expect, test } from '../support/kiosk';
import { pin, Staff } from '../support/staff';

test.beforeEach(async ({ kiosk, page }) => {
	await new Staff(page, kiosk).start();
});

test('a short touch of the lamp only wakes the kiosk', async ({ kiosk, page }) => {
	await new Staff(page, kiosk).holdLamp(2000);
	await page.clock.runFor(5000);
	expect(await kiosk.screen()).not.toBe('staff');
});

test('holding the lamp opens the door, and the PIN the pages', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.holdLamp(3100);
	await kiosk.isOn('staff');
	await expect(staff.button('Next person')).toBeHidden();
	await staff.enter(pin);
	await expect(staff.button('Next person')).toBeVisible();
});

test('a finger opens it where there are touches but no pointers', async ({ kiosk, page }) => {
	const lamp = page.getByRole('button', { name: /^For staff/ });
	await lamp.dispatchEvent('touchstart');
	await page.clock.runFor(2000);
	await lamp.dispatchEvent('touchend');
	await page.clock.runFor(5000);
	expect(await kiosk.screen()).not.toBe('staff');

	await lamp.dispatchEvent('touchstart');
	await page.clock.runFor(3100);
	await kiosk.isOn('staff');
});

test('the keyboard alone opens it', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await page.getByRole('button', { name: /^For staff/ }).focus();
	await page.keyboard.down('Enter');
	await page.clock.runFor(3100);
	await page.keyboard.up('Enter');
	await kiosk.isOn('staff');
	await staff.isOn('Staff');
	await page.keyboard.type('24689');
	await page.keyboard.press('Backspace');
	await page.keyboard.press('Enter');
	await expect(staff.button('Next person')).toBeVisible();
});

test('wrong PINs wait longer each time, also after a reload', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.holdLamp(3100);
	await staff.isOn('Staff');
	await kiosk.stopClock();
	for (let time = 0; time < 2; time++) {
		await staff.enter('1111');
		await page.clock.runFor(1000);
		await expect(page.getByText('That PIN is wrong. Try again.')).toBeVisible();
	}
	await staff.enter('1111');
	await page.clock.runFor(1000);
	const wait = page.getByRole('timer');
	await expect(wait).toContainText('Try again in 0:0');
	await expect(staff.button('1')).toBeDisabled();

	await page.reload();
	await expect(wait).toContainText('Try again in 0:0');
	await page.keyboard.type(pin);
	await page.keyboard.press('Enter');
	await expect(staff.button('Next person')).toBeHidden();

	await page.clock.runFor(6000);
	await expect(wait).toBeHidden();
	await staff.enter('1111');
	await page.clock.runFor(1000);
	await expect(wait).toContainText('Try again in 0:1');
	await page.clock.runFor(16_000);
	await staff.enter(pin);
	await page.clock.runFor(1000);
	await expect(staff.button('Next person')).toBeVisible();
});

test('another tab is no way around the wait', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.holdLamp(3100);
	await staff.isOn('Staff');
	await page.evaluate(() => {
		const tried = { wrong: 5, wait: 30_000, seen: Date.now() };
		localStorage.setItem('farol.door', JSON.stringify(tried));
	});
	await staff.enter(pin);
	await expect(page.getByRole('timer')).toContainText('Try again in 0:');
	await expect(staff.button('Next person')).toBeHidden();
	await page.clock.runFor(31_000);
	await staff.enter(pin);
	await expect(staff.button('Next person')).toBeVisible();
});

test('the staff side closes by itself after two idle minutes', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.comeIn();
	await page.clock.runFor(110_000);
	await staff.press('Sound');
	await page.clock.runFor(110_000);
	await staff.isOn('Sound');
	await page.clock.runFor(11_000);
	await kiosk.isOn('rest');

	await page.goto('/staff');
	await staff.isOn('Staff');
	await expect(staff.button('Next person')).toBeHidden();
	await page.clock.runFor(121_000);
	await kiosk.isOn('rest');
});

test('Back never leads into the staff side', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.comeIn();
	await staff.leave();
	await page.goBack();
	await expect.poll(() => kiosk.screen()).not.toBe('staff');
});

test('what is stored of the PIN is not the PIN', async ({ page }) => {
	const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
	expect(stored).not.toContain(pin);
});
