import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfferedExplainer } from '../../../src/lib/catalog/offering';
import { readLink, squaresOf, takeLink, takeTexts } from '../../../src/lib/catalog/take-text';

const explainer: OfferedExplainer = {
	id: 'road',
	cards: 4,
	heard: [1, 2, 3, 4],
	private: false,
	changed: false,
	draft: true,
	checkedMonth: '2026-10',
	keep: [3, 1]
};

const bytes = (text: string) => new TextEncoder().encode(text).length;
const foot = ['<closing.information>', '<closing.checked.2026-10>', '<closing.draft>', 'Farol'];

/** Clips in words of so many letters of two bytes. */
const longWords = (letters: number) => (clip: string) =>
	/\.\d$/.test(clip) ? `${clip} ${'я'.repeat(letters)}` : `<${clip}>`;

/** The cards in each square, by their numbers. */
const cardsIn = (squares: string[]) =>
	squares.map((square) => [...square.matchAll(/^- road\.(\d)/gm)].map(([, card]) => Number(card)));

describe('what a phone carries away', () => {
	test('is the title, the marked sentences, what it is worth, and from whom', () => {
		expect(takeTexts(explainer, (clip) => `<${clip}>`)).toEqual([
			['<road.title>', '- <road.3>', '- <road.1>', ...foot].join('\n')
		]);
	});

	test('is what is heard here, where nothing was marked', () => {
		const [text = ''] = takeTexts({ ...explainer, heard: [1, 4], keep: [] }, (clip) => clip);
		expect(text.match(/road\.\d/g)).toEqual(['road.1', 'road.4']);
	});

	test('goes into several squares, evenly, each of which stands alone', () => {
		const squares = takeTexts({ ...explainer, keep: [2, 1, 4, 3] }, longWords(120));
		expect(cardsIn(squares)).toEqual([
			[2, 1],
			[4, 3]
		]);
		for (const [at, square] of squares.entries()) {
			expect(square.split('\n')[0]).toBe(`<road.title> ${at + 1}/2`);
			expect(square.endsWith(foot.join('\n'))).toBe(true);
		}
	});

	test('goes into larger squares before there are more than a hand can wait for', () => {
		const keep = [1, 2, 3, 4, 5, 6, 7];
		const squares = takeTexts({ ...explainer, cards: 7, keep }, longWords(170));
		expect(squares).toHaveLength(4);
		expect(cardsIn(squares).flat()).toEqual(keep);
		expect(Math.max(...squares.map(bytes))).toBeGreaterThan(643);
	});

	test('leaves one square for the address that opens the same on another phone', () => {
		const carried = { explainer: { ...explainer, keep: [1, 2, 3, 4] }, words: longWords(230) };
		expect(squaresOf({ ...carried, link: null })).toHaveLength(4);
		const squares = squaresOf({ ...carried, link: 'https://farol.example/#ru/road' });
		expect(squares).toHaveLength(4);
		expect(squares[3]).toBe('https://farol.example/#ru/road');
	});

	test('never outgrows what an old camera reads, and never ends in half a sentence', () => {
		const sizes = fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 9 });
		fc.assert(
			fc.property(sizes, fc.integer({ min: 1, max: 4 }), (letters, most) => {
				const keep = letters.map((_, index) => index + 1);
				const words = (clip: string) => {
					const [, card] = /\.(\d)$/.exec(clip) ?? [];
					return card ? `${clip} ${'я'.repeat(letters[Number(card) - 1] ?? 0)}.` : `<${clip}>`;
				};
				const squares = takeTexts({ ...explainer, cards: keep.length, keep }, words, most);
				expect(squares.length).toBeLessThanOrEqual(most);
				for (const square of squares) {
					expect(bytes(square)).toBeLessThanOrEqual(857);
					const sentences = square.split('\n').filter((line) => line.startsWith('- '));
					for (const line of sentences) expect(line.endsWith('.')).toBe(true);
				}
				const carried = cardsIn(squares).flat();
				expect(carried).toEqual([...carried].sort());
				expect(new Set(carried).size).toBe(carried.length);
			})
		);
	});
});

describe('the second code', () => {
	test('opens the same explainer in the same language', () => {
		const link = takeLink('https://farol.example/', 'pt-BR', 'road');
		expect(link).toBe('https://farol.example/#pt-BR/road');
		expect(readLink(new URL(link ?? '').hash)).toEqual({ language: 'pt-BR', explainer: 'road' });
	});

	test('is not there without a public address', () => {
		expect(takeLink('', 'es', 'road')).toBeNull();
	});

	test('leads nowhere when somebody wrote nonsense into it', () => {
		for (const hash of ['', '#', '#es', '#es/', '#es/../x', '#<b>/road', '#es/road/more']) {
			expect(readLink(hash)).toBeNull();
		}
	});
});
