import { setTimeout as wait } from 'node:timers/promises';
import type { Sounding } from '../e2e/support/listen';
import type { Browser } from './browser';

/** Waits until an expression in the page is true. */
export async function until(
	browser: Browser,
	expression: string,
	patience = 150_000
): Promise<void> {
	for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
		if (await browser.read(`Boolean(${expression})`)) return;
	}
	const signs = await browser.read('JSON.stringify(document.documentElement.dataset)');
	const words = await browser.read('document.body.innerText.slice(0, 300)');
	const heard = (await heardIn(browser)).slice(-5).join(', ');
	const troubles = browser.troubles.join('; ') || 'no errors';
	throw new Error(
		`Never came true: ${expression}. ${String(signs)} ${String(words)} Heard last: ${heard}. ${troubles}`
	);
}

/** Waits for a `data-` attribute of the document element. */
export function untilSign(browser: Browser, name: string, value: string): Promise<void> {
	return until(browser, `document.documentElement.getAttribute('data-${name}') === '${value}'`);
}

/** Touches what carries this `data-choice`, as soon as it is there. */
export async function choose(browser: Browser, choice: string): Promise<void> {
	const element = `document.querySelector('[data-choice="${choice}"]')`;
	await until(browser, `${element} && !${element}.disabled`);
	// The kiosk takes two touches within half a second for one.
	await wait(550);
	await browser.touch(element);
}

/** Touches a button by its words. */
export async function press(browser: Browser, words: string): Promise<void> {
	const element = `[].slice.call(document.querySelectorAll('button')).filter(function (button) {
		return button.textContent.trim() === ${JSON.stringify(words)} && !button.disabled;
	})[0]`;
	await until(browser, element);
	await browser.touch(element);
}

/** Waits for a page of the staff's by its title. */
export function untilTitle(browser: Browser, title: string): Promise<void> {
	const heading = "(document.querySelector('h1') || {}).textContent || ''";
	return until(browser, `(${heading}).trim().indexOf(${JSON.stringify(title)}) === 0`);
}

/** Waits until a recording has begun, or was heard to its end, since the page was opened: `ar/topic.border`. */
export function untilHeard(
	browser: Browser,
	recording: string,
	how: 'playing' | 'ended'
): Promise<void> {
	const isIt = `sounding.url.indexOf('/${recording}.') > 0`;
	const isThatFar = how === 'ended' ? "sounding.how === 'ended'" : 'true';
	return until(
		browser,
		`farolEar.soundings.some(function (sounding) { return ${isIt} && ${isThatFar}; })`
	);
}

/** The recordings that really sounded since the page was opened, in order: `es/welcome.1`. */
async function heardIn(browser: Browser): Promise<string[]> {
	const soundings = (await browser.read('window.farolEar ? farolEar.soundings : []')) as Sounding[];
	return soundings.map(({ url }) => /([^/]+\/[^/]+)\.[0-9a-f]+\.mp3$/.exec(url)?.[1] ?? url);
}
