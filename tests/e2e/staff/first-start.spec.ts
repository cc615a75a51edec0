import { compare } from 'bcryptjs';
import type { Settings } from '../../../src/lib/store/settings';
import { expect, test } from '../support/kiosk';
import { Staff } from '../support/staff';
import { demonstration, pin, settingsKey, setUp } from '../support/stored';

test.use({ tablet: 'fresh' });

/** What is stored, without the picture of the first screen, which a kiosk at rest draws anew. */
const decidedKeys = (stored: object) => Object.keys(stored).filter((key) => key !== 'farol.first');

const settings = () => JSON.parse(localStorage.getItem('farol.settings') ?? '{}') as object;

test('first start leads to a kiosk that is ours', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await kiosk.open();
	await kiosk.isOn('setup');
	await staff.press('Begin');
	await staff.choosePin('13579');

	await staff.isOn('Your shelter');
	await page.getByLabel('Name of the shelter').fill('Casa Luz');
	await staff.choose('Mexico');
	await page.getByLabel('Local emergency number').fill('066');
	await staff.press('Next');

	await page.getByRole('switch', { name: /English/ }).tap();
	await staff.press('Next');
	await staff.isOn('Recordings');
	await staff.press('Next');
	await staff.isOn('Morning check');
	await staff.press('Next');

	await expect(page.getByText('9 of the 10 explainers are drafts')).toBeVisible();
	await expect(page.getByText('A quiet lamp')).toBeVisible();
	await staff.press('I understand. Open the kiosk.');
	await kiosk.isOn('rest');
	await expect(page.getByText('Demonstration')).toBeHidden();

	expect(await page.evaluate(settings)).toMatchObject({
		started: true,
		demonstration: false,
		shelterName: 'Casa Luz',
		country: 'MX',
		emergencyNumber: '066',
		languagesOff: ['en']
	});
	await staff.restart();
});

test('what other tests find stored is what first start leaves behind', async ({ kiosk, page }) => {
	await new Staff(page, kiosk).walkThroughFirstStart();
	const stored = await page.evaluate(() => ({ ...localStorage }));
	expect(decidedKeys(stored)).toEqual([settingsKey]);
	const settings = JSON.parse(stored[settingsKey] ?? '') as Settings;
	expect(settings).toEqual({ ...setUp, pin: settings.pin });
	expect(await compare(pin, settings.pin ?? '')).toBe(true);
	expect(await compare(pin, setUp.pin ?? '')).toBe(true);
	expect(settings.pin?.slice(0, 7)).toBe(setUp.pin?.slice(0, 7));
});

test('el primer inicio habla español', async ({ kiosk, page }) => {
	await kiosk.open();
	await page.getByRole('radio', { name: 'Español' }).tap();
	await page.getByRole('button', { name: 'Empezar' }).tap();
	await expect(page.getByRole('heading', { name: 'Elija un PIN' })).toBeVisible();
	expect(await page.locator('html').getAttribute('lang')).toBe('es');

	await page.keyboard.type('2468');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Escriba otra vez el mismo PIN' })).toBeVisible();
	await page.keyboard.type('2468');
	await page.keyboard.press('Enter');
	for (const title of ['Su albergue', 'Idiomas', 'Grabaciones', 'Revisión de la mañana']) {
		await expect(page.getByRole('heading', { name: title })).toBeVisible();
		await page.getByRole('button', { name: 'Siguiente' }).tap();
	}
	await page.getByRole('button', { name: 'Entiendo. Abrir el quiosco.' }).tap();
	await kiosk.isOn('rest');
	await page.reload();
	await expect(page.getByRole('button', { name: /^Para el personal/ })).toBeVisible();
	expect(await page.locator('html').getAttribute('lang')).toBe('es');
});

test('two different PINs are asked for again', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await kiosk.open();
	await staff.press('Begin');
	await staff.enter('2468');
	await staff.isOn('Type the same PIN again');
	await staff.enter('2469');
	await expect(page.getByText('The two were not the same. Choose again.')).toBeVisible();
	await staff.choosePin('2468');
	await staff.isOn('Your shelter');
});

test('a PIN of three digits is none', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await kiosk.open();
	await staff.press('Begin');
	for (const digit of '123') await staff.press(digit);
	await expect(staff.button('OK')).toBeDisabled();
	await page.keyboard.press('Enter');
	await staff.isOn('Choose a PIN');
	await staff.press('4');
	await staff.press('Erase');
	await expect(staff.button('OK')).toBeDisabled();
});

test('every page has a way back', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await kiosk.open();
	await staff.press('Begin');
	await staff.choosePin('2468');
	for (const title of ['Your shelter', 'Languages', 'Recordings', 'Morning check']) {
		await staff.isOn(title);
		await staff.press('Next');
	}
	await staff.isOn('What is reviewed, and what is not');
	const back = [
		'Morning check',
		'Recordings',
		'Languages',
		'Your shelter',
		'Choose a PIN',
		'Farol'
	];
	for (const title of back) {
		await staff.press('Back');
		await staff.isOn(title);
	}
});

test('a power cut keeps the answers, and what is not acknowledged is shown again', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await kiosk.open();
	await staff.press('Begin');
	await staff.choosePin('2468');
	await page.getByLabel('Name of the shelter').fill('Casa Luz');
	await page.reload();
	await kiosk.isOn('setup');
	await staff.press('Begin');
	await staff.choosePin('2468');
	await expect(page.getByLabel('Name of the shelter')).toHaveValue('Casa Luz');
});

test('skipping begins a demonstration that lasts', async ({ kiosk, page }) => {
	await kiosk.open();
	await kiosk.choose('skip');
	await kiosk.isOn('rest');
	await expect(page.getByText('Demonstration')).toBeVisible();
	const stored = await page.evaluate(() => ({ ...localStorage }));
	expect(decidedKeys(stored)).toEqual([settingsKey]);
	expect(stored[settingsKey]).toBe(JSON.stringify(demonstration));
	await new Staff(page, kiosk).restart();
	await expect(page.getByText('Demonstration')).toBeVisible();
});

test('behind the door of a demonstration first start goes on, the PIN first', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await kiosk.openAtRest();
	await staff.holdLamp(3100);
	await kiosk.isOn('staff');
	await staff.isOn('Choose a PIN');
	await staff.press('Back');
	await kiosk.isOn('rest');

	await staff.holdLamp(3100);
	await staff.choosePin('2468');
	await staff.isOn('Your shelter');
	await staff.press('Back');
	await staff.isOn('Choose a PIN');
	await staff.press('Back');
	await kiosk.isOn('rest');

	await staff.comeIn();
	await expect(page.getByRole('heading', { name: 'This is a demonstration' })).toBeVisible();
	await staff.press('Go on with first start');
	for (const title of ['Your shelter', 'Languages', 'Recordings', 'Morning check']) {
		await staff.isOn(title);
		await staff.press('Next');
	}
	await staff.press('I understand. Open the kiosk.');
	await expect(page.getByRole('heading', { name: 'This is a demonstration' })).toBeHidden();
	await staff.leave();
	await expect(page.getByText('Demonstration')).toBeHidden();
});

test('the first page of the door of a fresh tablet is first start', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await kiosk.open('/staff');
	await kiosk.isOn('staff');
	await staff.isOn('Farol');
	await staff.press('Skip: try it as a demonstration');
	await kiosk.isOn('rest');
});
