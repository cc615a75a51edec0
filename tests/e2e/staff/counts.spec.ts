import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, type Kiosk } from '../support/kiosk';
import { Staff } from '../support/staff';

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('farol.counts'));

/** One person hears the first card of an explainer, and leaves. */
async function visit(kiosk: Kiosk, language: string, explainer = 'about-lamps'): Promise<void> {
	await kiosk.goTo(language, 'first-things', explainer);
	if (explainer === 'quiet-lamp') {
		await kiosk.choose('yes');
		await kiosk.hears(`${language}/quiet-lamp.title`);
		await kiosk.skipToItsEnd();
	}
	await expect.poll(() => kiosk.sign('card')).toMatch(/[1-9]/);
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
}

async function openCounts(staff: Staff): Promise<void> {
	await staff.comeIn();
	await staff.press('Counts');
	await staff.isOn('Counts');
}

/** The counts of one day, as they stand on the page. */
const day = (page: Page, name: string) =>
	page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });

const row = (page: Page, name: string, what: string) =>
	day(page, name).getByRole('row', { name: what }).getByRole('cell');

test.beforeEach(async ({ kiosk, page }) => {
	await new Staff(page, kiosk).start();
});

test('staff see the counts of each day, and a small number only as <5', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await visit(kiosk, 'ar');
	await page.clock.fastForward('24:00:00');
	for (let person = 0; person < 6; person++) await visit(kiosk, 'en');

	await openCounts(staff);
	await expect(row(page, 'November 21, 2026', 'A language, not named')).toHaveText('<5');
	await expect(page.getByText('Arabic')).toHaveCount(0);
	await expect(row(page, 'November 21, 2026', 'Lamps')).toHaveText('<5');
	await expect(row(page, 'November 22, 2026', 'English')).toHaveText('6');
	await expect(row(page, 'November 22, 2026', 'Lamps')).toHaveText('6');
	const together = 'All days together. Days: 2';
	await expect(row(page, together, 'Lamps')).toHaveText('7–10');
	await expect(row(page, together, 'English')).toHaveText('6');
});

test('a private explainer is never counted, and nothing else of a visit is kept', async ({
	kiosk,
	page
}) => {
	const before = await page.evaluate(() => ({ ...localStorage }));
	await visit(kiosk, 'en', 'quiet-lamp');
	await visit(kiosk, 'en');
	const after = await page.evaluate(() => ({ ...localStorage }));
	expect(after).toEqual({
		...before,
		'farol.counts': JSON.stringify({
			days: { '2026-11-21': { explainers: { 'about-lamps': 1 }, languages: { en: 2 } } }
		})
	});
});

test('a demonstration counts nothing', async ({ kiosk, page }) => {
	await page.evaluate(() => localStorage.clear());
	await kiosk.openAtRest();
	await visit(kiosk, 'en');
	expect(await kept(page)).toBeNull();
});

test('switched off, nothing is counted any more', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await visit(kiosk, 'en');
	await openCounts(staff);
	await page.getByRole('switch', { name: /Count visits/ }).tap();
	await staff.press('Back');
	await staff.leave();
	const before = await kept(page);
	await visit(kiosk, 'ar');
	expect(await kept(page)).toBe(before);
});

test('cleared once and asked twice, the counts are gone', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await visit(kiosk, 'en');
	await openCounts(staff);
	await staff.press('Clear all counts');
	await staff.press('No, keep them');
	await expect(row(page, 'November 21, 2026', 'Lamps')).toHaveText('<5');
	await staff.press('Clear all counts');
	await staff.press('Yes, clear them');
	await expect(page.getByText('Nothing has been counted yet.')).toBeVisible();
	expect(await kept(page)).toBe('{"days":{}}');
});

test('staff read what leaves the tablet, and exactly that is saved', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await visit(kiosk, 'en');
	await openCounts(staff);
	await staff.press('Take the counts off this tablet');
	const seen = await page
		.getByLabel('This, and nothing else, leaves the tablet. Read it first.')
		.inputValue();
	expect(seen).toContain('"2026-11-21","explainer","about-lamps","Lamps","<5"');
	expect(seen).not.toContain('"1"');

	const downloading = page.waitForEvent('download');
	await staff.press('Save the file');
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('farol-counts-2026-11-21.csv');
	expect(readFileSync(await download.path(), 'utf8')).toBe(seen);
});

test('a browser that stores nothing more counts nothing, and staff are told', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await page.evaluate(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('Full.', 'QuotaExceededError');
		};
	});
	await visit(kiosk, 'en');
	await openCounts(staff);
	await expect(page.getByRole('heading', { name: 'Nothing is being counted' })).toBeVisible();
});

test('many days come a fortnight at a time', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await page.evaluate(() => {
		const days: Record<string, object> = {};
		for (let date = 1; date <= 20; date++) {
			days[`2026-10-${String(date).padStart(2, '0')}`] = { languages: { en: 5 }, explainers: {} };
		}
		localStorage.setItem('farol.counts', JSON.stringify({ days, spoilt: true }));
	});
	await openCounts(staff);
	await expect(page.getByRole('heading', { name: 'October 20, 2026' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'October 6, 2026', exact: true })).toBeHidden();
	await staff.press('Show more days');
	await expect(page.getByRole('heading', { name: 'October 1, 2026', exact: true })).toBeVisible();
	await expect(row(page, 'All days together. Days: 20', 'English')).toHaveText('100');
});
