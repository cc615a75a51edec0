import { explainerOf, type Offering } from '$lib/catalog/offering';
import type { Player } from './visit';

/** A dot for everything that is heard here, title and closing among them. PURE. */
export interface Row {
	count: number;
	/** Which one is being heard, from 0. */
	at: number;
}

/** None where there are no steps: an announcement is one recording. */
export function progressDotsOf({ explainer: id, card }: Player, offering: Offering): Row {
	const explainer = explainerOf(offering, id);
	if (!explainer) return { count: 0, at: 0 };
	const { cards, heard } = explainer;
	const numbers = [0, ...heard, cards + 1];
	return { count: numbers.length, at: numbers.indexOf(card) };
}
