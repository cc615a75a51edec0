import type { Browser, CDPSession, Page } from '@playwright/test';
import { pageScript } from '../e2e/support/page-script';
import { growth, type Weight } from './growth';
import type { Trouble, Went } from './page/visit';

export interface Soak {
	/** Where the built site is served, with the tiny packs. */
	address: string;
	seed: number;
	/** The number of the first visit: a visit that went wrong is played again alone. */
	from: number;
	visits: number;
	/** `real`: elements that really play, at their own pace. `imitated`: full speed, see page/imitated-media.ts. */
	media: 'imitated' | 'real';
	/** Told now and then how far it is. */
	tell?: (line: string) => void;
}

export interface Found {
	what: Trouble | 'leak';
	visit: number;
	step: number;
	more: string;
	trail: string[];
}

export interface SoakResult {
	visits: number;
	touches: number;
	mischiefs: number;
	languages: number;
	found: Found[];
	/** Of each visit a checksum of everything that was touched, and on what. */
	marks: number[];
	/** What the page weighed at rest, first after `settled` visits, then after each part. */
	weights: Weight[];
	seconds: number;
}

/** Weighed after the first visit, and after each hundred. */
const part = 100;

/** Lets so many visitors at a kiosk of its own, one after the other, and reports what went wrong. */
export async function soak(browser: Browser, plan: Soak): Promise<SoakResult> {
	const began = Date.now();
	const { page, cdp, errors } = await openKiosk(browser, plan);
	const result: SoakResult = {
		...{ visits: 0, touches: 0, mischiefs: 0, languages: 0 },
		...{ marks: [], found: [], weights: [], seconds: 0 }
	};
	while (result.visits < plan.visits) {
		const done = result.visits;
		const count = Math.min(done === 0 ? 1 : part - (done % part), plan.visits - done);
		const from = plan.from + done;
		const went = await page.evaluate(
			([seed, first, many]) => window.farolSoak.visits(seed, first, many),
			[plan.seed, from, count] as const
		);
		went.forEach((visit, index) => add(result, visit, from + index));
		for (const more of errors.splice(0))
			result.found.push({ what: 'error', visit: from, step: 0, more, trail: [] });
		result.weights.push(await weigh(page, cdp, done + count));
		plan.tell?.(lineOf(result));
	}
	for (const more of growth(result.weights)) {
		result.found.push({ what: 'leak', visit: plan.from + plan.visits, step: 0, more, trail: [] });
	}
	await page.context().close();
	result.seconds = (Date.now() - began) / 1000;
	return result;
}

async function openKiosk(browser: Browser, { address, media, seed }: Soak) {
	const context = await browser.newContext({
		viewport: { width: 1024, height: 600 },
		reducedMotion: 'reduce'
	});
	await context.addInitScript(`window.farolMedia = '${media}';`);
	await context.addInitScript(pageScript('tests/soak/page/index.ts'));
	// First start is behind, and visits are counted, as on most kiosks.
	await context.addInitScript(() =>
		localStorage.setItem('farol.settings', JSON.stringify({ started: true }))
	);
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	page.on('crash', () => errors.push('the page crashed'));
	await page.goto(address);
	await page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready', null, {
		timeout: 300_000
	});
	await page.waitForFunction(() => document.documentElement.dataset['screen'] === 'rest');
	// The one touch that a browser believes: from now on it lets the page play.
	await page.mouse.click(2, 300);
	await page.evaluate((number) => window.farolSoak.begin(number), seed);
	return { page, cdp: await context.newCDPSession(page), errors };
}

function add(result: SoakResult, went: Went, visit: number): void {
	result.visits += 1;
	result.touches += went.touches;
	result.mischiefs += went.mischiefs;
	result.languages += went.languages;
	result.marks.push(went.mark);
	for (const { what, step, more } of went.trouble) {
		result.found.push({ what, visit, step, more, trail: went.trail });
	}
}

/** What stays: the least of a few looks, because the kiosk may just be reading what it has stored. */
async function weigh(page: Page, cdp: CDPSession, visits: number): Promise<Weight> {
	let heap = Infinity;
	for (let look = 0; look < 4; look++) {
		await page.waitForTimeout(look * 100);
		await cdp.send('HeapProfiler.collectGarbage');
		const { usedSize } = await cdp.send('Runtime.getHeapUsage');
		heap = Math.min(heap, usedSize);
	}
	const elements = await countOf(cdp, 'HTMLMediaElement.prototype');
	const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
	const inUse = await page.evaluate(() => window.farolEar.speakers.size);
	return { visits, nodes, listeners, heap, elements, inUse };
}

/** How many objects with this prototype are alive, the next prototype among them. */
async function countOf(cdp: CDPSession, prototype: string): Promise<number> {
	const { result } = await cdp.send('Runtime.evaluate', { expression: prototype });
	const { objects } = await cdp.send('Runtime.queryObjects', {
		prototypeObjectId: result.objectId ?? ''
	});
	const objectId = objects.objectId ?? '';
	const { result: length } = await cdp.send('Runtime.callFunctionOn', {
		objectId,
		functionDeclaration: 'function () { return this.length }',
		returnByValue: true
	});
	await cdp.send('Runtime.releaseObject', { objectId });
	return Number(length.value);
}

function lineOf({ visits, touches, found, weights }: SoakResult): string {
	const { nodes, listeners, elements, heap } = weights[weights.length - 1] ?? {};
	const megabytes = ((heap ?? 0) / 1e6).toFixed(2);
	return `${visits} visits, ${touches} touches, ${found.length} troubles; ${nodes} nodes, ${listeners} listeners, ${elements} media elements, ${megabytes} MB`;
}
