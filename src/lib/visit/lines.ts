import { isNews, type NamedClip } from '$lib/packs/interface-clips';
import type { LanguageCode } from '$lib/packs/pack';
import { corners, ear, isEnd, stageChoices, type Choice } from './choices';
import { explainerOf, newsTopic, type Offering } from '$lib/catalog/offering';
import { nameOf } from './names';
import { squareClip } from './squares';
import { howToHear, type Inside, type Player, type Visit } from './visit';

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
	if (speech.what === 'name') return nameLines(visit, speech.choice, offering);
	if (place.screen === 'rest') return place.thanks ? [line(place.thanks, 'thanks')] : [];
	if (place.screen === 'languages') return languageRound(offering);

	switch (speech.what) {
		case 'screen':
			return screenLines(place, visit, offering);
		case 'ear':
			return named(place.language, [...stageChoices(place, offering), ...corners]);
		case 'reminder':
			return named(place.language, [...stageChoices(place, offering), ear, ...corners]);
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

function nameLines(visit: Visit, choice: string | null, offering: Offering): Line[] {
	const name = choice === null ? undefined : nameOf(visit, choice, offering);
	return name ? [line(name.language, name.clip, choice)] : [];
}

/** Each tile says itself, in its own language. */
function languageRound(offering: Offering): Line[] {
	return offering.languages.map((code) => line(code, 'language', code));
}

function screenLines(place: Inside, visit: Visit, offering: Offering): Line[] {
	const { keys } = visit;
	const say = (...clips: NamedClip[]) => clips.map((clip) => line(place.language, clip));
	const told = howToHear(keys);
	const how = line(place.language, told, told === 'prompt.ear' ? 'ear' : null);
	switch (place.screen) {
		case 'welcome':
			return [
				...say(...[1, 2, 3, 4, 5, 6].map((part) => `welcome.${part}` as const)),
				line(place.language, 'learn.offer', 'learn')
			];
		case 'learn':
			return say('learn.touch');
		case 'topics':
			return [...say('prompt.picture'), how];
		case 'explainers':
			return [
				...say(
					...(place.topic === newsTopic ? [] : [`topic.${place.topic}` as const]),
					'prompt.picture'
				),
				how
			];
		case 'player':
			return say(...(place.gate ? gateClips(visit) : cardClips(place, offering)));
		case 'ask':
			return say(place.shown ? 'ask.topic' : 'ask.alone');
		case 'take':
			return say(squareClip(place, offering));
		case 'still-there':
			return [line(place.language, 'still-there', 'yes')];
	}
}

/**
 * Before a private explainer headphones are offered, in the words in which they are offered to everybody, so
 * that the offer gives nothing away; where they are in already, they need not be.
 */
function gateClips({ ears, earsTold }: Visit): NamedClip[] {
	if (ears === 'in') return ['private.gate'];
	const told = ears === 'out' || earsTold;
	return ['private.gate', 'welcome.5', ...(told ? [] : (['headphones.unknown'] as const))];
}

/** The clips of one card. A warning comes before what it is about. */
export function cardClips(player: Player, offering: Offering): NamedClip[] {
	const { explainer: id, card } = player;
	if (player.topic === newsTopic) return card === 0 && isNews(id) ? [id] : [];
	const explainer = explainerOf(offering, id);
	if (!explainer) return [];
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
