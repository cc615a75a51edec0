import { explainerOf, type Offering } from '$lib/catalog/offering';
import type { Player } from './visit';

/** A row of dots: one for each thing that is heard in a player, title and closing among them. PURE. */
export interface Row {
	count: number;
	/** Which one is being heard, from 0. */
	at: number;
}

/** The dots of a player; none where there are no steps, as in an announcement, which is one recording. */
export function progressDotsOf({ explainer: id, card }: Player, offering: Offering): Row {
	const explainer = explainerOf(offering, id);
	if (!explainer) return { count: 0, at: 0 };
	const { cards, heard } = explainer;
	const numbers = [0, ...heard, cards + 1];
	return { count: numbers.length, at: numbers.indexOf(card) };
}
