import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Kiosk } from '../support/kiosk';
import { microphoneStates, plugIn, turn } from '../support/microphone';
import { untilReady } from '../support/own-site';
import { Staff } from '../support/staff';
import { afterTwoSeconds, Studio } from '../support/studio';

/** A tablet with a PIN, behind its door, and everything stored: own recordings come from the worker. */
async function comeIn(kiosk: Kiosk, page: Page) {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await untilReady(kiosk);
	await staff.comeIn();
	return { staff, studio: new Studio(page, staff) };
}

async function dinnerAtSix(kiosk: Kiosk, page: Page) {
	const { staff, studio } = await comeIn(kiosk, page);
	await studio.announce('Lamps');
	await staff.choose('Arabic');
	await studio.say('Arabic');
	await studio.keep();
	await studio.leave();
	return { staff, studio };
}

/** The recordings of this shelter that were heard. */
async function ownHeard(kiosk: Kiosk): Promise<string[]> {
	return (await kiosk.heard()).filter((name) => name.startsWith('own/'));
}

async function hearsTheNews(kiosk: Kiosk): Promise<void> {
	const before = (await ownHeard(kiosk)).length;
	await kiosk.goTo('ar', 'here');
	await kiosk.isOn('explainers');
	await expect.poll(() => kiosk.sign('topic')).toBe('here');
	const [news = ''] = (await kiosk.choices()).filter((choice) => choice.startsWith('here-'));
	await kiosk.choose(news);
	await kiosk.isOn('player');
	await expect.poll(() => kiosk.sign('explainer')).toBe(news);
	await expect.poll(async () => (await ownHeard(kiosk)).length).toBeGreaterThan(before);
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
}

test.describe('with a microphone', () => {
	test.beforeEach(({ page }) => plugIn(page, 'voice'));

	test('a visitor hears behind the house what staff recorded in their language', async ({
		kiosk,
		page
	}) => {
		const { staff } = await dinnerAtSix(kiosk, page);
		await staff.leave();
		await hearsTheNews(kiosk);

		await kiosk.goTo('en');
		await kiosk.isOn('topics');
		expect(await kiosk.choices()).not.toContain('here');
		await kiosk.choose('hide');
	});

	test('it survives a restart, also without a network', async ({ kiosk, page, context }) => {
		const { staff } = await dinnerAtSix(kiosk, page);
		await staff.leave();
		await staff.restart();
		await untilReady(kiosk);
		await hearsTheNews(kiosk);

		kiosk.expectError(/Failed to load resource|ERR_/);
		await context.setOffline(true);
		await staff.restart();
		await hearsTheNews(kiosk);
	});

	test('it is gone after its last day', async ({ kiosk, page }) => {
		const { staff } = await dinnerAtSix(kiosk, page);
		await staff.leave();
		// A week is what it was given.
		await page.clock.setSystemTime('2026-11-28T10:00:00');
		await hearsTheNews(kiosk);
		await page.clock.setSystemTime('2026-11-29T10:00:00');
		await kiosk.goTo('ar');
		await kiosk.isOn('topics');
		expect(await kiosk.choices()).not.toContain('here');
		await kiosk.choose('hide');

		await staff.comeIn();
		await staff.press('Recording');
		await expect(page.getByText(/^Over: it was heard until/)).toBeVisible();
		await staff.press('Change announcement 1');
		await staff.choose('No end');
		await staff.press('Back');
		await staff.press('Back');
		await staff.leave();
		await hearsTheNews(kiosk);
	});

	test('it is deleted only by who is sure', async ({ kiosk, page }) => {
		const { staff } = await dinnerAtSix(kiosk, page);
		await staff.press('Recording');
		await staff.press('Delete announcement 1');
		await staff.press('No');
		await staff.press('Delete announcement 1');
		await staff.press('Delete');
		await expect(page.getByText('Nothing is announced now.')).toBeVisible();
		const kept = await page.evaluate(async () => (await (await caches.open('own')).keys()).length);
		// Only the table is left.
		expect(kept).toBe(1);
	});

	test('staff hear their recording before it is kept, and can throw it away', async ({
		kiosk,
		page
	}) => {
		const { staff, studio } = await comeIn(kiosk, page);
		await studio.announce('Lamps');
		await studio.say('English');
		expect(await microphoneStates(page)).toEqual(['ended']);
		await staff.press('Listen');
		await expect.poll(async () => (await kiosk.soundings()).at(-1)?.url).toMatch(/^blob:/);
		await staff.press('Throw away');
		await staff.press('Back');
		await expect(page.getByText('Nothing is announced now.')).toBeVisible();
	});

	test('a recording that is neither kept nor thrown away is not left behind', async ({
		kiosk,
		page
	}) => {
		const { staff, studio } = await comeIn(kiosk, page);
		await studio.announce('Lamps');
		await studio.say('English');
		await staff.press('Back');
		await expect(page.getByText('Keep it or throw it away first.')).toBeVisible();
		await staff.choose('Arabic');
		await expect(staff.button('Keep')).toBeVisible();
		await studio.keep();
	});

	test('what is kept is as loud as the library, and decodes here', async ({ kiosk, page }) => {
		await dinnerAtSix(kiosk, page);
		const { seconds, loudness, type } = await page.evaluate(async () => {
			const cache = await caches.open('own');
			const stored = (await cache.matchAll()).find(({ headers }) =>
				headers.get('content-type')?.startsWith('audio')
			);
			if (!stored) throw new Error('nothing is stored');
			const context = new AudioContext();
			const sound = await context.decodeAudioData(await stored.arrayBuffer());
			const wave = sound.getChannelData(0);
			const power = wave.reduce((sum, sample) => sum + sample ** 2, 0) / wave.length;
			return {
				seconds: sound.duration,
				loudness: 10 * Math.log10(power),
				type: stored.headers.get('content-type')
			};
		});
		expect(type).toBe('audio/mpeg');
		expect(seconds).toBeGreaterThan(1.5);
		expect(seconds).toBeLessThan(5);
		// A tone of 220 Hz counts by ear about as much as it measures.
		expect(Math.abs(loudness + 19)).toBeLessThan(1.5);
	});

	test('the encoder is loaded by who keeps a recording, and by nobody before', async ({
		kiosk,
		page
	}) => {
		const folder = 'build/_app/immutable';
		const encoder = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
			(file) =>
				file.endsWith('.js') && readFileSync(join(folder, file), 'utf8').includes('lame_encode')
		);
		const scripts: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.push(request.url());
		});
		const isLoaded = () => scripts.some((url) => url.endsWith(encoder ?? 'no encoder'));
		const { studio } = await comeIn(kiosk, page);
		await studio.announce('Lamps');
		await studio.say('English');
		expect(isLoaded()).toBe(false);
		await studio.keep();
		expect(isLoaded()).toBe(true);
	});

	test('the microphone is let go when staff leave in the middle', async ({ kiosk, page }) => {
		const { staff, studio } = await comeIn(kiosk, page);
		await studio.announce('Lamps');
		await studio.begin('English');
		expect(await microphoneStates(page)).toEqual(['live']);
		await staff.press('Back');
		await staff.isOn('Recording');
		expect(await microphoneStates(page)).toEqual(['ended']);
	});

	test('a recording stops by itself after two minutes, and two idle minutes later staff are out', async ({
		kiosk,
		page
	}) => {
		const { staff, studio } = await comeIn(kiosk, page);
		await studio.announce('Lamps');
		await studio.begin('English');
		await expect(page.getByText(/^1:[0-5]\d left/)).toBeVisible();
		await page.clock.runFor(119_500);
		await expect(staff.button('Keep')).toBeVisible();
		expect(await microphoneStates(page)).toEqual(['ended']);
		await page.clock.runFor(121_000);
		await kiosk.isOn('rest');
	});

	test('silence is refused, and what was there stays', async ({ kiosk, page }) => {
		const { staff, studio } = await dinnerAtSix(kiosk, page);
		await staff.press('Recording');
		await staff.press('Change announcement 1');
		await turn(page, 'silence');
		await studio.begin('Arabic');
		await expect(page.getByText(afterTwoSeconds)).toBeVisible();
		await staff.press('Stop');
		await expect(page.getByText(/^Nothing was heard/)).toBeVisible();
		await expect(staff.button('Listen in Arabic')).toBeVisible();
		expect(await microphoneStates(page)).toEqual(['ended', 'ended']);
	});

	test('a full tablet loses nothing, and the recording can be kept once there is room', async ({
		kiosk,
		page
	}) => {
		const { staff, studio } = await comeIn(kiosk, page);
		await studio.announce('Lamps');
		await studio.say('English');
		await page.evaluate(() => {
			const { put } = Cache.prototype;
			Cache.prototype.put = () => {
				Cache.prototype.put = put;
				return Promise.reject(new DOMException('', 'QuotaExceededError'));
			};
		});
		await staff.press('Keep');
		await expect(page.getByText(/^This tablet is full/)).toBeVisible();
		await studio.keep();
	});

	test('a human voice replaces one card, and is thrown away again', async ({ kiosk, page }) => {
		const { staff, studio } = await comeIn(kiosk, page);
		await studio.openCard('English', 'Lamps', 1);
		await studio.say('English');
		await studio.keep();
		await expect(staff.button("Take the machine's voice again")).toBeVisible();
		await studio.leave();
		await staff.leave();
		await kiosk.goTo('en', 'first-things', 'about-lamps');
		await expect.poll(async () => (await ownHeard(kiosk)).length).toBe(1);
		await kiosk.hears('en/about-lamps.1');
		expect(await kiosk.heard()).not.toContain('en/about-lamps.question');
		await kiosk.choose('hide');

		await staff.comeIn();
		await studio.openCard('English', 'Lamps', 1);
		await staff.press("Take the machine's voice again");
		await staff.press("Take the machine's voice again");
		await expect(staff.button("Take the machine's voice again")).toBeHidden();
		await studio.leave();
		await staff.leave();
		await kiosk.goTo('en', 'first-things', 'about-lamps');
		await kiosk.hears('en/about-lamps.question');
	});

	test('staff see where a human voice is wanted first, and how many cards are left', async ({
		kiosk,
		page
	}) => {
		const { staff } = await comeIn(kiosk, page);
		await staff.press('Recording');
		const stage = page.locator('main');
		await expect(stage).toContainText('A human voice is wanted here first');
		await expect(stage).toContainText(/Arabic: cards that the machine still speaks: \d\d/);
		await expect(stage).not.toContainText('English: cards');
	});
});

for (const [answer, sentence] of [
	['NotAllowedError', /^The microphone is not allowed\. Allow it for this page/],
	['NotFoundError', /^This tablet has no microphone/],
	['absent', /^This tablet has no microphone/]
] as const) {
	test(`staff are told what to do when the microphone says ${answer}`, async ({ kiosk, page }) => {
		await plugIn(page, answer);
		const { staff, studio } = await comeIn(kiosk, page);
		await studio.announce('Lamps');
		await staff.press('Record: English');
		await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
		await expect(staff.button('Record: English')).toBeEnabled();
	});
}
