import { isNews, type InterfaceClip, type NamedClip } from '$lib/packs/interface-clips';
import {
	announcedIn,
	canPlayAll,
	explainerAfter,
	explainerOf,
	newsTopic,
	topicOf,
	type Offering
} from '$lib/catalog/offering';
import { squaresIn } from './squares';
import type { Place, Player } from './visit';

/** Something a visitor can touch (`data-choice`), and the clip with its name. PURE. */
export interface Choice {
	choice: string;
	clip: NamedClip;
}

const control = (choice: string, clip: InterfaceClip): Choice => ({ choice, clip });

/** The corner that says everything that can be touched: it does not name itself. */
export const ear: Choice = control('ear', 'control.ear');

/** What stands in the same places on every screen after the language, in the order in which the ear reads it. */
export const corners: Choice[] = [
	control('home', 'control.home'),
	control('language', 'control.language'),
	control('louder', 'control.louder'),
	control('softer', 'control.softer'),
	control('done', 'control.done'),
	control('hide', 'control.hide')
];

/** What a visitor will meet on every screen, to be tried where it only says what it is. */
export const thingsToTry: readonly Choice[] = [
	control('try-ear', 'learn.ear'),
	control('try-next', 'learn.next'),
	control('try-home', 'learn.home')
];

/** What can be touched in the middle of a screen, in reading order. */
export function stageChoices(place: Place, offering: Offering): Choice[] {
	switch (place.screen) {
		case 'rest':
			return [];
		case 'languages':
			return offering.languages.map((code) => ({ choice: code, clip: 'language' }));
		case 'welcome':
			return [control('next', 'control.next'), control('learn', 'control.learn')];
		case 'learn':
			return [...thingsToTry];
		case 'topics': {
			const topics = offering.topics.map(({ id }) => ({
				choice: id,
				clip: `topic.${id}` as const
			}));
			const hasNews = announcedIn(offering, place.language).length > 0;
			return hasNews ? [...topics, control(newsTopic, 'control.here')] : topics;
		}
		case 'explainers': {
			// An announcement has no other name than itself.
			if (place.topic === newsTopic)
				return announcedIn(offering, place.language)
					.filter(isNews)
					.map((id) => ({ choice: id, clip: id }));
			const topic = topicOf(offering, place.topic);
			if (!topic) return [];
			const tiles = topic.explainers.map(({ id }) => ({
				choice: id,
				clip: `${id}.title` as const
			}));
			return canPlayAll(topic) ? [...tiles, control('all', 'control.all')] : tiles;
		}
		case 'player':
			if (place.gate) return [control('yes', 'control.yes-private'), control('no', 'control.no')];
			return isEnd(place, offering) ? endChoices(place, offering) : playerChoices;
		case 'ask':
			return place.shown || isPrivate(place.from.explainer, offering)
				? [control('back', 'control.back')]
				: [control('topic', 'control.topic'), control('back', 'control.back')];
		case 'take':
			if (place.at === null)
				return [control('yes', 'control.yes-show'), control('back', 'control.back')];
			return place.at + 1 < squaresIn(place, offering)
				? [control('back', 'control.back'), control('next', 'control.next')]
				: [control('back', 'control.back')];
		case 'still-there':
			return [control('yes', 'control.yes-here')];
	}
}

const playerChoices: Choice[] = [
	control('back', 'control.back'),
	control('again', 'control.again'),
	control('play', 'control.play'),
	control('next', 'control.next'),
	control('slower', 'control.slower'),
	control('faster', 'control.faster'),
	control('bigger', 'control.bigger'),
	control('contrast', 'control.contrast'),
	control('dark', 'control.dark')
];

function endChoices({ explainer, language }: Player, offering: Offering): Choice[] {
	const choices = [control('again', 'control.again-all')];
	if (explainerAfter(offering, explainer)) choices.push(control('next', 'control.next-explainer'));
	choices.push(control('more', 'control.more'), control('ask', 'control.ask'));
	// A code on a phone would name it to whoever opens the phone; and where there is no writing, it is empty.
	if (!isPrivate(explainer, offering) && !offering.unwritten.includes(language))
		choices.push(control('take', 'control.take'));
	return choices;
}

/** Whether a player stands on its closing, which is also the end page. */
export function isEnd(place: { explainer: string; card: number }, offering: Offering): boolean {
	const explainer = explainerOf(offering, place.explainer);
	return explainer !== null && place.card > explainer.cards;
}

export function isPrivate(explainer: string, offering: Offering): boolean {
	return explainerOf(offering, explainer)?.private ?? false;
}
