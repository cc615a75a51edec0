import type { Offering } from '$lib/catalog/offering';
import { corners, isEnd, stageChoices, type Choice } from './choices';
import { isSpeaking, type Inside, type Place, type Visit } from './visit';

/**
 * The control whose name a touch asks for, because the ear is speaking; null where the touch is done.
 * *Hide now* never waits, nor does a key: it hears each name by moving, and with a single switch a press
 * while the ear speaks is how anything is chosen. PURE.
 */
export function askedName(visit: Visit, choice: string, offering: Offering): Choice | null {
	const { place, speech } = visit;
	if (choice === 'hide' || visit.keys || speech?.what !== 'ear' || !isSpeaking(speech)) return null;
	return controls(place, offering).find((control) => control.choice === choice) ?? null;
}

/** What has no words beside its picture. What has is a tile: whoever touches one wants it. */
function controls(place: Place, offering: Offering): Choice[] {
	switch (place.screen) {
		case 'rest':
		case 'languages':
			return [];
		default:
			return hasTiles(place, offering) ? corners : [...stageChoices(place, offering), ...corners];
	}
}

function hasTiles(place: Inside, offering: Offering): boolean {
	switch (place.screen) {
		case 'welcome':
		case 'ask':
		case 'take':
			return false;
		case 'player':
			return place.gate || isEnd(place, offering);
		default:
			return true;
	}
}
