import { isEnd, isPrivate } from '../lib/visit/choices';
import { explainerOf, newsTopic, type Offering } from '../lib/catalog/offering';
import { isLearnt } from '../lib/visit/learn';
import { squaresIn } from '../lib/visit/squares';
import { type Place, type Player } from '../lib/visit/visit';
import { playerOf } from '../lib/visit/player-of';

/** What staff would call a place in a visit: those of one name offer the same controls. PURE. */
export function placeName(place: Place, offering: Offering): string {
	const player = playerOf(place);
	const kind = player && isPrivate(player.explainer, offering) ? 'a private explainer' : '';
	const after = kind && `, after ${kind}`;
	switch (place.screen) {
		case 'rest':
			return place.thanks === null ? 'Rest' : 'Rest, saying thank you';
		case 'languages':
			// Who has not heard the welcome to its end begins anew.
			return place.from && place.from.screen !== 'welcome'
				? 'Languages, in the middle of a visit'
				: 'Languages';
		case 'welcome':
			return 'Welcome';
		case 'learn':
			return isLearnt(place) ? 'Learn by touching, all of it tried' : 'Learn by touching';
		case 'topics':
			return 'Topics';
		case 'explainers':
			return place.topic === newsTopic ? 'News from this shelter' : 'Explainers';
		case 'player':
			return playerName(place, offering);
		case 'ask':
			return `Ask a person${place.shown ? ', with the topic' : after}`;
		case 'take':
			if (place.at === null) return 'Take it with you';
			return `Take it with you, square ${place.at + 1} of ${squaresIn(place, offering)}`;
		case 'still-there':
			return `Still there?${kind && ` In ${kind}`}`;
	}
}

function playerName(place: Player, offering: Offering): string {
	if (place.topic === newsTopic) return 'An announcement';
	if (place.gate) return 'A private explainer, before it begins';
	const kind = isPrivate(place.explainer, offering) ? 'A private explainer' : 'An explainer';
	if (isEnd(place, offering)) return `${kind}, end${place.all ? ', playing all of them' : ''}`;
	if (place.card === 0) return 'An explainer, title and question';
	const heard = explainerOf(offering, place.explainer)?.heard ?? [];
	if (place.card === heard[0]) return 'An explainer, first card';
	if (place.card === heard[heard.length - 1]) return `${kind}, last card`;
	return 'An explainer, a card in between';
}
