import { expect, test } from '../support/kiosk';
import { Staff } from '../support/staff';

test.beforeEach(async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await staff.comeIn();
});

test('the volume at the start never passes the ceiling', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.press('Sound');
	const start = page.getByRole('group', { name: 'When a visit begins' });
	const ceiling = page.getByRole('group', { name: 'Loudest that a visitor can choose' });
	await expect(start).toContainText('5 of 7');
	for (let time = 0; time < 4; time++) {
		await ceiling.getByRole('button', { name: /^Softer/ }).tap();
	}
	await expect(ceiling).toContainText('3 of 7');
	await expect(start).toContainText('3 of 7');
	await start.getByRole('button', { name: /^Louder/ }).tap();
	await expect(ceiling).toContainText('4 of 7');
});

test('staff can measure how loud the kiosk is, with a tone that falls silent behind another page', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await staff.press('Sound');
	await expect(page.getByText('60 to 70 dB').first()).toBeVisible();
	const tones = async () =>
		(await kiosk.soundings()).filter(({ url }) => url.includes('standard-tone'));
	await page.getByRole('button', { name: 'Tone: when a visit begins' }).tap();
	await expect.poll(async () => (await tones()).length).toBe(1);
	await page.getByRole('button', { name: 'Tone: loudest' }).tap();
	await expect.poll(async () => (await tones()).length).toBe(2);
	const [begin, loudest] = await tones();
	expect(begin?.volume).toBeLessThan(1);
	expect(loudest?.volume).toBe(1);
	await staff.press('Back');
	await expect
		.poll(async () => (await tones()).map(({ how }) => how))
		.toEqual(['paused', 'paused']);
});

test('an address that is none is refused, and the old one stays', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.press('Settings');
	const address = page.getByLabel('Public address of this kiosk');
	await address.fill('https://farol.example');
	await address.fill('farol');
	await expect(page.getByText('Write the whole address with https://')).toBeVisible();
	await staff.press('Back');
	await staff.press('Settings');
	await expect(address).toHaveValue('https://farol.example');
});

test('an emergency number needs a digit', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.press('Settings');
	await page.getByLabel('Local emergency number').fill('police');
	await expect(page.getByText('Please write a number, for example 911.')).toBeVisible();
	await staff.press('Back');
	await staff.press('Settings');
	await expect(page.getByLabel('Local emergency number')).toHaveValue('911');
});

test('staff choose how long the kiosk waits before it asks and before it rests', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await staff.press('Settings');
	const ask = page.getByRole('radiogroup', { name: /^It asks/ });
	await expect(ask.getByRole('radio', { name: '90 seconds' })).toBeChecked();
	await ask.getByRole('radio', { name: '3 minutes' }).tap();
	await page
		.getByRole('radiogroup', { name: 'Then it waits for an answer' })
		.getByRole('radio', { name: '2 minutes' })
		.tap();
	await staff.press('Back');
	await staff.leave();

	await kiosk.goTo('en');
	await kiosk.hearsToTheEnd('en/prompt.ear');
	await kiosk.leaveAlone(20_100);
	await kiosk.hearsToTheEnd('en/control.hide');
	await kiosk.leaveAlone(175_000);
	await kiosk.isOn('topics');
	await kiosk.leaveAlone(6_000);
	await kiosk.isOn('still-there');
	await kiosk.leaveAlone(115_000);
	await kiosk.isOn('still-there');
	await kiosk.leaveAlone(6_000);
	await kiosk.isOn('rest');
});

test('a keyboard goes to what is chosen, and chooses with its arrows', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.press('Settings');
	const group = (name: string) => page.getByRole('radiogroup', { name });
	const dark = group('The picture at rest becomes dark');
	const soon = dark.getByRole('radio', { name: 'After 1 minute' });
	const late = dark.getByRole('radio', { name: 'After 15 minutes' });
	const never = dark.getByRole('radio', { name: 'Never' });
	await group('Then it waits for an answer').getByRole('radio', { checked: true }).focus();
	await page.keyboard.press('Tab');
	await expect(soon).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(late).toBeChecked();
	await expect(soon).not.toBeChecked();
	await expect(late).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowUp');
	await expect(never).toBeChecked();
	await page.keyboard.press('ArrowDown');
	await expect(soon).toBeChecked();
});

test('the picture at rest becomes dark when staff want it, or never', async ({ kiosk, page }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	const staff = new Staff(page, kiosk);
	const begins = () =>
		page.locator('.darkness').evaluate((darkness) => getComputedStyle(darkness).animationDelay);
	for (const [choice, delays] of [
		['After 15 minutes', '900s, 1800s'],
		['Never', '0s'],
		['After 1 minute', '60s, 600s']
	] as const) {
		await staff.press('Settings');
		await staff.choose(choice);
		await staff.press('Back');
		await staff.leave();
		expect(await begins()).toBe(delays);
		await staff.comeIn();
	}
});

test('a changed PIN opens the door, the old one no longer', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.press('Settings');
	await staff.press('Change the PIN');
	await staff.choosePin('97531');
	await expect(page.getByText('The PIN was changed.')).toBeVisible();
	await staff.press('Back');
	await staff.leave();

	await staff.holdLamp(3100);
	await staff.enter('2468');
	await expect(page.getByText('That PIN is wrong. Try again.')).toBeVisible();
	await staff.enter('97531');
	await expect(staff.button('Next person')).toBeVisible();
});

test('the pages and the Ask card speak the staff language', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.press('Settings');
	await staff.choose('Español');
	await staff.isOn('Ajustes');
	await staff.press('Atrás');
	await staff.press('Siguiente persona');
	await kiosk.isOn('rest');

	await kiosk.goTo('ar', 'first-things', 'about-lamps');
	await expect.poll(() => kiosk.choices()).toContain('ask');
	await kiosk.choose('ask');
	await expect(page.getByText('Quisiera hablar con usted a solas, por favor.')).toBeVisible();
});

test('what is changed in one tab holds in the other', async ({ kiosk, page, context }) => {
	const other = await context.newPage();
	await other.goto('/staff');
	await expect(other.getByRole('heading', { name: 'Staff' })).toBeVisible();
	const staff = new Staff(page, kiosk);
	await staff.press('Settings');
	await staff.choose('Español');
	await expect(other.getByRole('heading', { name: 'Personal' })).toBeVisible();
	await other.close();
});
