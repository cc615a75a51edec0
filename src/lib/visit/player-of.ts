import type { Place, Player } from './visit';

/** The player that a place belongs to, if any: an Ask card is about the explainer it came from. */
export function playerOf(place: Place): Player | null {
	switch (place.screen) {
		case 'player':
			return place;
		case 'ask':
		case 'take':
		case 'still-there':
			return playerOf(place.from);
		case 'languages':
			return place.from && playerOf(place.from);
		default:
			return null;
	}
}
