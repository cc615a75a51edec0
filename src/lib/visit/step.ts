import type { Headphones } from '$lib/sound/headphones';
import { choose } from './on-choice';
import { ended, failed } from './on-sound';
import { isOffered } from './offered';
import { onEars } from './on-ears';
import { onKey, type KeyEvent } from './on-key';
import { opened } from './opened';
import type { Offering } from '$lib/catalog/offering';
import {
	goTo,
	leaveWelcome,
	remind,
	rest,
	resay,
	sayScreen,
	takeUp,
	toCardAfter,
	wake,
	withSound
} from './transitions';
import { isAwaited, type Visit } from './visit';
import { timeoutOf, type TimeoutName } from './timeouts';

/** What can happen to a visit. `turn` says which recording a sound event is about. PURE. */
export type VisitEvent =
	| { type: 'touched' }
	| { type: 'chosen'; choice: string }
	| { type: 'opened'; language: string; explainer: string }
	| KeyEvent
	| { type: 'earsChanged'; ears: Headphones }
	| { type: 'started'; turn: number }
	| { type: 'ended'; turn: number }
	| { type: 'failed'; turn: number; why: 'missing' | 'blocked' | 'interrupted' }
	| { type: 'timedOut'; timeout: TimeoutName };

/** How many times the tiles introduce themselves before the kiosk rests again. */
const roundsBeforeRest = 2;

/**
 * What a visit becomes by an event.
 * @returns the same object where the event means nothing here: people double-tap
 */
export function step(visit: Visit, event: VisitEvent, offering: Offering): Visit {
	switch (event.type) {
		case 'touched':
			return touched(visit, offering);
		case 'chosen':
			return ifOffered(visit, offering, () => choose(visit, event.choice, offering));
		case 'opened':
			return opened(visit, event, offering);
		case 'focused':
		case 'keyed':
		case 'repeated':
		case 'hidden':
			return ifOffered(visit, offering, () => onKey(visit, event, offering));
		case 'earsChanged':
			return onEars(visit, event.ears);
		case 'started':
			// Somebody may have paused it in the moment in which it began.
			return isCurrent(visit, event.turn) && isAwaited(visit.speech)
				? withSound(visit, 'playing')
				: visit;
		case 'ended':
			return isCurrent(visit, event.turn) ? ifOffered(visit, offering, ended) : visit;
		case 'failed':
			return isCurrent(visit, event.turn) ? failed(visit, event.why, offering) : visit;
		case 'timedOut':
			return ifOffered(visit, offering, () => lapsed(visit, event.timeout, offering));
	}
}

/** What a touch beside every choice does. */
function touched(visit: Visit, offering: Offering): Visit {
	if (visit.place.screen === 'rest') return wake(visit, offering);
	if (visit.dark) return { ...visit, dark: false };
	if (visit.place.screen === 'welcome') return leaveWelcome(visit);
	if (visit.speech?.sound === 'blocked') return resay(visit);
	return visit;
}

function isCurrent(visit: Visit, turn: number): boolean {
	return visit.speech !== null && visit.turn === turn;
}

function lapsed(visit: Visit, timeout: TimeoutName, offering: Offering): Visit {
	const { place, speech } = visit;
	switch (timeout) {
		case 'gap':
			if (speech?.sound !== 'gap') return visit;
			if (speech.then) return takeUp(visit, 'following');
			return withSound(toCardAfter(visit, offering), 'following');
		case 'missing':
			return speech?.sound === 'missing' ? ended(visit, offering) : visit;
		case 'round':
			if (place.screen !== 'languages') return visit;
			// A round that nobody could hear counts too, or a mute kiosk would never rest.
			return place.rounds + (speech ? 1 : 0) < roundsBeforeRest
				? sayScreen({ ...visit, place: { ...place, rounds: place.rounds + (speech ? 1 : 0) } })
				: rest(visit, offering);
		case 'onward':
			return leaveWelcome(visit);
		case 'reminder':
			return timeoutOf(visit, offering)?.timeout === 'reminder' ? remind(visit) : visit;
		case 'idle':
			if (place.screen === 'rest' || place.screen === 'languages') return visit;
			if (place.screen === 'still-there') return visit;
			return goTo(visit, { screen: 'still-there', language: place.language, from: place });
		case 'gone':
			return place.screen === 'still-there' ? rest(visit, offering) : visit;
	}
}

/** Staff can withdraw an explainer or a language at any moment: the next touch or card leaves it. */
function ifOffered(
	visit: Visit,
	offering: Offering,
	goOn: (visit: Visit, offering: Offering) => Visit
): Visit {
	return isOffered(visit.place, offering) ? goOn(visit, offering) : withdrawn(visit, offering);
}

function withdrawn(visit: Visit, offering: Offering): Visit {
	const { place } = visit;
	if (place.screen === 'languages') return { ...visit, place: { ...place, from: null } };
	if (place.screen === 'rest' || !offering.languages.includes(place.language))
		return rest(visit, offering);
	return goTo(visit, { screen: 'topics', language: place.language });
}
