import { announcedIn, explainerOf, newsTopic, topicOf, type Offering } from '$lib/catalog/offering';
import type { Place } from './visit';

/** Whether a place is still there: staff can withdraw an explainer or a language at any moment. PURE. */
export function isOffered(place: Place, offering: Offering): boolean {
	if (place.screen === 'rest') return true;
	if (place.screen === 'languages') return place.from === null || isOffered(place.from, offering);
	if (!offering.languages.includes(place.language)) return false;
	const news = announcedIn(offering, place.language);
	if (place.screen === 'explainers') {
		return place.topic === newsTopic ? news.length > 0 : topicOf(offering, place.topic) !== null;
	}
	if (place.screen === 'player') {
		return place.topic === newsTopic
			? news.includes(place.explainer)
			: explainerOf(offering, place.explainer) !== null;
	}
	return 'from' in place ? isOffered(place.from, offering) : true;
}
