import type { Page } from '@playwright/test';
import { expect, test, type Kiosk } from '../support/kiosk';

/** Blocked, missing and interrupted are three different troubles; none of them is called playing. */

test('nothing plays before the first touch', async ({ kiosk }) => {
	await kiosk.openAtRest();
	expect(await kiosk.sound()).toBe('silent');
	expect(await kiosk.soundings()).toEqual([]);
});

test.describe('a browser that refuses to play', () => {
	test('is asked again by touching the big picture', async ({ kiosk, page }) => {
		await kiosk.openAtRest();
		await kiosk.goTo('en', 'first-things');
		await refuse(page, 'NotAllowedError');
		await kiosk.choose('about-lamps');
		await expect.poll(kiosk.sound).toBe('blocked');
		expect(await kiosk.screen()).toBe('player');

		await allow(page);
		await kiosk.choose('yes');
		await kiosk.hears('en/about-lamps.title');
		await kiosk.hears('en/about-lamps.question');
	});

	test('may be asked again in vain', async ({ kiosk, page }) => {
		await kiosk.openAtRest();
		await kiosk.goTo('en', 'first-things');
		await refuse(page, 'NotAllowedError');
		await kiosk.choose('about-lamps');
		await expect.poll(kiosk.sound).toBe('blocked');
		await kiosk.choose('yes');
		await expect.poll(kiosk.sound).toBe('blocked');
	});

	test('without a touch is not called playing', async ({ kiosk, page }) => {
		await page.goto('/#en/about-lamps');
		await kiosk.isOn('player');
		await expect.poll(kiosk.sound).toBe('blocked');
		expect(await kiosk.soundings()).toEqual([]);
		await kiosk.choose('yes');
		await kiosk.hears('en/about-lamps.title');
	});
});

test.describe('a recording that', () => {
	// Without the worker between them, the page's requests can be spoiled here.
	test.use({ tablet: 'fresh', serviceWorkers: 'block' });

	const spoilt = (page: Page, answer: 'gone' | 'broken' | 'silent') =>
		page.route('**/about-lamps.1.*.mp3', (route) => {
			if (answer === 'gone') return route.fulfill({ status: 404, body: 'Not found' });
			if (answer === 'broken')
				return route.fulfill({ contentType: 'audio/mpeg', body: 'no sound' });
			// Never answered.
			return undefined;
		});

	for (const answer of ['gone', 'broken', 'silent'] as const) {
		test(`is ${answer} shows its picture and caption, and the next one follows`, async ({
			kiosk,
			page
		}) => {
			kiosk.expectError(/404/);
			await spoilt(page, answer);
			await kiosk.openAtRest();
			await kiosk.goTo('en', 'first-things', 'about-lamps');
			await expect.poll(kiosk.sound).toBe('missing');
			await expect.poll(() => kiosk.sign('card')).toBe('1');
			await expect(page.locator('main')).toContainText(await captionOf(page, 'about-lamps.1'));
			await kiosk.leaveAlone(5100);
			await kiosk.hears('en/about-lamps.2');
			expect(await kiosk.heard()).not.toContain('en/about-lamps.1');
		});
	}
});

test('a play() that never settles is not called playing', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'first-things');
	await page.evaluate(() => {
		HTMLMediaElement.prototype.play = () => new Promise(() => undefined);
		window.farolSigns = [];
		const root = document.documentElement;
		new MutationObserver(() => {
			const { screen, sound = '' } = root.dataset;
			if (screen === 'player') window.farolSigns?.push(sound);
		}).observe(root, { attributeFilter: ['data-sound', 'data-screen'] });
	});
	await kiosk.choose('about-lamps');
	await kiosk.leaveAlone(4100);
	await expect.poll(kiosk.sound).toBe('missing');
	expect(await page.evaluate(() => window.farolSigns)).not.toContain('playing');
});

const interruptions: [string, (page: Page) => Promise<void>][] = [
	['a pause that nobody asked for', pauseFromOutside],
	['a change of sound devices', changeDevices],
	['a page that is hidden', hide]
];

for (const [name, interrupt] of interruptions) {
	test(`${name} stops the voice, and the big button goes on`, async ({ kiosk, page }) => {
		await kiosk.openAtRest();
		await kiosk.goTo('en', 'border', 'gate-seven');
		await kiosk.hears('en/gate-seven.title');
		await expect.poll(kiosk.sound).toBe('playing');
		await interrupt(page);
		await expect.poll(kiosk.sound).toBe('paused');
		const heard = await kiosk.heard();
		await kiosk.leaveAlone(3000);
		expect(await kiosk.heard()).toEqual(heard);

		await kiosk.choose('play');
		await expect.poll(kiosk.sound).toBe('playing');
		await kiosk.skipToItsEnd();
		await kiosk.hears('en/gate-seven.question');
	});

	test(`${name} stops a private voice`, async ({ kiosk, page }) => {
		await kiosk.openAtRest();
		await kiosk.goTo('en', 'first-things', 'quiet-lamp');
		await kiosk.choose('yes');
		await kiosk.hears('en/quiet-lamp.title');
		await interrupt(page);
		await expect.poll(kiosk.sound).toBe('paused');
		expect((await kiosk.soundings()).filter(({ how }) => how === 'playing')).toEqual([]);
	});
}

test('headphones pulled between two cards hand no card to the loudspeaker', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const look = setInterval(() => {
					const { soundings } = window.farolEar;
					const last = soundings[soundings.length - 1];
					if (last?.how !== 'ended' || !last.url.includes('about-lamps.1')) return;
					clearInterval(look);
					navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
					resolve();
				}, 5);
			})
	);
	await expect.poll(kiosk.sound).toBe('paused');
	await expect.poll(() => kiosk.sign('card')).toBe('2');
	await kiosk.leaveAlone(3000);
	expect(await kiosk.heard()).not.toContain('en/about-lamps.2');
	await kiosk.choose('play');
	await kiosk.hears('en/about-lamps.2');
});

test('a media key does not let a paused voice out', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await pauseInMidSentence(kiosk, page);
	const stillPaused = await page.evaluate(async () => {
		const speakers = [...window.farolEar.speakers].filter(({ currentTime }) => currentTime > 0);
		// Refused is as good as stopped.
		await Promise.all(speakers.map((speaker) => speaker.play().catch(() => undefined)));
		return speakers.length > 0 && speakers.every(({ paused }) => paused);
	});
	expect(stillPaused).toBe(true);
	expect(await kiosk.sound()).toBe('paused');
});

test('a media key does not start what is only made ready', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await pauseInMidSentence(kiosk, page);
	const started = () =>
		page.evaluate(async () => {
			const ready = [...window.farolEar.speakers].filter(
				({ src, currentTime }) => src.includes('/packs/') && currentTime === 0
			);
			await Promise.all(ready.map((speaker) => speaker.play().catch(() => undefined)));
			return ready.map(({ paused }) => (paused ? 'held back' : 'speaks'));
		});
	await expect.poll(started).toContain('held back');
	expect(await started()).not.toContain('speaks');
});

declare global {
	interface Window {
		farolSigns?: string[];
		farolPlay?: HTMLMediaElement['play'];
	}
}

/** A recording of half a second is over before a test on a busy machine has touched: the page itself does. */
async function pauseInMidSentence(kiosk: Kiosk, page: Page): Promise<void> {
	await kiosk.isOn('player');
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const isSaid = ({ paused, currentTime, src }: HTMLMediaElement) =>
					!paused && currentTime > 0 && src.includes('/packs/');
				const look = setInterval(() => {
					if (![...window.farolEar.speakers].some(isSaid)) return;
					clearInterval(look);
					document.querySelector<HTMLElement>('[data-choice="play"]')?.click();
					resolve();
				}, 5);
			})
	);
	await expect.poll(kiosk.sound).toBe('paused');
}

function refuse(page: Page, name: string): Promise<void> {
	return page.evaluate((reason) => {
		window.farolPlay = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', reason));
	}, name);
}

function allow(page: Page): Promise<void> {
	return page.evaluate(() => {
		if (window.farolPlay) HTMLMediaElement.prototype.play = window.farolPlay;
	});
}

/** Between two recordings there is nothing to pause: the page itself waits for the next. */
function pauseFromOutside(page: Page): Promise<void> {
	return page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const look = setInterval(() => {
					for (const speaker of window.farolEar.speakers) {
						const { paused, currentTime, src } = speaker;
						if (paused || currentTime === 0 || !src.includes('/packs/')) continue;
						clearInterval(look);
						speaker.pause();
						return resolve();
					}
				}, 5);
			})
	);
}

function changeDevices(page: Page): Promise<void> {
	return page.evaluate(() => void navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
}

function hide(page: Page): Promise<void> {
	return page.evaluate(() => {
		const state = { configurable: true, get: () => 'hidden' };
		Object.defineProperty(document, 'visibilityState', state);
		document.dispatchEvent(new Event('visibilitychange'));
		Reflect.deleteProperty(document, 'visibilityState');
	});
}

/** What the language's own file says. */
function captionOf(page: Page, clip: string): Promise<string> {
	return page.evaluate(async (id) => {
		const manifest = await (await fetch('/packs/tiny.json')).json();
		const { clips } = await (await fetch(manifest.languages.en.url)).json();
		return clips[id].text;
	}, clip);
}
