import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from './browser';

/** Waits until an expression in the page is true. */
export async function until(browser: Browser, expression: string): Promise<void> {
	for (const end = Date.now() + 30_000; Date.now() < end; await wait(50)) {
		if (await browser.read(expression)) return;
	}
	const signs = await browser.read('JSON.stringify(document.documentElement.dataset)');
	const troubles = browser.troubles.join('; ') || 'no errors';
	throw new Error(`${browser.name}: never came true: ${expression}. ${String(signs)} ${troubles}`);
}

/** Waits for a `data-` attribute of the document element. */
export function untilSign(browser: Browser, name: string, value: string): Promise<void> {
	return until(browser, `document.documentElement.getAttribute('data-${name}') === '${value}'`);
}

export async function choose(browser: Browser, choice: string): Promise<void> {
	const selector = `[data-choice="${choice}"]`;
	await until(browser, `document.querySelector('${selector}') !== null`);
	// The kiosk takes two touches within half a second for one.
	await wait(550);
	await browser.touch(selector);
}

/** From rest to rest again: one explainer of the tiny pack in one language, heard to its end. */
export async function visit(browser: Browser, language: string): Promise<void> {
	await untilSign(browser, 'screen', 'rest');
	await wait(550);
	await browser.touch('body');
	await untilSign(browser, 'screen', 'languages');
	await choose(browser, language);
	// The welcome goes on to the topics by itself.
	await untilSign(browser, 'screen', 'topics');
	// A component's own styles are there: an engine drops each rule that it cannot read.
	await until(browser, "document.querySelector('[data-choice=ear]').offsetHeight >= 96");
	await choose(browser, 'first-things');
	await untilSign(browser, 'screen', 'explainers');
	await choose(browser, 'about-lamps');
	await untilSign(browser, 'screen', 'player');
	// Title and question, three cards, the closing: they follow one another.
	for (const card of ['1', '2', '3', '4']) await untilSign(browser, 'card', card);
	await untilSign(browser, 'sound', 'silent');
	await choose(browser, 'done');
	await untilSign(browser, 'screen', 'rest');
}
