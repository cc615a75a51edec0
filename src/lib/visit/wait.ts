import { isPrivate } from './choices';
import type { Room } from './room';
import { isSpeaking, playerOf, type Visit } from './visit';

/** What the kiosk does when nothing happens. */
export type Lapse = 'gap' | 'missing' | 'round' | 'idle' | 'gone';

/** A wait runs from the moment its `key` appears, and starts anew with each touch. PURE. */
export interface Wait {
	lapse: Lapse;
	key: string;
	/** Milliseconds. */
	ms: number;
}

/** Between two cards. */
const gap = 700;
/** Long enough to read a caption whose recording is missing. */
const readingTime = 5000;
/** Before the language tiles introduce themselves. */
const roundPause = 6000;
/** WCAG 2.2.1 asks for at least 20 s to answer, without limit on how often. */
const idle = { open: 90_000, private: 20_000 };
const answer = { open: 30_000, private: 10_000 };

/** What would happen next if nobody touched anything; null while somebody is present or nothing can. */
export function waitOf(visit: Visit, room: Room): Wait | null {
	const { place, speech, turn } = visit;
	if (speech?.sound === 'gap') return { lapse: 'gap', key: `gap ${turn}`, ms: gap };
	if (speech?.sound === 'missing') {
		return { lapse: 'missing', key: `missing ${turn}`, ms: readingTime };
	}

	const player = playerOf(place);
	const privacy = player && isPrivate(player.explainer, room) ? 'private' : 'open';
	switch (place.screen) {
		case 'rest':
			return null;
		case 'languages':
			if (isSpeaking(speech)) return null;
			return { lapse: 'round', key: `round ${place.rounds}`, ms: roundPause };
		case 'still-there':
			// Its own question is not presence: the wait runs while it is asked.
			return { lapse: 'gone', key: 'gone', ms: answer[privacy] };
		default:
			if (isSpeaking(speech)) return null;
			return { lapse: 'idle', key: `idle ${turn}`, ms: idle[privacy] };
	}
}
