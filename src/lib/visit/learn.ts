import { thingsToTry } from './choices';
import { goTo, sayName, silent } from './transitions';
import type { Learn, Place, Visit } from './visit';

/** Learning by touching: each thing says what it is and what it is for, and nothing else happens. PURE. */

export function beginLearning(visit: Visit): Visit {
	const { place } = visit;
	if (place.screen !== 'welcome') return visit;
	return goTo(visit, { screen: 'learn', language: place.language, tried: [] });
}

export function tryOut(visit: Visit, place: Learn, choice: string): Visit {
	const thing = thingsToTry.find((each) => each.choice === choice);
	if (!thing) return visit;
	const tried = place.tried.includes(choice) ? place.tried : [...place.tried, choice];
	return sayName({ ...visit, place: { ...place, tried } }, choice, null);
}

/** Whether every thing was tried. */
export function isLearnt(place: Place): place is Learn {
	return place.screen === 'learn' && place.tried.length === thingsToTry.length;
}

/** After a name was heard that broke into nothing: once every thing was tried it goes on to the topics by itself. */
export function afterTrying(visit: Visit): Visit {
	const { place } = visit;
	if (!isLearnt(place)) return silent(visit);
	return goTo(visit, { screen: 'topics', language: place.language });
}
