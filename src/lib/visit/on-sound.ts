import { isEnd } from './choices';
import { lines } from './lines';
import { afterName } from './on-key';
import { newsTopic, openExplainers, topicOf, type Offering } from '$lib/catalog/offering';
import { goTo, rest, sayNext, silent, takeUp, toCardAfter, withSound } from './transitions';
import { isHeld, type Player, type Visit } from './visit';

/** What comes when a recording was said to its end. PURE. */
export function ended(visit: Visit, offering: Offering): Visit {
	const { place, speech } = visit;
	if (!speech) return visit;
	if (speech.at + 1 < lines(visit, offering).length) return sayNext(visit);
	if (speech.what === 'notice') return afterNotice(visit);
	if (speech.what === 'name') return afterName(visit);
	if (speech.what !== 'screen') return silent(visit);

	switch (place.screen) {
		case 'rest':
			return rest(visit, offering);
		case 'languages':
			return { ...silent(visit), place: { ...place, rounds: place.rounds + 1 } };
		case 'take':
			return place.at === null ? goTo(visit, { ...place, at: 0 }) : silent(visit);
		case 'player':
			if (place.gate) return silent({ ...visit, earsTold: true });
			if (place.topic === newsTopic) return silent(visit);
			if (isEnd(place, offering)) return afterClosing(visit, place, offering);
			return speech.sound === 'missing' ? toCardAfter(visit, offering) : withSound(visit, 'gap');
		default:
			return silent(visit);
	}
}

/** Takes up what a remark broke into: paused where it was paused, else it goes on by itself. */
function afterNotice(visit: Visit): Visit {
	const then = visit.speech?.then;
	if (then && isHeld(then)) return takeUp(visit, then.sound);
	return takeUp(visit, visit.speech?.sound === 'playing' ? 'following' : 'starting');
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

/** What comes of a recording that could not be heard, or was cut short. PURE. */
export function failed(
	visit: Visit,
	why: 'missing' | 'blocked' | 'interrupted',
	offering: Offering
): Visit {
	// The thanks are not said once more: nobody is left to hear them.
	if (visit.place.screen === 'rest' && why !== 'missing') return rest(visit, offering);
	if (why !== 'interrupted') return withSound(visit, why);
	const after = interrupted(visit, offering);
	return { ...after, cut: after.speech ?? visit.speech };
}

function interrupted(visit: Visit, offering: Offering): Visit {
	if (visit.place.screen === 'player' && visit.speech?.then?.what === 'screen') {
		return takeUp(visit, 'interrupted');
	}
	// Only a card is worth taking up again; a prompt or a round is simply over. And whoever has pulled
	// their headphones is not reminded by the loudspeaker.
	if (visit.place.screen !== 'player' || visit.speech?.what !== 'screen') {
		return { ...silent(visit), quiet: true };
	}
	// A card that was said to its end is not taken up either: the next one waits instead.
	const { sound } = visit.speech;
	if (sound === 'gap') return withSound(toCardAfter(visit, offering), 'interrupted');
	const next = sound === 'missing' ? ended(visit, offering) : visit;
	return next.place.screen === 'player' && next.speech ? withSound(next, 'interrupted') : next;
}
