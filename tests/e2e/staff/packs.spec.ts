import { readFileSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { carryPack, exportTo, makeKey, newRecording, newWords } from '../support/carry';
import type { PackState } from '../../../src/lib/offline/pack-state';
import type { Kiosk } from '../support/kiosk';
import { expect, test, untilReady } from '../support/own-site';
import { publishPack } from '../support/publish';
import { pin, Staff } from '../support/staff';

test.setTimeout(120_000);

/** Behind the staff door of a kiosk that has everything, on the page for packs. */
async function openPacks(kiosk: Kiosk, page: Page): Promise<Staff> {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await untilReady(kiosk);
	await comeToPacks(staff);
	return staff;
}

async function comeToPacks(staff: Staff): Promise<void> {
	await staff.comeIn();
	await staff.press('Packs');
	await staff.isOn('Packs');
}

async function leave(staff: Staff): Promise<void> {
	await staff.press('Back');
	await staff.leave();
}

function choose(page: Page, bytes: Buffer): Promise<void> {
	return page.getByLabel('Import from a file').setInputFiles({
		name: 'tiny.farol.tar',
		mimeType: 'application/x-tar',
		buffer: bytes
	});
}

async function expectRefused(page: Page, says: string): Promise<void> {
	const alert = page.getByRole('alert').filter({ hasText: 'Nothing was changed' });
	await expect(alert).toContainText(says);
}

/** What a visitor hears first of the explainer that the carried pack changes. */
async function expectHeard(kiosk: Kiosk, page: Page, recording: string): Promise<void> {
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears(`en/${recording}`);
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
	await page.evaluate(() => window.farolEar.soundings.splice(0));
}

/** Which tiny pack is in place; undefined while another one is about to take over. */
const installedVersion = (page: Page) =>
	page.evaluate(async () => {
		const record = await (await caches.open('packs')).match('/packs/_state.json');
		const state = (await record?.json()) as PackState | undefined;
		return state?.next ? undefined : state?.installed.find(({ id }) => id === 'tiny')?.version;
	});

test('a pack on a stick comes onto a kiosk whose server has gone, and goes again', async ({
	kiosk,
	page,
	site
}, testInfo) => {
	const file = carryPack(site.packs, testInfo.outputPath('carried'));
	const staff = await openPacks(kiosk, page);
	const first = await installedVersion(page);
	await site.goAway();
	await expect(page.getByText('There is nothing to go back to yet.')).toBeVisible();

	await choose(page, readFileSync(file));
	await expect(page.getByText('Not signed.')).toBeVisible();
	await expect(page.getByText('Languages: English, Arabic.')).toBeVisible();
	await staff.press('Put it on this tablet');
	await expect(page.getByText('It is on this tablet, and takes over')).toBeVisible();
	expect(await installedVersion(page)).not.toBe('second');
	await leave(staff);
	await expect.poll(() => installedVersion(page)).toBe('second');
	await expectHeard(kiosk, page, newRecording);

	await comeToPacks(staff);
	await expect(page.getByText('Came from a file')).toBeVisible();
	await staff.press('Go back to the one before (October 5, 2026)');
	await expect(page.getByText('Waits to take over')).toBeVisible();
	await leave(staff);
	await expect.poll(() => installedVersion(page)).toBe(first);
	await expectHeard(kiosk, page, 'about-lamps.title');
});

test('what was carried is shown in its new words after a restart', async ({
	kiosk,
	page,
	site
}, testInfo) => {
	const file = carryPack(site.packs, testInfo.outputPath('carried'));
	const staff = await openPacks(kiosk, page);
	await site.goAway();
	await choose(page, readFileSync(file));
	await staff.press('Put it on this tablet');
	await expect(page.getByText('It is on this tablet, and takes over')).toBeVisible();
	// The power goes before staff have left.
	await page.goto('/');
	await kiosk.isOn('rest');
	await expect.poll(() => installedVersion(page)).toBe('second');
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await expect(page.locator('main')).toContainText(newWords);
});

test('a file that is no good is refused in a sentence, and changes nothing', async ({
	kiosk,
	page,
	site
}, testInfo) => {
	const good = readFileSync(carryPack(site.packs, testInfo.outputPath('carried')));
	const staff = await openPacks(kiosk, page);
	await choose(page, Buffer.from('a letter to the shelter'));
	await expectRefused(page, 'This is not a Farol pack.');
	await choose(page, good.subarray(0, good.length - 2000));
	await expectRefused(page, 'The file is cut short');
	await choose(
		page,
		Buffer.from(good.toString('latin1').replace('"kiosk":1', '"kiosk":2'), 'latin1')
	);
	await expectRefused(page, 'This pack is for a newer kiosk.');

	// In the middle of a recording: it is found when that one is stored.
	const changed = Buffer.from(good);
	const at = good.length - 3000;
	changed[at] = (changed[at] ?? 0) ^ 1;
	await page.evaluate(async () => {
		const packs = await caches.open('packs');
		for (const { url } of await packs.keys()) {
			if (/\/tiny\/ar\/.*mp3/.test(url)) await packs.delete(url);
		}
	});
	await choose(page, changed);
	await staff.press('Put it on this tablet');
	await expectRefused(page, 'The file is damaged.');
	await leave(staff);
	expect(await installedVersion(page)).not.toBe('second');
	await expectHeard(kiosk, page, 'about-lamps.title');
});

test('a kiosk that knows a key takes only packs signed with it', async ({
	kiosk,
	page,
	site
}, testInfo) => {
	const keys = testInfo.outputPath('keys');
	const ours = makeKey(keys, 'ours');
	const theirs = makeKey(keys, 'theirs');
	const carried = (name: string, key?: string) =>
		readFileSync(carryPack(site.packs, testInfo.outputPath(name), key));
	const staff = await openPacks(kiosk, page);
	const field = page.getByLabel('Key of those who make the packs');
	await field.fill('12345');
	await expect(page.getByText('A key has 64 letters and digits')).toBeVisible();
	await field.fill(ours.key.toUpperCase());
	await expect(page.getByText('Only packs signed with this key are taken.')).toBeVisible();

	await choose(page, carried('unsigned'));
	await expectRefused(page, 'This pack is not signed');
	await choose(page, carried('theirs', theirs.file));
	await expectRefused(page, 'signed with another key');

	await staff.press('Update from the site now');
	await expect(page.getByText('What the site has is not signed')).toBeVisible();
	await staff.press('Back');
	await expect(page.getByText("The site's packs are not signed")).toBeVisible();
	await staff.press('Packs');

	await choose(page, carried('ours', ours.file));
	await expect(page.getByText('Signed by the key that this kiosk knows.')).toBeVisible();
	await staff.press('Put it on this tablet');
	await expect(page.getByText('It is on this tablet, and takes over')).toBeVisible();
	await leave(staff);
	await expect.poll(() => installedVersion(page)).toBe('second');
	await expectHeard(kiosk, page, newRecording);
});

test('a full tablet says so, and loses nothing', async ({ kiosk, page, site }, testInfo) => {
	const file = carryPack(site.packs, testInfo.outputPath('carried'));
	const staff = await openPacks(kiosk, page);
	await page.evaluate(() => {
		Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
	});
	await choose(page, readFileSync(file));
	await staff.press('Put it on this tablet');
	await expectRefused(page, 'This tablet is full.');
	await leave(staff);
	await expectHeard(kiosk, page, 'about-lamps.title');
});

test('what staff have left does not come back by itself, only when they ask for it', async ({
	kiosk,
	page,
	site
}) => {
	const staff = await openPacks(kiosk, page);
	const first = await installedVersion(page);
	publishPack(site.packs, 'second', 'about-lamps.title', newWords);
	await staff.press('Update from the site now');
	await expect(page.getByText('Something newer has come.')).toBeVisible();
	await leave(staff);
	await expect.poll(() => installedVersion(page)).toBe('second');

	await comeToPacks(staff);
	await staff.press('Go back to the one before (October 5, 2026)');
	await leave(staff);
	await expect.poll(() => installedVersion(page)).toBe(first);
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await comeToPacks(staff);
	await expect(page.getByText('The site has another version, which you left.')).toBeVisible();
	expect(await installedVersion(page)).not.toBe('second');

	await staff.press('Update from the site now');
	await expect(page.getByText('Something newer has come.')).toBeVisible();
	await leave(staff);
	await expect.poll(() => installedVersion(page)).toBe('second');
});

test('a fresh tablet without a network for recordings takes them from files in first start', async ({
	kiosk,
	page,
	site
}, testInfo) => {
	const files = exportTo(testInfo.outputPath('stick'), site.packs);
	rmSync(site.packs, { recursive: true });
	const staff = new Staff(page, kiosk);
	await kiosk.open();
	await staff.press('Begin');
	await staff.choosePin(pin);
	for (const title of ['Your shelter', 'Languages']) {
		await staff.isOn(title);
		await staff.press('Next');
	}
	await staff.isOn('Recordings');
	expect(files).toHaveLength(2);
	for (const file of files) {
		await choose(page, readFileSync(file));
		await staff.press('Put it on this tablet');
		await expect(staff.button('Put it on this tablet')).toBeHidden();
	}
	await untilReady(kiosk);
	await staff.press('Next');
	await staff.isOn('Morning check');
	await staff.press('Next');
	await staff.press('I understand. Open the kiosk.');
	await kiosk.isOn('rest');
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears('en/about-lamps.title');
});
