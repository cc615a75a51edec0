import { isPrivate } from './choices';
import type { Offering } from '$lib/catalog/offering';
import { isSpeaking, type Visit } from './visit';
import { playerOf } from './player-of';

/** What the kiosk does when nothing happens. */
export type TimeoutName = 'gap' | 'missing' | 'round' | 'onward' | 'reminder' | 'idle' | 'gone';

/** A wait runs from the moment its `key` appears, and starts anew with each touch. PURE. */
export interface Timeout {
	timeout: TimeoutName;
	key: string;
	/** Milliseconds. */
	ms: number;
}

/** Milliseconds between two cards. */
const gap = 700;
/** Milliseconds in which what has said its name may be chosen, before what it broke into goes on. */
const choosing = 2000;
/** Milliseconds to read a caption whose recording is missing. */
const readingTime = 5000;
/** Milliseconds before the language tiles introduce themselves. */
const roundPause = 6000;
/** Milliseconds in which an offer can be taken, before the welcome goes on by itself. */
const offerPause = 6000;
/** Seconds of silence before it is said once more what can be touched. */
const remindAfter = 20;
/** Seconds in a private explainer, whatever staff have chosen: somebody may come in. */
const inPrivate = { askAfter: 20, restAfter: 10 };

/** What would happen next if nobody touched anything; null while somebody is present or nothing can. */
export function timeoutOf(visit: Visit, offering: Offering): Timeout | null {
	const { place, speech, turn } = visit;
	if (speech?.sound === 'gap') {
		return { timeout: 'gap', key: `gap ${turn}`, ms: speech.then ? choosing : gap };
	}
	if (speech?.sound === 'missing') {
		return { timeout: 'missing', key: `missing ${turn}`, ms: readingTime };
	}

	const player = playerOf(place);
	const patience = player && isPrivate(player.explainer, offering) ? inPrivate : offering;
	switch (place.screen) {
		case 'rest':
			return null;
		case 'languages':
			if (isSpeaking(speech)) return null;
			return { timeout: 'round', key: `round ${place.rounds}`, ms: roundPause };
		case 'still-there':
			// Its own question is not presence: the wait runs while it is asked.
			return { timeout: 'gone', key: 'gone', ms: patience.restAfter * 1000 };
		default:
			if (isSpeaking(speech)) return null;
			if (place.screen === 'welcome' && speech === null && !visit.quiet)
				return { timeout: 'onward', key: `onward ${turn}`, ms: offerPause };
			if (patience !== inPrivate && reminds(visit, offering))
				return { timeout: 'reminder', key: `reminder ${turn}`, ms: remindAfter * 1000 };
			return { timeout: 'idle', key: `idle ${turn}`, ms: patience.askAfter * 1000 };
	}
}

/**
 * Whether the kiosk waits in silence for a choice, and has not said again what there is. A pause is a
 * silence that somebody wanted; and where the topic is shown two people talk, who need no third voice.
 * Where staff want it to ask sooner, the question comes instead.
 */
function reminds({ place, speech, quiet }: Visit, { askAfter }: Offering): boolean {
	if (speech !== null || quiet || remindAfter >= askAfter) return false;
	return place.screen !== 'ask' || !place.shown;
}
