import { currentLine, lines, type Line } from './lines';
import type { Offering } from '$lib/catalog/offering';
import { step, type VisitEvent } from './step';
import type { Visit } from './visit';

/** What will probably be said next, the likeliest first: a speaker makes ready what it has room for. PURE. */
export function likelyNext(visit: Visit, offering: Offering): Line[] {
	const { speech } = visit;
	const coming = speech ? lines(visit, offering).slice(speech.at + 1, speech.at + 3) : [];
	const again = speech?.then && currentLine({ ...visit, speech: speech.then }, offering);
	if (again) coming.unshift(again);
	// Somebody who hears a tile name what they look for will touch it.
	const lit = currentLine(visit, offering)?.lights;
	const touched = [lit, 'next', 'back'].flatMap(
		(choice) => (choice && lineAfter(visit, { type: 'chosen', choice }, offering)) || []
	);
	return [...coming.slice(0, 1), ...touched, ...coming.slice(1)];
}

/** What would be said at once after an event; null if that is nothing new. */
export function lineAfter(visit: Visit, event: VisitEvent, offering: Offering): Line | null {
	const after = step(visit, event, offering);
	return after.turn === visit.turn ? null : currentLine(after, offering);
}
