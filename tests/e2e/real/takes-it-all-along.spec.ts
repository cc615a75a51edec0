import { readFileSync } from 'node:fs';
import type { LanguageFile, Manifest } from '../../../src/lib/packs/pack';
import { keepNumbersInOrder } from '../../../src/lib/text/numbers';
import { expect, test } from '../support/kiosk';
import { readSquares } from '../support/read-squares';

const read = <Shape>(url: string): Shape => JSON.parse(readFileSync(`static${url}`, 'utf8'));
const { languages, topics } = read<Manifest>('/packs/asylum-us.json');

/** It has more to keep than most, and telephone numbers among it. */
const longest = topics
	.flatMap(({ explainers }) => explainers)
	.filter(({ private: hidden, where }) => !hidden && where.includes('US'))
	.find(({ id }) => id === 'phone-and-hotlines');

for (const [language, { url }] of Object.entries(languages)) {
	test(`a phone reads what was kept in ${language} from the screen`, async ({ kiosk, page }) => {
		if (!longest) throw new Error('There is no such explainer.');
		const { id, keep, cards, cardWhere = {} } = longest;
		const { clips } = read<LanguageFile>(url);
		await kiosk.openAtRest();
		await kiosk.open(`/?phone#${language}/${id}`);
		await kiosk.isOn('player');
		const card = async () => Number(await kiosk.sign('card'));
		for (let at = await card(); at < cards; at = await card()) {
			await kiosk.choose('next');
			await expect.poll(card).toBeGreaterThan(at);
		}
		await kiosk.listensToTheEnd();
		await kiosk.choose('take');
		await kiosk.isOn('take');
		const squares = await readSquares(kiosk, page);
		const lines = squares.flatMap((square) => square.split('\n'));
		const kept = keep.filter((card) => cardWhere[card]?.includes('US') ?? true);
		expect(kept.length).toBeGreaterThan(1);
		expect(lines.filter((line) => line.startsWith('- '))).toEqual(
			kept.map((card) => `- ${keepNumbersInOrder(clips[`${id}.${card}`]?.text ?? '')}`)
		);
	});
}
