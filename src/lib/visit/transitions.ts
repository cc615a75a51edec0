import type { InterfaceClip } from '$lib/packs/interface-clips';
import { cardAfter, cardBefore, explainerOf, type Offering } from '$lib/catalog/offering';
import { howToHear, restingAt, type Place, type Sound, type Speech, type Visit } from './visit';

/**
 * The few ways in which a visit moves on. PURE.
 * Everything that makes the kiosk say something new counts a turn, which is what silences the old voice.
 */

/** An explainer and the language in which it was asked for. */
export interface SpokenExplainer {
	language: string;
	explainer: string;
}

/**
 * The kiosk at rest. The count of turns goes on, so that no late sound is taken for a new one, and what is
 * known of the tablet's headphones.
 */
export function rest(visit: Visit, offering: Offering): Visit {
	return { ...restingAt(offering.volumeStart), turn: visit.turn, ears: visit.ears };
}

/** Begins a new visit: the language tiles introduce themselves at once. */
export function wake(visit: Visit, offering: Offering): Visit {
	return goTo(rest(visit, offering), { screen: 'languages', rounds: 0, from: null });
}

/** Goes to a place, and lets it say its own words. */
export function goTo(visit: Visit, place: Place): Visit {
	return sayScreen(come(visit, place));
}

/** Goes to a place that says one remark instead of its own words. */
export function goToSaying(visit: Visit, place: Place, notice: InterfaceClip): Visit {
	return sayNotice(come(visit, place), notice);
}

/** From the welcome to the topics, which need not say again what the welcome has said. */
export function leaveWelcome(visit: Visit): Visit {
	if (visit.place.screen !== 'welcome') return visit;
	const { language } = visit.place;
	return goToSaying(visit, { screen: 'topics', language }, howToHear(visit.keys));
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
	return say(visit, speechOf('screen'));
}

/** Says the name of everything that can be touched here. */
export function sayEar(visit: Visit): Visit {
	return say(visit, speechOf('ear'));
}

/** Says once more, to somebody who does nothing, what can be touched here. */
export function remind(visit: Visit): Visit {
	return { ...say(visit, speechOf('reminder')), quiet: true };
}

/**
 * Says one remark.
 * @param then what is taken up again afterwards; null is silence
 */
export function sayNotice(visit: Visit, notice: InterfaceClip, then: Speech | null = null): Visit {
	return say(visit, { ...speechOf('notice'), notice, then });
}

/**
 * Says the name of one choice.
 * @param then what is taken up again afterwards; null is silence
 */
export function sayName(visit: Visit, choice: string, then: Speech | null): Visit {
	return say(visit, { ...speechOf('name'), choice, then });
}

/** Says one remark, then the same sentence again: nobody shall lose words by it. */
export function remark(visit: Visit, notice: InterfaceClip, offering: Offering): Visit {
	// What was said to its end is not said again.
	const isOver = visit.speech?.sound === 'gap' && !visit.speech.then;
	const on = isOver ? toCardAfter(visit, offering) : visit;
	return sayNotice(on, notice, isAside(on.speech) ? on.speech.then : on.speech);
}

/** Of two remarks or names the later one is enough; the prompt after the welcome is neither. */
function isAside(speech: Speech | null): speech is Speech {
	if (speech?.what === 'name') return true;
	return speech?.what === 'notice' && !speech.notice?.startsWith('prompt.');
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
	return then ? sayOn(visit, then, sound) : silent(visit);
}

/**
 * Says a line from its beginning.
 * @param sound how it is taken up
 */
export function sayOn(visit: Visit, speech: Speech, sound: Sound): Visit {
	return say(visit, { ...speech, sound });
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

/** Where a stay on a screen begins. */
function come(visit: Visit, place: Place): Visit {
	return { ...visit, place, quiet: false };
}

function speechOf(what: Speech['what']): Speech {
	return { what, notice: null, choice: null, at: 0, sound: 'starting', then: null };
}

function say(visit: Visit, speech: Speech): Visit {
	return { ...visit, speech, cut: null, turn: visit.turn + 1 };
}
