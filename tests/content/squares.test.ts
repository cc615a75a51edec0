import { describe, expect, test } from 'vitest';
import { cardsIn } from '../../src/lib/packs/cards';
import type { Country } from '../../src/lib/packs/pack';
import { codeOf } from '../../src/lib/parts/qr';
import { keepNumbersInOrder } from '../../src/lib/text/numbers';
import type { OfferedExplainer } from '../../src/lib/catalog/offering';
import { mostSquares, squaresOf } from '../../src/lib/catalog/take-text';
import { drawCode } from '../support/draw-code';
import { readers } from '../support/qr-readers';
import { languages, linesOf, readAudio } from './lines';

interface Explainer {
	cards: number;
	cardWhere?: Record<string, Country[]>;
	keep: number[];
	private: boolean;
	where: Country[];
	status: string;
	checked: { date: string };
}

const pack = readAudio<{ topics: { explainers: string[] }[] }>('asylum-us', 'pack.json');
const open = pack.topics
	.flatMap(({ explainers }) => explainers)
	.map((id) => ({ id, ...readAudio<Explainer>('asylum-us', 'explainers', `${id}.json`) }))
	.filter((explainer) => !explainer.private);

/** Each explainer that may be carried away, as each country hears it. */
const offered: OfferedExplainer[] = open.flatMap((explainer) =>
	explainer.where.map((country) => {
		const heard = cardsIn(country, explainer);
		return {
			id: explainer.id,
			cards: explainer.cards,
			heard,
			private: false,
			changed: false,
			draft: explainer.status === 'draft',
			checkedMonth: explainer.checked.date.slice(0, 7),
			keep: explainer.keep.filter((card) => heard.includes(card))
		};
	})
);

/** As long as a shelter's own address is likely to be. */
const address = 'https://farol.casa-de-los-migrantes.example.org/kiosk';

describe.each(languages)('what a phone carries away in %s', (language) => {
	const texts = new Map(linesOf(language).map(({ id, text }) => [id, keepNumbersInOrder(text)]));
	const words = (clip: string) => texts.get(clip) ?? `[${clip}]`;
	const squares = offered.map((explainer) => squaresOf({ explainer, words, link: null }));

	test('is every sentence that is marked, whole, in at most four squares', () => {
		for (const explainer of offered) {
			const link = `${address}/#${language}/${explainer.id}`;
			for (const carried of [
				squaresOf({ explainer, words, link: null }),
				squaresOf({ explainer, words, link })
			]) {
				expect(carried.length).toBeLessThanOrEqual(mostSquares);
				const lines = carried.flatMap((square) => square.split('\n'));
				const kept = explainer.keep.map((card) => `- ${words(`${explainer.id}.${card}`)}`);
				expect(lines.filter((line) => line.startsWith('- '))).toEqual(kept);
			}
		}
	});

	test('stands alone in each square', () => {
		for (const [index, { id, checkedMonth }] of offered.entries()) {
			for (const square of squares[index] ?? []) {
				expect(square.startsWith(words(`${id}.title`))).toBe(true);
				expect(square).toContain(words('closing.information'));
				expect(square).toContain(words(`closing.checked.${checkedMonth}`));
				expect(square.split('\n').pop()).toBe('Farol');
				expect(square).not.toMatch(/[{[]/);
			}
		}
	});

	test.each(Object.entries(readers))('is read by %s as it was written', async (_, read) => {
		for (const square of new Set(squares.flat())) {
			expect(await read(drawCode(codeOf(square)))).toBe(square);
		}
	});
});
