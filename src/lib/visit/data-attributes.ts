import { type Sound, type Visit } from './visit';
import { playerOf } from './player-of';

/** What the document element tells the outside about a visit: `src/README.md` says what others rely on. PURE. */
export interface DataAttributes {
	screen: string;
	language: string | undefined;
	topic: string | undefined;
	explainer: string | undefined;
	card: string | undefined;
	sound: 'silent' | 'playing' | 'paused' | 'blocked' | 'missing';
}

export function dataAttributesOf(visit: Visit): DataAttributes {
	const { place, speech } = visit;
	const player = playerOf(place);
	const inside = place.screen === 'languages' ? place.from : place;
	return {
		screen: place.screen,
		language: inside && 'language' in inside ? inside.language : undefined,
		topic: player?.topic ?? (inside?.screen === 'explainers' ? inside.topic : undefined),
		explainer: player?.explainer,
		card: player ? String(player.card) : undefined,
		sound: speech ? soundSign[speech.sound] : 'silent'
	};
}

/** Until something is really heard it is silent, whatever was asked for. */
const soundSign: Record<Sound, DataAttributes['sound']> = {
	starting: 'silent',
	following: 'playing',
	playing: 'playing',
	gap: 'playing',
	paused: 'paused',
	interrupted: 'paused',
	blocked: 'blocked',
	missing: 'missing'
};
