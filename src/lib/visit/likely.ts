import { currentLine, lines, type Line } from './lines';
import type { Room } from './room';
import { step, type VisitEvent } from './step';
import type { Visit } from './visit';

/** What will probably be said next, the likeliest first: a speaker makes ready what it has room for. PURE. */
export function likelyNext(visit: Visit, room: Room): Line[] {
	const { speech } = visit;
	const coming = speech ? lines(visit, room).slice(speech.at + 1, speech.at + 3) : [];
	const again = speech?.then && currentLine({ ...visit, speech: speech.then }, room);
	if (again) coming.unshift(again);
	// Somebody who hears a tile name what they look for will touch it.
	const lit = currentLine(visit, room)?.lights;
	const touched = [lit, 'next', 'back'].flatMap(
		(choice) => (choice && lineAfter(visit, { type: 'chosen', choice }, room)) || []
	);
	return [...coming.slice(0, 1), ...touched, ...coming.slice(1)];
}

/** What would be said at once after an event; null if that is nothing new. */
export function lineAfter(visit: Visit, event: VisitEvent, room: Room): Line | null {
	const after = step(visit, event, room);
	return after.turn === visit.turn ? null : currentLine(after, room);
}
