import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { codeOf, pathOf } from '../../../src/lib/parts/qr';
import { expect, test, Kiosk } from '../support/kiosk';
import { listen } from '../support/listen';
import { pin, Staff } from '../support/staff';

const settings = (page: Page) =>
	page.evaluate(() => JSON.parse(localStorage.getItem('farol.settings') ?? '{}') as object);

/** What somebody decided on the tablet that is copied from. */
const decided = {
	shelterName: 'Casa Luz',
	country: 'MX',
	emergencyNumber: '066',
	withdrawn: ['about-lamps']
};

/** This tablet, set up, with decisions and counts on it. */
async function setUp(staff: Staff, page: Page): Promise<void> {
	await staff.start();
	await page.evaluate((part) => {
		const now = JSON.parse(localStorage.getItem('farol.settings') ?? '{}') as object;
		localStorage.setItem('farol.settings', JSON.stringify({ ...now, ...part }));
		localStorage.setItem(
			'farol.counts',
			'{"days":{"2026-11-21":{"explainers":{},"languages":{"en":77}}}}'
		);
	}, decided);
	await staff.restart();
	await staff.comeIn();
	await staff.press('Copy settings');
	await staff.isOn('Copy settings');
}

/** Another tablet, of the same kind and from the same address. */
async function another(browser: Browser, baseURL: string | undefined) {
	const context = await browser.newContext({
		baseURL: baseURL ?? '',
		viewport: { width: 1024, height: 600 },
		hasTouch: true
	});
	const page = await context.newPage();
	await page.clock.install({ time: '2026-11-21T10:00:00' });
	await page.addInitScript(listen);
	const kiosk = new Kiosk(page);
	return { page, kiosk, staff: new Staff(page, kiosk), close: () => context.close() };
}

async function savedFile(page: Page, staff: Staff): Promise<string> {
	const downloading = page.waitForEvent('download');
	await staff.press('Save the file');
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('farol-settings.json');
	return await download.path();
}

/** The dark squares of the code that says this. */
function drawn(text: string): string {
	return pathOf(codeOf(text));
}

/** The address that the code on the page says, without its host. */
async function link(page: Page): Promise<string> {
	const stored = await settings(page);
	const { pin: secret, started, demonstration, ...carried } = stored as Record<string, unknown>;
	expect([typeof secret, started, demonstration]).toEqual(['string', true, false]);
	const copy = JSON.stringify({ farol: 'settings', format: 1, settings: carried });
	return `/staff#copy=${Buffer.from(copy).toString('base64url')}`;
}

const pick = async (page: Page, file: string | { name: string; text: string }) =>
	page
		.getByLabel('Choose a settings file')
		.setInputFiles(
			typeof file === 'string'
				? file
				: { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) }
		);

test('a file takes the settings to another tablet, without PIN and counts', async ({
	kiosk,
	page,
	browser,
	baseURL
}) => {
	await setUp(new Staff(page, kiosk), page);
	const file = await savedFile(page, new Staff(page, kiosk));
	const text = readFileSync(file, 'utf8');
	expect(text).toContain('Casa Luz');
	expect(text).not.toMatch(/pin|\$2|77|counts/);

	const there = await another(browser, baseURL);
	await there.staff.start();
	const before = await settings(there.page);
	await there.staff.comeIn();
	await there.staff.press('Copy settings');
	await pick(there.page, file);
	await expect(there.page.getByText('now: United States')).toBeVisible();
	await expect(there.page.getByText('then: Mexico')).toBeVisible();
	await expect(there.page.getByText('then: Lamps')).toBeVisible();
	expect(await settings(there.page)).toEqual(before);

	await there.staff.press('Leave everything as it is');
	expect(await settings(there.page)).toEqual(before);
	await pick(there.page, file);
	await there.staff.press('Use these settings');
	await expect(there.page.getByText('These settings hold now.')).toBeVisible();
	expect(await settings(there.page)).toEqual({ ...before, ...decided });
	expect(await there.page.evaluate(() => localStorage.getItem('farol.counts'))).toBeNull();

	await pick(there.page, file);
	await expect(there.page.getByRole('heading', { name: 'Nothing would change' })).toBeVisible();
	await there.close();
});

test('a link takes them, and asks for the PIN first', async ({ kiosk, page, browser, baseURL }) => {
	await setUp(new Staff(page, kiosk), page);
	const address = await link(page);
	const code = page.getByRole('img', { name: 'Code that carries the settings' });
	await expect(code.locator('path')).toHaveAttribute('d', drawn(`${baseURL}${address}`));

	const there = await another(browser, baseURL);
	await there.staff.start();
	const before = await settings(there.page);
	await there.page.goto(address);
	await there.staff.isOn('Staff');
	expect(new URL(there.page.url()).hash).toBe('');
	await expect(there.staff.button('Use these settings')).toBeHidden();
	await there.staff.enter(pin);
	await there.staff.isOn('Copy settings');
	expect(await settings(there.page)).toEqual(before);
	await there.staff.press('Use these settings');
	expect(await settings(there.page)).toEqual({ ...before, ...decided });
	await there.close();
});

test('a link that comes while staff are in asks for the PIN again', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await setUp(staff, page);
	await page.evaluate((address) => location.assign(address), await link(page));
	await staff.isOn('Staff');
	await staff.enter(pin);
	await expect(page.getByRole('heading', { name: 'Nothing would change' })).toBeVisible();
	expect(new URL(page.url()).hash).toBe('');
});

test('a fresh tablet takes them on the first page of first start', async ({
	kiosk,
	page,
	browser,
	baseURL
}) => {
	await setUp(new Staff(page, kiosk), page);
	const file = await savedFile(page, new Staff(page, kiosk));
	const address = await link(page);

	const byFile = await another(browser, baseURL);
	await byFile.kiosk.open();
	await pick(byFile.page, file);
	await byFile.staff.press('Use these settings');
	await byFile.staff.press('Begin');
	await byFile.staff.choosePin(pin);
	await expect(byFile.page.getByLabel('Name of the shelter')).toHaveValue('Casa Luz');
	expect(await settings(byFile.page)).toMatchObject({ ...decided, started: false });
	await byFile.close();

	const byLink = await another(browser, baseURL);
	await byLink.kiosk.open(address);
	await byLink.staff.isOn('Farol');
	await byLink.staff.press('Use these settings');
	expect(await settings(byLink.page)).toMatchObject({ ...decided, started: false, pin: null });
	await byLink.close();
});

test('what is not whole, or not ours, changes nothing and says why', async ({
	kiosk,
	page
}, testInfo) => {
	const staff = new Staff(page, kiosk);
	await setUp(staff, page);
	const whole = readFileSync(await savedFile(page, staff), 'utf8');
	const before = await settings(page);

	const half = testInfo.outputPath('half.json');
	writeFileSync(half, whole.slice(0, whole.length / 2));
	await pick(page, half);
	await expect(page.getByRole('alert')).toContainText('Only a part of them came');

	for (const other of [
		{ name: 'photo.json', text: '{"visitor":"Ana"}' },
		{ name: 'photo.jpg', text: '\u0000\u0001JFIF' },
		{ name: 'nothing.json', text: '[]' }
	]) {
		await pick(page, { name: 'half.json', text: whole.slice(0, 30) });
		await expect(page.getByRole('alert')).toContainText('Only a part of them came');
		await pick(page, other);
		await expect(page.getByRole('alert')).toContainText('not a settings file of Farol');
	}

	await pick(page, { name: 'x.json', text: whole.replace('"MX"', '"GT"') });
	await expect(page.getByRole('alert')).toContainText('The shelter stands in');

	await pick(page, { name: 'huge.json', text: whole + ' '.repeat(300_000) });
	await expect(page.getByRole('alert')).toContainText('not a settings file of Farol');
	expect(await settings(page)).toEqual(before);

	await page.goto('/staff#copy=garbage%20');
	await staff.enter(pin);
	await expect(page.getByRole('alert')).toContainText('Only a part of them came');
	expect(await settings(page)).toEqual(before);
});

test('the settings file can be chosen whatever the tablet calls it', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await setUp(staff, page);
	const chooser = page.getByLabel('Choose a settings file');
	await expect(chooser).not.toHaveAttribute('accept');
	const buffer = readFileSync(await savedFile(page, staff));
	for (const [name, mimeType] of [
		['farol-settings.json.txt', 'text/plain'],
		['farol-settings (1)', 'application/octet-stream']
	] as const) {
		await chooser.setInputFiles({ name, mimeType, buffer });
		await expect(page.getByRole('heading', { name: 'Nothing would change' })).toBeVisible();
		await pick(page, { name: 'x', text: '[]' });
		await expect(page.getByRole('alert')).toContainText('not a settings file of Farol');
	}
});

test('settings too long for a code leave as a file, or as a link that somebody sends', async ({
	kiosk,
	page,
	browser,
	baseURL
}) => {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await page.evaluate(() => {
		const now = JSON.parse(localStorage.getItem('farol.settings') ?? '{}') as object;
		const withdrawn = Array.from({ length: 60 }, (_, index) => `some-explainer-${index}`);
		localStorage.setItem('farol.settings', JSON.stringify({ ...now, withdrawn }));
	});
	await staff.restart();
	await staff.comeIn();
	await staff.press('Copy settings');
	await expect(page.getByText('too much in these settings for a code')).toBeVisible();
	await expect(staff.button('Save the file')).toBeVisible();

	const sent = await page.getByLabel('Link that carries the settings').inputValue();
	await staff.press('Copy the text');
	await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
	const there = await another(browser, baseURL);
	await there.kiosk.open(sent);
	await there.staff.isOn('Farol');
	await there.staff.press('Use these settings');
	const { withdrawn } = (await settings(there.page)) as { withdrawn?: string[] };
	expect(withdrawn).toHaveLength(60);
	await there.close();
});
