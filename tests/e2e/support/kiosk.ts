import { test as base, expect, type Page, type Route } from '@playwright/test';
import type { Settings } from '../../../src/lib/store/settings';
import { serve, type Server } from '../../../src/serve/serve';
import { forgetTheTestBefore, Installed } from './installed';
import { listen, type Sounding } from './listen';
import { demonstration, settingsKey } from './stored';

export interface KioskOptions {
	/** Which recordings the build is served with: the tiny pack of half-second tones, or those that ship. */
	content: 'tiny' | 'real';
	/** What the tablet's clock says. */
	today: string;
	/** Whether everything is stored on it already, or nothing. */
	tablet: 'installed' | 'fresh';
}

interface Fixtures {
	kiosk: Kiosk;
}

interface WorkerFixtures {
	sites: Record<KioskOptions['content'], Server>;
	installed: Installed;
}

/**
 * `kiosk` is the built site in a browser, as verbs. After each test it checks what always holds:
 * no error, no request to anywhere else, never two voices.
 */
export const test = base.extend<KioskOptions & Fixtures, WorkerFixtures>({
	content: ['tiny', { option: true }],
	today: ['2026-11-21T10:00:00', { option: true }],
	tablet: ['installed', { option: true }],

	sites: [
		async ({}, use) => {
			const tiny = await serve({ dir: 'build', packs: '.cache/packs/tiny' });
			const real = await serve({ dir: 'build' });
			await use({ tiny, real });
			await Promise.all([tiny.close(), real.close()]);
		},
		{ scope: 'worker' }
	],

	installed: [
		async ({ browser, sites }, use, { project }) => {
			const { viewport = null, hasTouch = false, locale = '', contextOptions } = project.use;
			const options = { viewport, hasTouch, locale, baseURL: sites.tiny.address };
			await use(new Installed(browser, { ...contextOptions, ...options }));
		},
		{ scope: 'worker' }
	],

	baseURL: async ({ sites, content }, use) => {
		await use(sites[content].address);
	},

	context: async ({ context, tablet, content, installed }, use) => {
		if (tablet === 'fresh' || content === 'real') return use(context);
		await use(await installed.take());
		await installed.giveBack();
	},

	kiosk: async ({ page, today, tablet, content }, use) => {
		await page.clock.install({ time: today });
		// The test before may have stopped it.
		await page.clock.resume();
		if (tablet === 'installed') await page.addInitScript(forgetTheTestBefore);
		if (content === 'real') await page.route(/\/packs\/.*\.(mp3|svg)$/, fetchNoLibrary);
		await page.addInitScript(listen);
		const kiosk = new Kiosk(page, content);
		await use(kiosk);
		await kiosk.expectNothingWrong();
	}
});

export { expect } from '@playwright/test';

/** What a person does at the kiosk, and what can be seen and heard there from outside. */
export class Kiosk {
	readonly #page: Page;
	readonly #content: KioskOptions['content'];
	readonly #troubles: string[] = [];
	#expected: RegExp[] = [];

	constructor(page: Page, content: KioskOptions['content'] = 'tiny') {
		this.#page = page;
		this.#content = content;
		page.on('pageerror', (error) => this.#troubles.push(`error: ${error.message}`));
		page.on('console', (message) => {
			const { url } = message.location();
			if (message.type() === 'error') this.#troubles.push(`console: ${message.text()} ${url}`);
		});
		page.on('request', (request) => {
			const { protocol, origin } = new URL(request.url());
			if (!protocol.startsWith('http') || origin === new URL(page.url()).origin) return;
			if (page.url() !== 'about:blank') this.#troubles.push(`foreign request: ${request.url()}`);
		});
	}

	/** Opens the kiosk and waits until it has decided what to show. */
	async open(path = '/'): Promise<void> {
		await this.#page.goto(path);
		await this.#shows('screen', /./, 'has started');
	}

	/**
	 * Opens a kiosk whose first start is behind: with these settings stored, nothing is left of it to walk
	 * through. Left out: it was skipped.
	 */
	async openAtRest(settings: Settings = demonstration): Promise<void> {
		const stored = await this.#page.addInitScript(
			([key, text]) => localStorage.setItem(key, text),
			[settingsKey, JSON.stringify(settings)] as const
		);
		await this.open();
		// From now on it is the page's own: a reload finds what was changed.
		await stored.dispose();
		await this.isOn('rest');
	}

	/** Touches the screen anywhere, in its middle. */
	async wake(): Promise<void> {
		const { width, height } = this.#page.viewportSize() ?? { width: 1024, height: 600 };
		await this.#touch(() => this.#page.touchscreen.tap(width / 2, height / 2));
		await this.isOn('languages');
	}

	/** Touches what carries this `data-choice`, as soon as it is there. */
	async choose(choice: string): Promise<void> {
		const button = this.#page.locator(`[data-choice="${choice}"]`).first();
		await this.#touch(() => button.tap());
	}

	/** From rest to an explainer, cutting short what is said on the way. */
	async goTo(language: string, topic?: string, explainer?: string): Promise<void> {
		await this.wake();
		await this.choose(language);
		await this.leavesTheWelcome();
		if (topic) await this.choose(topic);
		if (topic) await this.isOn('explainers');
		if (explainer) await this.choose(explainer);
		if (explainer) await this.isOn('player');
	}

	/** Cuts the welcome short. The tiny pack's may be over before a slow machine has touched. */
	async leavesTheWelcome(): Promise<void> {
		await this.#shows('screen', /^(welcome|topics)$/, 'hears the welcome');
		const next = this.#page.locator('[data-screen="welcome"] [data-choice="next"]');
		if ((await this.screen()) === 'welcome') {
			// It may have gone on by itself meanwhile.
			await this.#touch(() => next.tap({ timeout: 1000 })).catch(() => undefined);
		}
		const goesOn = async () => {
			// It is drawn a moment after the voice, also where a test has stopped the clock.
			if ((await this.screen()) === 'welcome') await this.#page.clock.runFor(50);
			return this.screen();
		};
		await expect.poll(goesOn, { message: 'leaves the welcome', ...often }).toBe('topics');
	}

	/** Nobody touches anything for so long. */
	async leaveAlone(ms: number): Promise<void> {
		await this.#page.clock.runFor(ms);
	}

	/** From now on time passes only in `leaveAlone`: a slow machine adds none. */
	stopClock(): Promise<void> {
		return stopClock(this.#page);
	}

	screen = () => this.sign('screen');
	sound = () => this.sign('sound');

	/** A `data-` attribute of the document element; undefined where it is not there. */
	async sign(name: string): Promise<string | undefined> {
		// A locator waits while the page begins anew, as a new version makes it.
		return (await this.#page.locator('html').getAttribute(`data-${name}`)) ?? undefined;
	}

	async isOn(screen: string): Promise<void> {
		await this.#shows('screen', new RegExp(`^${screen}$`), `on the screen ${screen}`);
	}

	/** Waits until a `data-` attribute of the document element is like this. */
	async #shows(name: string, pattern: RegExp, message: string): Promise<void> {
		const shown = ({ attribute, source }: { attribute: string; source: string }) =>
			new RegExp(source).test(document.documentElement.getAttribute(attribute) ?? '');
		await this.#until(message, shown, { attribute: `data-${name}`, source: pattern.source });
	}

	/** Waits in the page itself: to ask it from here every moment keeps a busy machine busy. */
	async #until<Arg>(message: string, isSo: (arg: Arg) => boolean, arg: Arg): Promise<void> {
		// Playwright's types know only arguments that can be sent.
		const look = isSo as (arg: unknown) => boolean;
		try {
			await this.#page.waitForFunction(look, arg, { polling: 50, timeout: 30_000 });
		} catch (error) {
			const now = `it is on ${await this.screen()}, ${await this.sound()}, and has said ${(await this.heard()).join(', ')}`;
			throw new Error(`${message}: not within half a minute; ${now}`, { cause: error });
		}
	}

	/** Waits until this recording is heard: `ar/topic.border`. */
	async hears(recording: string): Promise<void> {
		const heard = (name: string) =>
			window.farolEar.soundings.some(({ url }) => window.farolEar.nameOf(url) === name);
		await this.#until(`hears ${recording}`, heard, recording);
		await this.#draws();
	}

	/** Waits until this recording was heard out so often since the last touch, and the kiosk has fallen silent. */
	async hearsToTheEnd(recording: string, times = 1): Promise<void> {
		const heardOut = ({ name, often }: { name: string; often: number }) => {
			const { soundings, touched, nameOf } = window.farolEar;
			const ended = soundings.filter(
				({ url, how, from }) => how === 'ended' && nameOf(url) === name && from >= touched
			);
			return ended.length >= often && document.documentElement.dataset['sound'] === 'silent';
		};
		await this.#until(`hears ${recording} to the end`, heardOut, { name: recording, often: times });
	}

	/** Moves what is being said to its last moment. */
	async skipToItsEnd(): Promise<void> {
		await expect.poll(() => this.#skip(), { message: 'something is said', ...often }).toBe(true);
	}

	/** Whether anything is being said that could be moved to its last moment. */
	#skip(): Promise<boolean> {
		return this.#page.evaluate(() => {
			const said = [...window.farolEar.speakers].find(
				({ paused, src, duration }) => !paused && src.includes('/packs/') && duration > 0
			);
			if (said) said.currentTime = Math.max(said.currentTime, said.duration - 0.3);
			return said !== undefined;
		});
	}

	/** Lets an explainer play by itself to its end page: a touch on *next* could come just too late. */
	async listensToTheEnd(): Promise<void> {
		await expect.poll(() => this.choices(), 'comes to the end page').toContain('ask');
	}

	/** Every choice that can be seen now. */
	choices(): Promise<string[]> {
		return this.#page
			.locator('[data-choice]:visible')
			.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-choice') ?? ''));
	}

	/** The recordings that really sounded, in order: `ar/language`, `en/about-lamps.1`. */
	heard = async (): Promise<string[]> => {
		return this.#page.evaluate(() =>
			window.farolEar.soundings.map(({ url }) => window.farolEar.nameOf(url))
		);
	};

	/** The same with times, and how each one stopped. */
	soundings(): Promise<Sounding[]> {
		return this.#page.evaluate(() => window.farolEar.soundings);
	}

	/** How many media elements were ever made use of. */
	speakers(): Promise<number> {
		return this.#page.evaluate(() => window.farolEar.speakers.size);
	}

	/** An error that this test provokes. */
	expectError(pattern: RegExp): void {
		this.#expected.push(pattern);
	}

	async expectNothingWrong(): Promise<void> {
		const unexpected = this.#troubles.filter(
			(trouble) => !this.#expected.some((pattern) => pattern.test(trouble))
		);
		expect(unexpected, 'errors and requests to elsewhere').toEqual([]);
		if (this.#page.isClosed() || !this.#page.url().startsWith('http')) return;
		const together = await this.#page.evaluate(() => window.farolEar?.together ?? []);
		expect(together, 'recordings that sounded together').toEqual([]);
	}

	/** Left alone it rests by itself: what still speaks need not be heard out. */
	async restsByItself(): Promise<void> {
		const aMinuteLater = async () => {
			if ((await this.screen()) === 'rest') return 'rest';
			await this.leaveAlone(60_000);
			await this.#skip();
			return this.screen();
		};
		await expect.poll(aMinuteLater, { intervals: [100], timeout: 30_000 }).toBe('rest');
	}

	/** The kiosk takes two touches of one spot within half a second for one; a hand is slower than a test. */
	async slowHand(): Promise<void> {
		await this.#page.clock.fastForward(520);
	}

	async #touch(tap: () => Promise<void>): Promise<void> {
		await this.slowHand();
		await tap();
		await this.#draws();
	}

	/**
	 * While a whole library is fetched, each file with a limit of its own, Playwright's clock stands still
	 * (findings/playwright-clock.sh), and with it what draws a tenth of a second after the voice.
	 */
	async #draws(): Promise<void> {
		if (this.#content === 'real') await this.#page.clock.runFor(200);
	}
}

/**
 * Hears and shows what a visit does, and leaves what a library is fetched with unanswered: thousands of
 * files beside each test. That they come, and all of them, is asked in offline/ and on the engines.
 */
async function fetchNoLibrary(route: Route): Promise<void> {
	if (route.request().resourceType() !== 'fetch') await route.continue();
}

/** From now on the page's time passes only where a test lets it. */
export async function stopClock(page: Page): Promise<void> {
	const stop = async () => {
		const now = await page.evaluate(() => Date.now());
		// A moment ahead: the clock goes on until it is told.
		await page.clock.pauseAt(now + 1000);
	};
	await expect(stop).toPass();
}

/** Playwright would look ever more rarely. */
const often = { intervals: [50] };
