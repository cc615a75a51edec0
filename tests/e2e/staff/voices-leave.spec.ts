import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, type Kiosk } from '../support/kiosk';
import { plugIn } from '../support/microphone';
import { untilReady } from '../support/own-site';
import { Staff } from '../support/staff';
import { Studio } from '../support/studio';

const sound = 'en/about-lamps.question.mp3';

/** On the page of recordings, with Marie's voice for one card. */
async function withOneVoice(kiosk: Kiosk, page: Page): Promise<Staff> {
	await plugIn(page, 'voice');
	const staff = new Staff(page, kiosk);
	const studio = new Studio(page, staff);
	await staff.start();
	await untilReady(kiosk);
	await staff.comeIn();
	await studio.openCard('English', 'Lamps', 1);
	await page.getByLabel('Who speaks').fill('Marie');
	await studio.say('English');
	await studio.keep();
	await studio.leave();
	await staff.press('Recording');
	await expect(page.getByText(/^Replaced: 1\./)).toBeVisible();
	return staff;
}

/** Staff looked for the file, and it was not there. */
async function nothingCame(staff: Staff, page: Page): Promise<void> {
	await staff.press('Nothing arrived?');
	await expect(page.getByText(/Many kiosk browsers drop downloads/)).toBeVisible();
	await page.getByRole('button', { name: /^English · about-lamps\.question/ }).tap();
	await expect(textOf(page)).toBeVisible();
}

const textOf = (page: Page) => page.getByLabel('farol-en-about-lamps.question.zip, as text');

async function filesIn(download: Download): Promise<Record<string, Uint8Array>> {
	return unzipSync(readFileSync(await download.path()));
}

function expectMariesVoice(files: Record<string, Uint8Array>): void {
	expect(files[sound]?.length).toBeGreaterThan(5000);
	expect(strFromU8(files['en/spoken.json'] ?? new Uint8Array())).toContain('Marie');
}

test('voices are handed over as one file, and staff are told where to look for it', async ({
	kiosk,
	page
}) => {
	const staff = await withOneVoice(kiosk, page);
	const arriving = page.waitForEvent('download');
	await staff.press('Download them all');
	const download = await arriving;
	expect(download.suggestedFilename()).toBe('farol-recordings-2026-11-21.zip');
	expectMariesVoice(await filesIn(download));
	await expect(
		page.getByText(/asked to save farol-recordings-2026-11-21\.zip\. Look whether/)
	).toBeVisible();
});

test('where downloads are dropped, a voice can leave as a file that is its own address', async ({
	kiosk,
	page
}) => {
	// As kiosk browsers that cannot follow an address which only the page knows.
	await page.addInitScript(() => {
		window.addEventListener('click', (event) => {
			const { target } = event;
			if (target instanceof HTMLAnchorElement && target.protocol === 'blob:') {
				event.preventDefault();
			}
		});
	});
	const staff = await withOneVoice(kiosk, page);
	const names: string[] = [];
	page.on('download', (download) => names.push(download.suggestedFilename()));
	await staff.press('Download them all');
	await expect(page.getByText(/^The browser was asked to save/)).toBeVisible();

	await nothingCame(staff, page);
	const arriving = page.waitForEvent('download');
	await staff.press('Save the file');
	const download = await arriving;
	expect(names).toEqual(['farol-en-about-lamps.question.zip']);
	expectMariesVoice(await filesIn(download));
});

test('where nothing can be saved at all, it leaves as text that any browser makes a file of again', async ({
	kiosk,
	page,
	context
}) => {
	await page.addInitScript(() => Reflect.deleteProperty(HTMLAnchorElement.prototype, 'download'));
	const staff = await withOneVoice(kiosk, page);
	// There is no other way to offer: the list is open by itself.
	await expect(staff.button('Download them all')).toBeHidden();
	await page.getByRole('button', { name: /^English · about-lamps\.question/ }).tap();
	await expect(staff.button('Save the file')).toBeHidden();
	await staff.press('Copy the text');
	await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
	const text = await textOf(page).inputValue();

	const computer = await context.newPage();
	const arriving = computer.waitForEvent('download');
	// A page that becomes a download is no page.
	await computer.goto(text).catch(() => undefined);
	expectMariesVoice(await filesIn(await arriving));
	await computer.close();
});

test('where the browser shares files, a voice goes to another app within the touch', async ({
	kiosk,
	page
}) => {
	await page.addInitScript(() => {
		const answers = ['AbortError', 'NotAllowedError'];
		const shared: string[][] = [];
		Object.assign(window, { shared });
		Object.assign(Navigator.prototype, {
			canShare: ({ files = [] }: ShareData) => files.length > 0,
			share: ({ files = [] }: ShareData) => {
				if (!navigator.userActivation.isActive) throw new DOMException('', 'NotAllowedError');
				shared.push(files.map(({ name, size }) => (size > 0 ? name : 'empty')));
				const answer = answers.shift();
				return answer ? Promise.reject(new DOMException('', answer)) : Promise.resolve();
			}
		});
	});
	const staff = await withOneVoice(kiosk, page);
	await nothingCame(staff, page);
	for (const told of ['Nothing was shared.', /refused to share it/, 'Handed to the other app.']) {
		await staff.press('Share it with another app');
		await expect(page.getByText(told)).toBeVisible();
	}
	expect(
		await page.evaluate(() => Object.entries(window).find(([key]) => key === 'shared')?.[1])
	).toEqual(Array(3).fill(['about-lamps.question.mp3', 'about-lamps.question.en.txt']));
});

test('a voice that cannot be read any more is told so, and the browser that cannot share offers nothing of it', async ({
	kiosk,
	page
}) => {
	const staff = await withOneVoice(kiosk, page);
	await nothingCame(staff, page);
	await expect(staff.button('Share it with another app')).toBeHidden();
	await page.evaluate(async () => {
		const own = await caches.open('own');
		for (const request of await own.keys()) {
			if (request.url.endsWith('.mp3')) await own.delete(request);
		}
	});
	await page.getByRole('button', { name: /^English · about-lamps\.question/ }).tap();
	await expect(page.getByRole('alert')).toContainText('could not be read');
});
