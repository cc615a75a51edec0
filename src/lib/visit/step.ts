import { choose } from './on-choice';
import { isEnd } from './choices';
import { lines } from './lines';
import { isOffered } from './offered';
import { newsTopic, openExplainers, topicOf, type Offering } from '$lib/catalog/offering';
import {
	goTo,
	rest,
	resay,
	sayNotice,
	sayNext,
	sayScreen,
	silent,
	takeUp,
	toCardAfter,
	wake,
	withSound,
	type SpokenExplainer
} from './transitions';
import { isAwaited, type Player, type Visit } from './visit';
import type { TimeoutName } from './timeouts';

/** What can happen to a visit. `turn` says which recording a sound event is about. PURE. */
export type VisitEvent =
	| { type: 'touched' }
	| { type: 'chosen'; choice: string }
	| { type: 'opened'; language: string; explainer: string }
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
	if (visit.place.screen === 'welcome') return afterWelcome(visit);
	if (visit.speech?.sound === 'blocked') return resay(visit);
	return visit;
}

/** Somebody scanned the code of an explainer: their own phone starts there, and waits for a touch. */
function opened(visit: Visit, { language, explainer }: SpokenExplainer, offering: Offering): Visit {
	const topic = offering.topics.find((offered) =>
		offered.explainers.some(({ id, private: hidden }) => id === explainer && !hidden)
	);
	if (!topic || !offering.languages.includes(language)) return visit;
	const place: Player = {
		screen: 'player',
		language,
		topic: topic.id,
		explainer,
		card: 0,
		gate: false,
		all: false
	};
	return withSound(goTo({ ...visit, volume: offering.volumeStart }, place), 'blocked');
}

function isCurrent(visit: Visit, turn: number): boolean {
	return visit.speech !== null && visit.turn === turn;
}

function ended(visit: Visit, offering: Offering): Visit {
	const { place, speech } = visit;
	if (!speech) return visit;
	if (speech.at + 1 < lines(visit, offering).length) return sayNext(visit);
	if (speech.what === 'notice') return afterNotice(visit);
	if (speech.what !== 'screen') return silent(visit);

	switch (place.screen) {
		case 'rest':
			return rest(visit, offering);
		case 'languages':
			return { ...silent(visit), place: { ...place, rounds: place.rounds + 1 } };
		case 'welcome':
			return afterWelcome(visit);
		case 'take':
			return place.at === null ? goTo(visit, { ...place, at: 0 }) : silent(visit);
		case 'player':
			if (place.gate || place.topic === newsTopic) return silent(visit);
			if (isEnd(place, offering)) return afterClosing(visit, place, offering);
			return speech.sound === 'missing' ? toCardAfter(visit, offering) : withSound(visit, 'gap');
		default:
			return silent(visit);
	}
}

/** Takes up what a remark broke into: paused where it was paused, else it goes on by itself. */
function afterNotice(visit: Visit): Visit {
	const held = visit.speech?.then?.sound;
	if (held === 'paused' || held === 'interrupted') return takeUp(visit, held);
	return takeUp(visit, visit.speech?.sound === 'playing' ? 'following' : 'starting');
}

function afterWelcome(visit: Visit): Visit {
	if (visit.place.screen !== 'welcome') return visit;
	const { language } = visit.place;
	return sayNotice({ ...visit, place: { screen: 'topics', language } }, 'prompt.ear');
}

/** Playing all asks between two explainers whether anybody still listens. */
function afterClosing(visit: Visit, place: Player, offering: Offering): Visit {
	const topic = topicOf(offering, place.topic);
	if (!place.all || !topic) return silent(visit);
	const open = openExplainers(topic);
	const next = open[open.findIndex(({ id }) => id === place.explainer) + 1];
	if (!next) return silent(visit);
	const from: Player = { ...place, explainer: next.id, card: 0 };
	return goTo(visit, { screen: 'still-there', language: place.language, from });
}

function failed(
	visit: Visit,
	why: 'missing' | 'blocked' | 'interrupted',
	offering: Offering
): Visit {
	// The thanks are not said once more: nobody is left to hear them.
	if (visit.place.screen === 'rest' && why !== 'missing') return rest(visit, offering);
	if (why !== 'interrupted') return withSound(visit, why);
	// Only a card is worth taking up again; a prompt or a round is simply over.
	if (visit.place.screen !== 'player') return silent(visit);
	if (visit.speech?.then?.what === 'screen') return takeUp(visit, 'interrupted');
	if (visit.speech?.what !== 'screen') return silent(visit);
	// A card that was said to its end is not taken up either: the next one waits instead.
	const { sound } = visit.speech;
	if (sound === 'gap') return withSound(toCardAfter(visit, offering), 'interrupted');
	const next = sound === 'missing' ? ended(visit, offering) : visit;
	return next.place.screen === 'player' && next.speech ? withSound(next, 'interrupted') : next;
}

function lapsed(visit: Visit, timeout: TimeoutName, offering: Offering): Visit {
	const { place, speech } = visit;
	switch (timeout) {
		case 'gap':
			return speech?.sound === 'gap' ? withSound(toCardAfter(visit, offering), 'following') : visit;
		case 'missing':
			return speech?.sound === 'missing' ? ended(visit, offering) : visit;
		case 'round':
			if (place.screen !== 'languages') return visit;
			// A round that nobody could hear counts too, or a mute kiosk would never rest.
			return place.rounds + (speech ? 1 : 0) < roundsBeforeRest
				? sayScreen({ ...visit, place: { ...place, rounds: place.rounds + (speech ? 1 : 0) } })
				: rest(visit, offering);
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
