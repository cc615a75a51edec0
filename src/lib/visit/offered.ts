import { announcedIn, explainerOf, here, topicOf, type Room } from './room';
import type { Place } from './visit';

/** Whether a place is still there: staff can withdraw an explainer or a language at any moment. PURE. */
export function isOffered(place: Place, room: Room): boolean {
	if (place.screen === 'rest') return true;
	if (place.screen === 'languages') return place.from === null || isOffered(place.from, room);
	if (!room.languages.includes(place.language)) return false;
	const news = announcedIn(room, place.language);
	if (place.screen === 'explainers') {
		return place.topic === here ? news.length > 0 : topicOf(room, place.topic) !== null;
	}
	if (place.screen === 'player') {
		return place.topic === here
			? news.includes(place.explainer)
			: explainerOf(room, place.explainer) !== null;
	}
	return 'from' in place ? isOffered(place.from, room) : true;
}
