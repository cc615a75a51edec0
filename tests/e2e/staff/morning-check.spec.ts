import type { Page } from '@playwright/test';
import type { Kiosk } from '../support/kiosk';
import { expect, test, untilReady } from '../support/own-site';
import { Staff } from '../support/staff';

/** Comes in to the morning check of a tablet that has stored everything. */
async function openCheck(kiosk: Kiosk, page: Page): Promise<Staff> {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await untilReady(kiosk);
	await staff.comeIn();
	await staff.press('Morning check');
	return staff;
}

/** One line of the list, by what it is about. */
function line(page: Page, about: string) {
	return page.locator('section').filter({
		has: page.getByRole('heading', { level: 2, name: about, exact: true })
	});
}

async function hearTheTone(staff: Staff): Promise<void> {
	await staff.press('Play the test tone');
	await staff.press('Yes');
}

/** Overwrites the first stored recording of this name with other bytes, or takes it away. */
function spoil(page: Page, name: string, how: 'damage' | 'delete'): Promise<void> {
	return page.evaluate(
		async ([name, how]) => {
			const packs = await caches.open('packs');
			const stored = (await packs.keys()).find(({ url }) => url.includes(name));
			if (!stored) throw new Error(`${name} is not stored`);
			if (how === 'delete') await packs.delete(stored);
			else await packs.put(stored, new Response('something else'));
		},
		[name, how] as const
	);
}

const isReady = 'This tablet is ready';
const isWrong = 'Something is wrong';

test('a tablet on which all is well is green', async ({ kiosk, page }) => {
	const staff = await openCheck(kiosk, page);
	await staff.press('Play the test tone');
	await expect
		.poll(async () => (await kiosk.soundings()).filter(({ url }) => url.includes('/tone.')).length)
		.toBe(1);
	await expect(page.getByText(isReady)).toBeHidden();
	await staff.press('Yes');
	await expect(page.getByText(isReady)).toBeVisible();
	await expect(page.getByText(isWrong)).toBeHidden();
	await expect(line(page, 'Recordings and pictures')).toContainText('Languages: 2.');
	await expect(line(page, 'Playing the recordings')).toContainText('Languages: 2.');
	await expect(line(page, 'Without internet')).toContainText('works without internet');
	await expect(line(page, 'Clock')).toContainText('It says November 21, 2026.');
	await expect(line(page, 'Version')).toContainText('tiny');
	await expect(page.getByText(/^Last checked at/)).toBeVisible();
	await staff.press('Back');
	await expect(page.getByText('The morning check found something wrong')).toBeHidden();
});

for (const how of ['damage', 'delete'] as const) {
	test(`a recording that somebody would ${how} is found and mended`, async ({ kiosk, page }) => {
		const staff = new Staff(page, kiosk);
		await staff.start();
		await untilReady(kiosk);
		await spoil(page, '/ar/about-lamps.2', how);
		await staff.comeIn();
		await staff.press('Morning check');
		await hearTheTone(staff);
		await expect(page.getByText(isWrong)).toBeVisible();
		await expect(line(page, 'Recordings and pictures')).toContainText(
			how === 'damage'
				? 'Missing: 0. Damaged, and removed: 1.'
				: 'Missing: 1. Damaged, and removed: 0.'
		);
		await expect.poll(() => kiosk.sign('offline')).toBe('shell');

		await staff.press('Fetch again');
		await expect(page.getByText(isReady)).toBeVisible();
		await expect.poll(() => kiosk.sign('offline')).toBe('ready');
	});
}

test('damaged words cost no recording', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await untilReady(kiosk);
	await spoil(page, '/packs/tiny/ar.', 'damage');
	await staff.comeIn();
	await staff.press('Morning check');
	await hearTheTone(staff);
	await expect(line(page, 'Recordings and pictures')).toContainText('removed: 1.');
	await staff.press('Fetch again');
	await expect(page.getByText(isReady)).toBeVisible();
	await staff.press('Back');
	await staff.leave();
	await kiosk.goTo('ar', 'first-things', 'about-lamps');
	await kiosk.hears('ar/about-lamps.1');
});

test('without a network it says to connect, and goes on when there is one', async ({
	kiosk,
	page,
	site
}) => {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await untilReady(kiosk);
	await spoil(page, '/en/about-lamps.1', 'damage');
	await site.goAway();
	await staff.comeIn();
	await staff.press('Morning check');
	await hearTheTone(staff);
	await staff.press('Fetch again');
	await expect(line(page, 'Recordings and pictures')).toContainText('Connect the tablet');
	await site.comeBack();
	await staff.press('Fetch again');
	await expect(page.getByText(isReady)).toBeVisible();
});

test('a tone that nobody hears is red, says what to do, and is told on the first page', async ({
	kiosk,
	page
}) => {
	const staff = await openCheck(kiosk, page);
	await staff.press('Play the test tone');
	await staff.press('No');
	await expect(page.getByText(isWrong)).toBeVisible();
	await expect(line(page, 'Sound')).toContainText("Press the tablet's volume keys");

	await staff.press('Back');
	await staff.leave();
	await staff.comeIn();
	const notice = line(page, 'The morning check found something wrong');
	await expect(notice).toContainText('Sound');
	await notice.getByRole('button', { name: 'Open' }).tap();
	await expect(page.getByText(/^Last checked at/)).toBeVisible();
	await expect(line(page, 'Sound')).toContainText('You did not hear');
	await hearTheTone(staff);
	await expect(page.getByText(isReady)).toBeVisible();
	await staff.press('Back');
	await expect(notice).toBeHidden();
});

test('a browser that refuses the tone is red, and says so', async ({ kiosk, page }) => {
	const staff = await openCheck(kiosk, page);
	await page.evaluate(() => {
		HTMLMediaElement.prototype.play = () =>
			Promise.reject(new DOMException('no', 'NotAllowedError'));
	});
	await staff.press('Play the test tone');
	await expect(line(page, 'Sound')).toContainText('The browser did not allow any sound.');
	await expect(page.getByText(isWrong)).toBeVisible();
});

test.describe('with a clock of last winter', () => {
	test.use({ today: '2026-01-05T08:00:00' });

	test('the clock is red', async ({ kiosk, page }) => {
		const staff = await openCheck(kiosk, page);
		await hearTheTone(staff);
		await expect(page.getByText(isWrong)).toBeVisible();
		await expect(line(page, 'Clock')).toContainText('Set date and time');
	});
});

test('leaving in the middle is harmless', async ({ kiosk, page }) => {
	const staff = await openCheck(kiosk, page);
	await staff.press('Back');
	await staff.press('Morning check');
	await staff.press('Play the test tone');
	await staff.press('Back');
	await staff.leave();
	await untilReady(kiosk);
	expect((await kiosk.soundings()).filter(({ how }) => how === 'playing')).toEqual([]);

	await staff.comeIn();
	await staff.press('Morning check');
	await hearTheTone(staff);
	await expect(page.getByText(isReady)).toBeVisible();
});

test('the keyboard alone makes the check', async ({ kiosk, page }) => {
	await openCheck(kiosk, page);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Play the test tone' })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByText(isReady)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Play the test tone' })).toBeFocused();
});

test('in first start staff can go on when something is red', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await kiosk.open();
	await staff.press('Begin');
	await staff.choosePin('2468');
	for (const title of ['Your shelter', 'Languages', 'Recordings']) {
		await staff.isOn(title);
		await staff.press('Next');
	}
	await staff.press('Play the test tone');
	await staff.press('No');
	await expect(page.getByText('a kiosk that speaks is better than none')).toBeVisible();
	await staff.press('Next');
	await staff.isOn('What is reviewed, and what is not');
});
