import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cardsIn } from '../../../src/lib/packs/cards';
import type { LanguageFile, Manifest, ManifestExplainer } from '../../../src/lib/packs/pack';
import { expect, test, type Kiosk } from '../support/kiosk';
import { demonstration } from '../support/stored';
import { cutWords, expectReachable, inEachSize, wordsUnderControls } from '../support/whole-screen';

const { languages, topics } = JSON.parse(
	readFileSync('static/packs/asylum-us.json', 'utf8')
) as Manifest;

const sizes = [
	{ width: 1024, height: 600 },
	{ width: 800, height: 480 },
	{ width: 480, height: 800 },
	{ width: 800, height: 1280 }
];

interface Card {
	topic: string;
	explainer: string;
	card: number;
	/** How many touches on *next* lead to it. */
	at: number;
	text: string;
}

/** Every card that is heard in the United States without a second touch, with its words. */
function cardsOf(language: string): Card[] {
	const { url } = languages[language] ?? {};
	if (!url) throw new Error(`There are no words in ${language}.`);
	const { clips } = JSON.parse(readFileSync(`static${url}`, 'utf8')) as LanguageFile;
	const cardsAbout = (topic: string) => (explainer: ManifestExplainer) =>
		cardsIn('US', explainer).map((card, index): Card => {
			const text = clips[`${explainer.id}.${card}`]?.text ?? '';
			return { topic, explainer: explainer.id, card, at: index + 1, text };
		});
	return topics.flatMap(({ id, explainers }) =>
		explainers
			.filter(({ private: hidden, where }) => !hidden && where.includes('US'))
			.flatMap(cardsAbout(id))
	);
}

/** Those that need the most room: the three longest, and the one with the longest word. */
function hardest(cards: Card[]): Card[] {
	const longestWord = ({ text }: Card) => Math.max(...text.split(/\s+/).map((word) => word.length));
	const by = (size: (card: Card) => number) =>
		[...cards].sort((one, other) => size(other) - size(one));
	return [
		...new Set([...by(({ text }) => text.length).slice(0, 3), ...by(longestWord).slice(0, 1)])
	];
}

/** @returns the words of the card, as they are written there */
async function goToCard(
	kiosk: Kiosk,
	page: Page,
	language: string,
	{ topic, explainer, card, at }: Card
): Promise<string> {
	await kiosk.choose(topic);
	await kiosk.isOn('explainers');
	await kiosk.choose(explainer);
	await kiosk.isOn('player');
	for (let touch = 0; touch < at; touch++) await kiosk.choose('next');
	await kiosk.hears(`${language}/${explainer}.${card}`);
	await kiosk.choose('play');
	await expect.poll(kiosk.sound).toBe('paused');
	return page.locator('main p').innerText();
}

for (const language of Object.keys(languages)) {
	test(`the longest captions are whole in every size of letters in ${language}`, async ({
		kiosk,
		page
	}) => {
		const languagesOff = Object.keys(languages).filter((code) => code !== language);
		await kiosk.openAtRest({ ...demonstration, languagesOff });
		await kiosk.goTo(language);
		for (const card of hardest(cardsOf(language))) {
			const written = await goToCard(kiosk, page, language, card);
			for (let size = 0; size < 4; size++) {
				await inEachSize(page, sizes, async () => {
					await expectReachable(page);
					expect(await cutWords(page)).toEqual([]);
					expect(await wordsUnderControls(page)).toEqual([]);
				});
				await kiosk.choose('bigger');
				await expect(page.locator('main p')).not.toHaveText(written);
				await expect(page.locator('main p')).toHaveText(written);
			}
			await kiosk.choose('home');
			await kiosk.isOn('topics');
		}
	});
}
