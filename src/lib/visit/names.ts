import type { NamedClip } from '$lib/packs/interface-clips';
import type { LanguageCode } from '$lib/packs/pack';
import type { Offering } from '$lib/catalog/offering';
import { corners, ear, stageChoices } from './choices';
import type { Visit } from './visit';

/** A choice, and what says its name. PURE. */
export interface Name {
	choice: string;
	clip: NamedClip;
	language: LanguageCode;
}

/**
 * Everything that keys can lead to, in the order in which one switch goes through it: what cannot say
 * itself is nothing to somebody who does not see. Not all of it need be on the screen.
 */
export function namesOf({ place }: Visit, offering: Offering): Name[] {
	if (place.screen === 'rest') return [];
	const inLanguage = (language: LanguageCode, choices: { choice: string; clip: NamedClip }[]) =>
		choices.map(({ choice, clip }) => ({ choice, clip, language }));
	const around = [ear, ...corners];
	if (place.screen === 'languages') {
		const tiles = offering.languages.map((code): Name => ({
			choice: code,
			clip: 'language',
			language: code
		}));
		// Before a language is chosen, there is none in which a corner could say itself.
		return place.from ? [...tiles, ...inLanguage(place.from.language, around)] : tiles;
	}
	return inLanguage(place.language, [...stageChoices(place, offering), ...around]);
}

/** What says the name of this choice; undefined where it has none here. */
export function nameOf(visit: Visit, choice: string, offering: Offering): Name | undefined {
	return namesOf(visit, offering).find((name) => name.choice === choice);
}

/** What the middle key chooses where it is led to nothing, and nothing says itself. */
export function unledChoice({ place, speech }: Visit, offering: Offering): string {
	if (speech?.sound === 'blocked' || place.screen === 'still-there') return 'yes';
	const here = stageChoices(place, offering).map(({ choice }) => choice);
	if (here.includes('play')) return 'play';
	return place.screen === 'welcome' ? 'next' : ear.choice;
}
