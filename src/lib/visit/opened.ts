import type { Offering } from '$lib/catalog/offering';
import { goTo, withSound, type SpokenExplainer } from './transitions';
import type { Player, Visit } from './visit';

/** Somebody scanned the code of an explainer: their own phone starts there, and waits for a touch. PURE. */
export function opened(
	visit: Visit,
	{ language, explainer }: SpokenExplainer,
	offering: Offering
): Visit {
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
