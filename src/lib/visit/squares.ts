import type { NamedClip } from '$lib/packs/interface-clips';
import type { Offering } from '$lib/catalog/offering';
import { goTo, goToSaying } from './transitions';
import type { Ask, TakePlace, Visit } from './visit';

/** The squares in which an explainer is carried away, walked like cards. PURE. */

/** How many there are; at least one, because they may be counted before the words are read. */
export function squaresIn({ language, from }: TakePlace, offering: Offering): number {
	return Math.max(1, offering.squares(language, from.explainer));
}

/** What a square says of itself: a single one needs no counting. */
export function squareClip(place: TakePlace, offering: Offering): NamedClip {
	if (place.at === null) return 'take.warning';
	const squares = squaresIn(place, offering);
	return squares > 1 ? `take.square.${place.at + 1}-of-${squares}` : 'take.point';
}

/** Goes to the next square, or back: from the first one to the end page. */
export function chooseSquare(visit: Visit, place: TakePlace, choice: string): Visit {
	const at = place.at ?? -1;
	if (choice !== 'back') return goTo(visit, { ...place, at: at + 1 });
	return at > 0 ? goTo(visit, { ...place, at: at - 1 }) : backToEnd(visit, place);
}

export function backToEnd(visit: Visit, { from }: Ask | TakePlace): Visit {
	return goToSaying(visit, from, 'end.choose');
}
