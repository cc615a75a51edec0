import type { Offering } from '$lib/catalog/offering';
import { isOffered } from './offered';
import { goTo } from './transitions';
import type { Inside, Visit } from './visit';

/** What a touch on a language tile does, or on the ear there. PURE. */
export function chooseOnLanguages(visit: Visit, choice: string, offering: Offering): Visit {
	const { place } = visit;
	if (place.screen !== 'languages') return visit;
	if (choice === 'ear') return goTo(visit, { ...place, rounds: 0 });
	if (!offering.languages.includes(choice)) return visit;
	// The welcome is said once in a visit, but it has not been said to somebody who cut it short to change language.
	if (!place.from || place.from.screen === 'welcome') {
		return goTo(visit, { screen: 'welcome', language: choice });
	}
	const { from } = place;
	// There is nothing to carry away in a language without writing.
	const hasNothing = from.screen === 'take' && offering.unwritten.includes(choice);
	const next = inLanguage(hasNothing ? from.from : from, choice);
	// An announcement may have been recorded in one language only.
	return goTo(visit, isOffered(next, offering) ? next : { screen: 'topics', language: choice });
}

/** Where somebody goes on after changing language: an explainer starts again in the new one. */
export function resumable(place: Inside): Inside {
	return place.screen === 'still-there' ? place.from : place;
}

function inLanguage(place: Inside, language: string): Inside {
	switch (place.screen) {
		case 'player':
			return { ...place, language, card: 0 };
		case 'ask':
			return { ...place, language, shown: false, from: { ...place.from, language } };
		case 'take':
			return { ...place, language, at: null, from: { ...place.from, language } };
		case 'still-there':
			return inLanguage(place.from, language);
		default:
			return { ...place, language };
	}
}
