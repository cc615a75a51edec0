import spanish from '../../src/lib/text/es.json';
import type { Browser } from './browser';
import { choose, press, until, untilSign, untilTitle } from './steps';

const pin = '2468';

/** The real first start in Spanish, page by page, to a kiosk at rest with every recording on board. */
export async function firstStart(browser: Browser): Promise<void> {
	await untilSign(browser, 'screen', 'setup');
	await press(browser, 'Español');
	await press(browser, spanish.setup.begin);

	await untilTitle(browser, spanish.pin.choose);
	await enterPin(browser);
	await untilTitle(browser, spanish.pin.repeat);
	await enterPin(browser);

	await untilTitle(browser, spanish.shelter.title);
	await browser.touch("document.querySelector('input')");
	await browser.type('Casa Luz');
	await until(browser, "document.querySelector('input').value === 'Casa Luz'");
	await press(browser, spanish.country.US);
	await choose(browser, 'next');

	await untilTitle(browser, spanish.languages.title);
	await until(browser, "document.querySelectorAll('[role=switch]').length === 2");
	await choose(browser, 'next');

	await untilTitle(browser, spanish.recordings.title);
	await until(browser, shows(spanish.recordings.ready), 180_000);
	await choose(browser, 'next');

	await untilTitle(browser, spanish.check.title);
	await check(browser);
	await choose(browser, 'next');

	await untilTitle(browser, spanish.honest.title);
	await choose(browser, 'yes');
	await untilSign(browser, 'screen', 'rest');
}

/** Plays the tone, says that it was heard, and waits for a verdict without anything red in it. */
async function check(browser: Browser): Promise<void> {
	await until(browser, `!${shows(spanish.check.begins)}`);
	await press(browser, `♪ ${spanish.check.play}`);
	await choose(browser, 'yes');
	await until(browser, `${shows(spanish.check.green)} || ${shows(spanish.check.red)}`);
	const verdict = await browser.read("document.querySelector('.result').innerText");
	if (!String(verdict).includes(spanish.check.green)) {
		throw new Error(`The morning check is red: ${String(verdict)}`);
	}
}

const doors = [
	'check',
	'sound',
	'languages',
	'explainers',
	'recording',
	'packs',
	'settings',
	'counts',
	'copy',
	'card'
] as const;

/**
 * In at the door with the PIN, into every page and out of it again, and back to a kiosk at rest. All but
 * the screen for cleaning, which nothing but half a minute ends.
 */
export async function staffPages(browser: Browser, address: string): Promise<void> {
	await browser.open(`${address}/staff`);
	await untilSign(browser, 'screen', 'staff');
	await untilTitle(browser, spanish.door.title);
	await enterPin(browser);
	await untilTitle(browser, `${spanish.home.title} · Casa Luz`);
	for (const door of doors) {
		await press(browser, spanish[door].title);
		await untilTitle(browser, spanish[door].title);
		await choose(browser, 'back');
		await untilTitle(browser, spanish.home.title);
	}
	await press(browser, spanish.home.next);
	await untilSign(browser, 'screen', 'rest');
}

async function enterPin(browser: Browser): Promise<void> {
	for (const digit of pin) await press(browser, digit);
	await press(browser, spanish.pin.enter);
}

function shows(words: string): string {
	return `(document.body.textContent.indexOf(${JSON.stringify(words)}) >= 0)`;
}
