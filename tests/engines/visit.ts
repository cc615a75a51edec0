import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from './browser';
import { choose, until, untilHeard, untilSign } from './steps';

const topic = 'life';
const explainer = 'doctor-and-school';
const cards = 6;

/**
 * From rest to rest again: one explainer in one language. Whatever follows by itself is heard to its end
 * once; the cards in the middle are begun and passed over, and so is the rest of welcome and closing.
 */
export async function visit(browser: Browser, language: 'es' | 'ar'): Promise<void> {
	const heard = (clip: string) => untilHeard(browser, `${language}/${clip}`, 'playing');
	const heardOut = (clip: string) => untilHeard(browser, `${language}/${clip}`, 'ended');

	await untilSign(browser, 'screen', 'rest');
	await wait(550);
	await browser.touch('document.body');
	await untilSign(browser, 'screen', 'languages');
	await choose(browser, language);
	await untilSign(browser, 'screen', 'welcome');
	await heardOut('welcome.1');
	await heard('welcome.2');
	await choose(browser, 'next');
	await untilSign(browser, 'screen', 'topics');
	await untilSign(browser, 'language', language);
	await until(browser, `document.documentElement.dir === '${language === 'ar' ? 'rtl' : 'ltr'}'`);
	// A component's own styles are there: an engine drops each rule that it cannot read.
	await until(browser, "document.querySelector('[data-choice=ear]').offsetHeight >= 96");
	await choose(browser, topic);
	await untilSign(browser, 'screen', 'explainers');
	await choose(browser, explainer);
	await untilSign(browser, 'screen', 'player');
	for (const part of ['title', 'question', '1']) await heardOut(`${explainer}.${part}`);
	for (let card = 2; card <= cards; card++) {
		await untilSign(browser, 'card', String(card));
		await heard(`${explainer}.${card}`);
		if (card < cards) await choose(browser, 'next');
	}
	await heardOut(`${explainer}.${cards}`);
	await untilSign(browser, 'card', String(cards + 1));
	await heardOut('closing.information');
	await choose(browser, 'done');
	await untilSign(browser, 'screen', 'rest');
	await heardOut('thanks');
	await untilSign(browser, 'sound', 'silent');
}
