import type { NamedClip } from '$lib/packs/interface-clips';
import type { OfferedExplainer } from './offering';

/**
 * What a phone carries away, as text in a few squares that each stand alone: title, some of the sentences
 * worth keeping, that it is information and not legal advice, who says so and when it was checked. PURE.
 */

/** So many squares at the most: recordings say which of four it is, and nobody holds a phone up for longer. */
export const mostSquares = 4;
/**
 * Bytes of UTF-8 in one square, its encoding named. 85 modules a side (version 17) are four pixels each
 * on a screen of 800 x 480; 97 (version 20) are what an old camera still reads, held close.
 */
const bytesInSquare = { easy: 643, dense: 857 };

export interface Carried {
	explainer: OfferedExplainer;
	/** The shown words of a clip. */
	words: (clip: NamedClip) => string;
	/** The address that opens the same on another phone; null where staff have set none. */
	link: string | null;
}

/** What the squares say, one after the other; the last is the link, where there is one. */
export function squaresOf({ explainer, words, link }: Carried): string[] {
	const texts = takeTexts(explainer, words, link === null ? mostSquares : mostSquares - 1);
	return link === null ? texts : [...texts, link];
}

/**
 * The texts of the squares.
 * @param most so many squares at the most
 * @returns whole sentences, never a half one: what fits nowhere is left out from the end
 */
export function takeTexts(
	explainer: OfferedExplainer,
	words: (clip: NamedClip) => string,
	most: number = mostSquares
): string[] {
	const square = (sentences: string[], part: string) => {
		const title = words(`${explainer.id}.title`);
		return [
			part ? `${title} ${part}` : title,
			...sentences,
			words('closing.information'),
			words(`closing.checked.${explainer.checkedMonth}`),
			...(explainer.draft ? [words('closing.draft')] : []),
			'Farol'
		].join('\n');
	};
	const kept = cardsToKeep(explainer).map((card) => `- ${words(`${explainer.id}.${card}`)}`);
	const shared = bytes(square([], `${mostSquares}/${mostSquares}`));
	const { easy, dense } = bytesInSquare;
	const shares = [easy, dense].map((space) => share(kept, space - shared));
	const fits = shares.find(({ length }) => length <= most) ?? share(kept, dense - shared);
	const squares = evenly(kept, fits.slice(0, most), shared);
	const part = (at: number) => (squares.length > 1 ? `${at + 1}/${squares.length}` : '');
	return squares.map((sentences, at) => square(sentences, part(at)));
}

/** Sentences in their order, each square filled as far as it goes; one that fits in none is left out. */
function share(sentences: string[], space: number): string[][] {
	const squares: string[][] = [[]];
	let left = space;
	for (const sentence of sentences) {
		const needs = bytes(`\n${sentence}`);
		if (needs > space) continue;
		if (needs > left) {
			squares.push([]);
			left = space;
		}
		squares[squares.length - 1]?.push(sentence);
		left -= needs;
	}
	return squares;
}

/** The same sentences in as many squares, none larger than it must be: a small one is read from farther away. */
function evenly(sentences: string[], squares: string[][], shared: number): string[][] {
	const kept = sentences.filter((sentence) => squares.flat().includes(sentence));
	const sizes = kept.map((sentence) => bytes(`\n${sentence}`));
	for (let space = Math.max(0, ...sizes); space + shared <= bytesInSquare.dense; space++) {
		const smaller = share(kept, space);
		if (smaller.length <= squares.length) return smaller;
	}
	return squares;
}

/** What the editors marked; without a mark, all that is heard here, in its order. */
function cardsToKeep({ keep, heard }: OfferedExplainer): number[] {
	return keep.length ? keep : heard;
}

function bytes(text: string): number {
	return new TextEncoder().encode(text).length;
}

/** The address that opens the same explainer on another phone; null where staff have set none. */
export function takeLink(
	publicAddress: string,
	language: string,
	explainer: string
): string | null {
	if (!publicAddress) return null;
	return `${publicAddress.replace(/\/+$/, '')}/#${language}/${explainer}`;
}

/** What an address of `takeLink` asks for, by its part from `#` on; null for any other. */
export function readLink(hash: string): { language: string; explainer: string } | null {
	const [, language, explainer] = /^#([A-Za-z-]{2,12})\/([a-z0-9-]{2,60})$/.exec(hash) ?? [];
	return language && explainer ? { language, explainer } : null;
}
