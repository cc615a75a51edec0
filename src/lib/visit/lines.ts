import { isNews, type NamedClip } from '$lib/packs/interface-clips';
import type { LanguageCode } from '$lib/packs/pack';
import { corners, ear, isEnd, stageChoices, type Choice } from './choices';
import { explainerOf, newsTopic, type Offering } from '$lib/catalog/offering';
import { squareClip } from './squares';
import type { Inside, Player, Visit } from './visit';

/** One recording to be said, and the choice that is lit while it speaks. PURE. */
export interface Line {
	language: LanguageCode;
	clip: NamedClip;
	lights: string | null;
}

/** Everything that the speech of this visit says, in order. */
export function lines(visit: Visit, offering: Offering): Line[] {
	const { place, speech } = visit;
	if (!speech) return [];
	if (place.screen === 'rest') return place.thanks ? [line(place.thanks, 'thanks')] : [];
	if (place.screen === 'languages') return languageRound(offering);

	switch (speech.what) {
		case 'screen':
			return screenLines(place, offering);
		case 'ear':
			return named(place.language, [...stageChoices(place, offering), ...corners]);
		case 'reminder':
			return named(place.language, [...stageChoices(place, offering), ear, ...corners]);
		case 'name':
			return named(
				place.language,
				[...stageChoices(place, offering), ...corners].filter(({ clip }) => clip === speech.notice)
			);
		case 'notice':
			return speech.notice
				? [line(place.language, speech.notice, speech.notice === 'prompt.ear' ? 'ear' : null)]
				: [];
	}
}

/** The line that is being said now. */
export function currentLine(visit: Visit, offering: Offering): Line | null {
	return visit.speech ? (lines(visit, offering)[visit.speech.at] ?? null) : null;
}

/** Each tile says itself, in its own language. */
function languageRound(offering: Offering): Line[] {
	return offering.languages.map((code) => line(code, 'language', code));
}

function screenLines(place: Inside, offering: Offering): Line[] {
	const say = (...clips: NamedClip[]) => clips.map((clip) => line(place.language, clip));
	switch (place.screen) {
		case 'welcome':
			return [
				...say(...[1, 2, 3, 4, 5, 6].map((part) => `welcome.${part}` as const)),
				line(place.language, 'learn.offer', 'learn')
			];
		case 'learn':
			return say('learn.touch');
		case 'topics':
			return [...say('prompt.picture'), line(place.language, 'prompt.ear', 'ear')];
		case 'explainers':
			return [
				...say(
					...(place.topic === newsTopic ? [] : [`topic.${place.topic}` as const]),
					'prompt.picture'
				),
				line(place.language, 'prompt.ear', 'ear')
			];
		case 'player':
			return say(...cardClips(place, offering));
		case 'ask':
			return say(place.shown ? 'ask.topic' : 'ask.alone');
		case 'take':
			return say(squareClip(place, offering));
		case 'still-there':
			return [line(place.language, 'still-there', 'yes')];
	}
}

/** The clips of one card. A warning comes before what it is about. */
export function cardClips(player: Player, offering: Offering): NamedClip[] {
	const { explainer: id, card } = player;
	if (player.topic === newsTopic) return card === 0 && isNews(id) ? [id] : [];
	const explainer = explainerOf(offering, id);
	if (!explainer) return [];
	if (player.gate) return ['private.gate'];
	if (card === 0) {
		return [
			...(explainer.changed ? (['warning.changed'] as const) : []),
			`${id}.title` as const,
			`${id}.question` as const
		];
	}
	if (!isEnd(player, offering)) return [`${id}.${card}` as const];
	return [
		'closing.ask',
		`${id}.ask` as const,
		'closing.information',
		`closing.checked.${explainer.checkedMonth}` as const,
		...(explainer.draft ? (['closing.draft'] as const) : []),
		'end.choose'
	];
}

/** Each choice says its name, and is lit meanwhile. */
function named(language: LanguageCode, choices: Choice[]): Line[] {
	return choices.map(({ choice, clip }) => line(language, clip, choice));
}

function line(language: LanguageCode, clip: NamedClip, lights: string | null = null): Line {
	return { language, clip, lights };
}
