import type { Page } from '@playwright/test';
import { listen } from '../e2e/support/listen';
import { DyingServer } from './failing-server';
import { Editions, type Files } from './editions';
import { findWhole, type Found } from './inside';
import { momentFrom, nameOf, waitFor } from './moments';
import { oneOf, randomFrom, type Random } from './random';
import { Tablet } from './tablet';

export interface Plan {
	times: number;
	seed: number;
	/** The file of a Chromium. */
	program: string;
	/** A folder for the browser's profile, that nobody else uses; it is gone afterwards. */
	profile: string;
	/** Told in words how it goes. */
	tell?: (line: string) => void;
}

/** How a browser that was killed came back. */
export type Outcome =
	/** With what it had before. */
	| 'old'
	/** With what was on the server. */
	| 'new'
	/** New pages and old packs, or the other way round: each is whole. */
	| 'one of both'
	/** A first install that had nothing whole yet: a picture for staff, or nothing at all. */
	| 'picture'
	| 'nothing';

export interface Sum {
	kills: number;
	/** How often the moment was one that comes; the others were killed late. */
	came: number;
	outcomes: Record<Outcome, number>;
	/** What must never be. */
	failures: string[];
}

type What = 'first' | 'packs' | 'pages' | 'both';

/** What is interrupted, so often among eight. */
const whats = ['first', 'packs', 'packs', 'packs', 'pages', 'pages', 'pages', 'both'] as const;
const places = ['about-lamps', 'gate-one', 'gate-two', 'gate-three', 'gate-four'] as const;
const patience = 30_000;

/**
 * Kills a browser so many times while it installs something, starts it again without a network,
 * and looks at everything that it has stored. The same seed chooses the same moments.
 */
export async function killOften({ times, seed, program, profile, tell }: Plan): Promise<Sum> {
	const random = randomFrom(seed);
	const editions = new Editions();
	const server = new DyingServer(editions.site);
	const tablet = new Tablet(program, profile);
	const sum: Sum = {
		kills: 0,
		came: 0,
		outcomes: { old: 0, new: 0, 'one of both': 0, picture: 0, nothing: 0 },
		failures: []
	};
	let before: Found | null = null;
	let page: Page | null = null;

	try {
		await server.comeBack();
		while (sum.kills < times) {
			const what: What = before === null ? 'first' : oneOf(whats, random);
			if (what === 'first') {
				await tablet.wipe();
				before = null;
				page = null;
			}
			const awaited = publish(what, editions);
			server.files = editions.site;
			const moment = momentFrom(random, awaited.size);
			const came = waitFor(moment, awaited, server);
			await server.comeBack();
			// What the dying browser answers is of no interest.
			void begin(page, tablet, server.address).catch(() => undefined);
			if (await came) sum.came += 1;
			await server.goAway();
			await tablet.kill();
			sum.kills += 1;

			const name = `kill ${sum.kills} of seed ${seed}: ${what}, ${nameOf(moment)}`;
			try {
				page = await tablet.start();
				// What compiles these tests leaves a mark on functions that is not known in a page.
				const known = 'globalThis.__name = (named) => named';
				await page.addInitScript(`${known};(${listen.toString()})()`);
				const found = await startAgain(page, server, editions, random);
				if (typeof found === 'string') {
					if (what !== 'first') throw new Error(`it came back with ${found}`);
					sum.outcomes[found] += 1;
					tell?.(`${name}: ${found}`);
					await server.comeBack();
					before = await goOn(page, server, editions);
				} else {
					const outcome = compare(before, found, editions);
					sum.outcomes[outcome] += 1;
					tell?.(`${name}: ${outcome}`);
					before = found;
				}
			} catch (error) {
				const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
				sum.failures.push(`${name}: ${why}`);
				tell?.(`${name}: FAILED, ${why}`);
				// What is broken must not spoil what follows.
				before = null;
			}
		}
		if (page && before) {
			await server.comeBack();
			const { pages, packs } = await goOn(page, server, editions);
			const isCurrent = editions.pages.indexOf(pages) === editions.pages.length - 1;
			const isNewest = editions.packs.indexOf(packs) === editions.packs.length - 1;
			if (!isCurrent || !isNewest) sum.failures.push('in the end it did not become current');
		}
	} finally {
		await tablet.wipe();
		await server.goAway();
	}
	return sum;
}

/** Puts something new on the server; what of it a tablet has to fetch. */
function publish(what: What, editions: Editions): Files {
	const awaited: Files = new Map();
	const packs = what === 'packs' || what === 'both' ? editions.publishPacks().files : null;
	const pages = what === 'pages' || what === 'both' ? editions.publishPages().files : null;
	const had = editions.packs[editions.packs.length - 2]?.files ?? new Map();
	for (const [path, body] of packs ?? []) if (!had.get(path)?.equals(body)) awaited.set(path, body);
	for (const [path, body] of pages ?? []) awaited.set(path, body);
	return what === 'first' ? editions.site : awaited;
}

/** Lets the kiosk find what is new: in a browser that runs, or in one that is only now switched on. */
async function begin(page: Page | null, tablet: Tablet, address: string): Promise<void> {
	if (!page) {
		await (await tablet.start()).goto(address);
		return;
	}
	await page.evaluate(async () => {
		document.querySelector<HTMLElement>('[data-choice="hide"]')?.click();
		window.dispatchEvent(new Event('online'));
		// The page may have asked for it just now.
		await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
	});
}

/** Without a network: what is there is looked at whole, and heard. */
async function startAgain(
	page: Page,
	server: DyingServer,
	editions: Editions,
	random: Random
): Promise<Found | 'picture' | 'nothing'> {
	const language = oneOf(['en', 'ar'] as const, random);
	const explainer = oneOf(places, random);
	try {
		await page.goto(`${server.address}/#${language}/${explainer}`);
	} catch {
		// No worker, no server: the browser's own page, which comes a moment later.
		await page.waitForURL(/^chrome-error:/);
		return 'nothing';
	}
	const screen = await screenOf(page, 'player');
	if (screen === 'repair' || screen === 'setup') return 'picture';
	if (screen !== 'player') throw new Error(`it shows the screen ${screen}`);
	const found = await findWhole(page, editions);
	await hearsThree(page, found);
	return found;
}

/**
 * With a network again: everything arrives. A version that was killed three times just when it was opened
 * is tried again only at its fourth opening, so it is opened once more where it stays as it was.
 */
async function goOn(page: Page, server: DyingServer, editions: Editions): Promise<Found> {
	const first = await opens(page, server, editions);
	const found = first ?? (await opens(page, server, editions));
	if (!found) throw new Error('it stays as it was');
	return found;
}

/** What is there when everything has arrived; null where it stays as it was. */
async function opens(page: Page, server: DyingServer, editions: Editions): Promise<Found | null> {
	// Away from the browser's own page, that tries again by itself.
	await page.goto('about:blank');
	await page.goto(`${server.address}/#en/about-lamps`);
	await screenOf(page, 'player');
	// A newer version may begin the page anew at any moment: what is waited for is looked up afresh.
	const ready = page.locator('html[data-offline="ready"]');
	await page.evaluate(async () => {
		document.querySelector<HTMLElement>('[data-choice="hide"]')?.click();
		window.dispatchEvent(new Event('online'));
		// The page may have asked for it just now.
		await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
	});
	await ready.waitFor({ timeout: patience, state: 'attached' });
	const until = Date.now() + patience;
	for (;;) {
		const found = await findWhole(page, editions).catch((error: unknown) => error);
		const isCurrent =
			!(found instanceof Error) &&
			(found as Found).pages === editions.pages[editions.pages.length - 1] &&
			(found as Found).packs === editions.packs[editions.packs.length - 1];
		if (isCurrent) return found as Found;
		if (Date.now() > until) {
			if (found instanceof Error) throw found;
			return null;
		}
		await page.waitForTimeout(250);
	}
}

/** The screen on which it settles; a kiosk that is not started yet shows another one for a moment. */
async function screenOf(page: Page, expected: string): Promise<string> {
	const root = page.locator('html[data-screen]');
	await root.waitFor({ timeout: patience, state: 'attached' });
	const settled = page.locator(`html[data-screen="${expected}"]`);
	await settled.waitFor({ timeout: 3000, state: 'attached' }).catch(() => undefined);
	return (await root.getAttribute('data-screen')) ?? '';
}

/** Three recordings of this version are heard to their ends. */
async function hearsThree(page: Page, { packs }: Found): Promise<void> {
	// A scanned code waits for a touch before it speaks.
	await page.locator('[data-choice="yes"]').click();
	const heard = () =>
		page.evaluate(() =>
			window.farolEar.soundings.filter(({ how }) => how === 'ended').map(({ url }) => url)
		);
	const until = Date.now() + patience;
	while ((await heard()).length < 3) {
		if (Date.now() > until) throw new Error(`it says only ${(await heard()).join(' ')}`);
		await page.waitForTimeout(100);
	}
	for (const url of await heard()) {
		const { pathname } = new URL(url);
		if (!packs.files.has(pathname)) throw new Error(`${pathname} was heard from another version`);
	}
}

function compare(before: Found | null, found: Found, { pages, packs }: Editions): Outcome {
	if (before && pages.indexOf(found.pages) < pages.indexOf(before.pages)) {
		throw new Error(`the pages went back to ${found.pages.name}`);
	}
	if (before && packs.indexOf(found.packs) < packs.indexOf(before.packs)) {
		throw new Error(`the packs went back to ${found.packs.name}`);
	}
	const newPages = found.pages !== before?.pages;
	const newPacks = found.packs !== before?.packs;
	if (!newPages && !newPacks) return 'old';
	const isNewest =
		found.pages === pages[pages.length - 1] && found.packs === packs[packs.length - 1];
	return isNewest ? 'new' : 'one of both';
}
