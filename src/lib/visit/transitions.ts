import type { InterfaceClip } from '$lib/packs/interface-clips';
import { cardAfter, cardBefore, explainerOf, type Offering } from '$lib/catalog/offering';
import { restingAt, type Place, type Sound, type Speech, type Visit } from './visit';

/**
 * The few ways in which a visit moves on. PURE.
 * Everything that makes the kiosk say something new counts a turn, which is what silences the old voice.
 */

/** An explainer and the language in which it was asked for. */
export interface SpokenExplainer {
	language: string;
	explainer: string;
}

/** The kiosk at rest. Only the count of turns goes on, so that no late sound is taken for a new one. */
export function rest(visit: Visit, offering: Offering): Visit {
	return { ...restingAt(offering.volumeStart), turn: visit.turn };
}

/** Begins a new visit: the language tiles introduce themselves at once. */
export function wake(visit: Visit, offering: Offering): Visit {
	return goTo(rest(visit, offering), { screen: 'languages', rounds: 0, from: null });
}

/** Goes to a place, and lets it say its own words. */
export function goTo(visit: Visit, place: Place): Visit {
	return sayScreen({ ...visit, place });
}

/** Goes to the next card that is heard here; outside a player nothing changes. */
export function toCardAfter(visit: Visit, offering: Offering): Visit {
	const { place } = visit;
	if (place.screen !== 'player') return visit;
	const explainer = explainerOf(offering, place.explainer);
	if (!explainer) return visit;
	return goTo(visit, { ...place, card: cardAfter(explainer, place.card) });
}

/** Goes to the card before; outside a player nothing changes. */
export function toCardBefore(visit: Visit, offering: Offering): Visit {
	const { place } = visit;
	if (place.screen !== 'player') return visit;
	const explainer = explainerOf(offering, place.explainer);
	if (!explainer) return visit;
	return goTo(visit, { ...place, card: cardBefore(explainer, place.card) });
}

/** Says the screen's own words from their beginning. */
export function sayScreen(visit: Visit): Visit {
	return say(visit, { what: 'screen', notice: null, at: 0, sound: 'starting', then: null });
}

/** Says the name of everything that can be touched here. */
export function sayEar(visit: Visit): Visit {
	return say(visit, { what: 'ear', notice: null, at: 0, sound: 'starting', then: null });
}

/**
 * Says one remark.
 * @param then what is taken up again afterwards; null is silence
 */
export function sayNotice(visit: Visit, notice: InterfaceClip, then: Speech | null = null): Visit {
	return say(visit, { what: 'notice', notice, at: 0, sound: 'starting', then });
}

/** Says one remark, then the same sentence again: nobody shall lose words by it. */
export function remark(visit: Visit, notice: InterfaceClip, offering: Offering): Visit {
	// What was said to its end is not said again.
	const on = visit.speech?.sound === 'gap' ? toCardAfter(visit, offering) : visit;
	// Of two remarks the later one is enough; the prompt after the welcome is none.
	const { speech } = on;
	const isRemark = speech?.what === 'notice' && speech.notice !== 'prompt.ear';
	return sayNotice(on, notice, isRemark ? speech.then : speech);
}

/** Says the next line of what is being said. */
export function sayNext(visit: Visit): Visit {
	const { speech } = visit;
	if (!speech) return visit;
	// Only a voice that was heard goes on; after a missing recording it is silent.
	const sound = speech.sound === 'playing' ? 'following' : 'starting';
	return say(visit, { ...speech, at: speech.at + 1, sound });
}

/**
 * Says what a remark broke into, from the beginning of its line; silence where there is nothing.
 * @param sound how it is taken up
 */
export function takeUp(visit: Visit, sound: Sound): Visit {
	const then = visit.speech?.then;
	return then ? say(visit, { ...then, sound }) : silent(visit);
}

/** Says the same line once more; in silence the screen's own words. */
export function resay(visit: Visit): Visit {
	return visit.speech ? say(visit, { ...visit.speech, sound: 'starting' }) : sayScreen(visit);
}

export function silent(visit: Visit): Visit {
	return visit.speech ? { ...visit, speech: null } : visit;
}

export function withSound(visit: Visit, sound: Sound): Visit {
	if (!visit.speech || visit.speech.sound === sound) return visit;
	return { ...visit, speech: { ...visit.speech, sound } };
}

function say(visit: Visit, speech: Speech): Visit {
	return { ...visit, speech, turn: visit.turn + 1 };
}
