import type { Page } from '@playwright/test';
import { expect, test, type Kiosk } from '../support/kiosk';

declare global {
	interface Window {
		/** What the browser says there is to hear with. */
		farolOutputs: string[];
		/** Whether the kiosk has asked for it. */
		farolAsked?: boolean;
	}
}

/** A browser that names what there is to hear with, as it does where staff let it use the microphone. */
async function hearingWith(page: Page, ...outputs: string[]): Promise<void> {
	await page.addInitScript((labels) => {
		window.farolOutputs = labels;
		navigator.mediaDevices.enumerateDevices = () => {
			window.farolAsked = true;
			return Promise.resolve(
				window.farolOutputs.map((label, at) => {
					const device = { kind: 'audiooutput' as const, deviceId: `${at}`, groupId: '', label };
					return { ...device, toJSON: () => device };
				})
			);
		};
	}, outputs);
}

/** It asks a few seconds after it was opened. */
async function restsKnowing(page: Page, kiosk: Kiosk): Promise<void> {
	await kiosk.openAtRest();
	await kiosk.leaveAlone(5100);
	await expect.poll(() => page.evaluate(() => window.farolAsked)).toBe(true);
}

async function change(page: Page, ...outputs: string[]): Promise<void> {
	await page.evaluate((labels) => {
		window.farolOutputs = labels;
		navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
	}, outputs);
}

/** How loud each sounding of a recording was. */
async function volumesOf(kiosk: Kiosk, recording: string): Promise<number[]> {
	const soundings = await kiosk.soundings();
	return soundings
		.filter(({ url }) => url.includes(`/${recording}.`))
		.map(({ volume }) => Math.round(volume * 100) / 100);
}

test('headphones put in go on with the sentence, softly, from its beginning', async ({
	kiosk,
	page
}) => {
	await hearingWith(page, 'Speakers');
	await restsKnowing(page, kiosk);
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.hears('en/gate-seven.title');
	await change(page, 'Speakers', 'Headphones');
	await expect.poll(() => volumesOf(kiosk, 'en/gate-seven.title')).toHaveLength(2);
	const [aloud = 0, softly = 1] = await volumesOf(kiosk, 'en/gate-seven.title');
	expect(softly).toBeLessThan(aloud);
	await expect.poll(kiosk.sound).toBe('playing');

	await change(page, 'Speakers');
	await expect.poll(kiosk.sound).toBe('paused');
	await kiosk.leaveAlone(3000);
	expect(await volumesOf(kiosk, 'en/gate-seven.title')).toHaveLength(2);
});

test('headphones put in while it is welcoming are welcomed', async ({ kiosk, page }) => {
	await hearingWith(page, '');
	await restsKnowing(page, kiosk);
	await kiosk.wake();
	await kiosk.choose('en');
	await kiosk.hears('en/welcome.1');
	await change(page, '', '');
	await expect.poll(() => volumesOf(kiosk, 'en/welcome.1')).toHaveLength(2);
	expect(await kiosk.screen()).toBe('welcome');
});

test.describe('a private explainer', () => {
	const asked = async (kiosk: Kiosk) =>
		(await kiosk.heard()).filter((each) => /private.gate|headphones/.test(each));

	test('offers headphones that are not in', async ({ kiosk, page }) => {
		await hearingWith(page, 'Speakers');
		await restsKnowing(page, kiosk);
		await kiosk.goTo('en', 'first-things', 'quiet-lamp');
		await kiosk.hearsToTheEnd('en/welcome.5');
		expect(await asked(kiosk)).toEqual(['en/private.gate']);
	});

	test('offers none that are in already', async ({ kiosk, page }) => {
		await hearingWith(page, 'Speakers', 'USB Headset');
		await restsKnowing(page, kiosk);
		await kiosk.goTo('en', 'first-things', 'quiet-lamp');
		await kiosk.hearsToTheEnd('en/private.gate');
		expect(await kiosk.heard()).not.toContain('en/welcome.5');
	});

	test('says once that it cannot know, and with one set of words for its picture', async ({
		kiosk,
		page
	}) => {
		await hearingWith(page, '');
		await restsKnowing(page, kiosk);
		await kiosk.goTo('en', 'first-things', 'quiet-lamp');
		await kiosk.hearsToTheEnd('en/headphones.unknown');
		await kiosk.choose('no');
		await kiosk.choose('quiet-lamp');
		await kiosk.hearsToTheEnd('en/welcome.5');
		expect((await asked(kiosk)).filter((each) => each.includes('headphones'))).toHaveLength(1);
		await kiosk.choose('yes');
		await kiosk.hears('en/quiet-lamp.title');
	});

	test('in a browser that has no list of devices is offered like anywhere', async ({
		kiosk,
		page
	}) => {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
		});
		await kiosk.openAtRest();
		await kiosk.goTo('en', 'first-things', 'quiet-lamp');
		await kiosk.hearsToTheEnd('en/headphones.unknown');
	});
});
