import { isEnd, isPrivate, stageChoices } from './choices';
import { enlargeCaptions, switchContrast } from './captions-and-contrast';
import { changeSpeed, changeVolume } from './speed-and-volume';
import { isOffered } from './offered';
import {
	canPlayAll,
	explainerAfter,
	newsTopic,
	openExplainers,
	topicOf,
	type Offering
} from '$lib/catalog/offering';
import {
	goTo,
	resay,
	rest,
	sayEar,
	sayNotice,
	sayScreen,
	takeUp,
	toCardAfter,
	toCardBefore,
	wake,
	withSound
} from './transitions';
import { announcementAfter, leaveAnnouncement } from './announcements';
import { backToEnd, chooseSquare } from './squares';
import { isSpeaking, type Inside, type Player, type Visit } from './visit';

/** What a touch on a choice does. A choice that is not on this screen changes nothing. PURE. */
export function choose(visit: Visit, choice: string, offering: Offering): Visit {
	const { place } = visit;
	if (place.screen === 'rest') return wake(visit, offering);
	if (choice === 'louder' || choice === 'softer') return changeVolume(visit, choice, offering);
	if (place.screen === 'languages') return chooseOnLanguages(visit, choice, offering);

	switch (choice) {
		case 'home':
			return goTo(visit, { screen: 'topics', language: place.language });
		case 'ear':
			return place.screen === 'welcome' ? sayScreen(visit) : sayEar(visit);
		case 'language':
			return goTo(visit, { screen: 'languages', rounds: 0, from: resumable(place) });
		case 'hide':
			return rest(visit, offering);
		case 'done':
			return goTo(rest(visit, offering), { screen: 'rest', thanks: place.language });
	}
	// A big "touch to hear" stands where the picture was; the hand of still-there needs no sound.
	if (visit.speech?.sound === 'blocked' && choice === 'yes' && place.screen !== 'still-there') {
		return resay(visit);
	}
	if (!stageChoices(place, offering).some((offered) => offered.choice === choice)) return visit;
	return chooseOnStage(visit, place, choice, offering);
}

function chooseOnLanguages(visit: Visit, choice: string, offering: Offering): Visit {
	const { place } = visit;
	if (place.screen !== 'languages') return visit;
	if (choice === 'ear') return goTo(visit, { ...place, rounds: 0 });
	if (!offering.languages.includes(choice)) return visit;
	// The welcome is said once in a visit, but it has not been said to somebody who cut it short to change language.
	if (!place.from || place.from.screen === 'welcome') {
		return goTo(visit, { screen: 'welcome', language: choice });
	}
	const { from } = place;
	// There is nothing to carry away in a language without writing.
	const hasNothing = from.screen === 'take' && offering.unwritten.includes(choice);
	const next = inLanguage(hasNothing ? from.from : from, choice);
	// An announcement may have been recorded in one language only.
	return goTo(visit, isOffered(next, offering) ? next : { screen: 'topics', language: choice });
}

function chooseOnStage(visit: Visit, place: Inside, choice: string, offering: Offering): Visit {
	const { language } = place;
	switch (place.screen) {
		case 'welcome':
			return sayNotice({ ...visit, place: { screen: 'topics', language } }, 'prompt.ear');
		case 'topics':
			return goTo(visit, { screen: 'explainers', language, topic: choice });
		case 'explainers':
			if (choice === 'all') return playAll(visit, language, place.topic, offering);
			return goTo(visit, openExplainer(language, place.topic, choice, offering));
		case 'player':
			if (place.gate) {
				return choice === 'yes'
					? goTo(visit, { ...place, gate: false })
					: goTo(visit, { screen: 'explainers', language, topic: place.topic });
			}
			return isEnd(place, offering)
				? chooseAtEnd(visit, place, choice, offering)
				: chooseInPlayer(visit, place, choice, offering);
		case 'ask':
			return choice === 'back' ? backToEnd(visit, place) : goTo(visit, { ...place, shown: true });
		case 'take':
			return chooseSquare(visit, place, choice);
		case 'still-there':
			return goTo(visit, place.from);
	}
}

function chooseInPlayer(visit: Visit, place: Player, choice: string, offering: Offering): Visit {
	switch (choice) {
		case 'back':
			if (place.topic === newsTopic) return leaveAnnouncement(visit, place, undefined);
			return toCardBefore(visit, offering);
		case 'next':
			if (place.topic === newsTopic)
				return leaveAnnouncement(visit, place, announcementAfter(place, offering));
			return toCardAfter(visit, offering);
		case 'again':
			return sayScreen(visit);
		case 'slower':
		case 'faster':
			return changeSpeed(visit, choice, offering);
		case 'bigger':
			return enlargeCaptions(visit, offering);
		case 'contrast':
			return switchContrast(visit, offering);
		case 'play':
			return playOrPause(visit, offering);
		default:
			return visit;
	}
}

function chooseAtEnd(visit: Visit, place: Player, choice: string, offering: Offering): Visit {
	const { language } = place;
	switch (choice) {
		case 'again':
			return goTo(visit, { ...place, card: 0, all: false });
		case 'next': {
			const next = explainerAfter(offering, place.explainer);
			if (!next) return visit;
			return goTo(visit, openExplainer(language, next.topic, next.explainer, offering));
		}
		case 'more':
			return goTo(visit, { screen: 'topics', language });
		case 'ask':
			return goTo(visit, { screen: 'ask', language, from: place, shown: false });
		case 'take':
			return goTo(visit, { screen: 'take', language, from: place, at: null });
		default:
			return visit;
	}
}

function playOrPause(visit: Visit, offering: Offering): Visit {
	const sound = visit.speech?.sound;
	if (sound === 'gap') {
		return withSound(toCardAfter(visit, offering), 'paused');
	}
	if (isSpeaking(visit.speech)) {
		return visit.speech?.then ? takeUp(visit, 'paused') : withSound(visit, 'paused');
	}
	if (sound === 'paused' || sound === 'interrupted') return withSound(visit, 'starting');
	return resay(visit);
}

function playAll(visit: Visit, language: string, topicId: string, offering: Offering): Visit {
	const topic = topicOf(offering, topicId);
	const first = topic && canPlayAll(topic) ? openExplainers(topic)[0] : undefined;
	if (!first) return visit;
	return goTo(visit, { ...openExplainer(language, topicId, first.id, offering), all: true });
}

function openExplainer(
	language: string,
	topic: string,
	explainer: string,
	offering: Offering
): Player {
	const gate = isPrivate(explainer, offering);
	return { screen: 'player', language, topic, explainer, card: 0, gate, all: false };
}

/** Where somebody goes on after changing language: an explainer starts again in the new one. */
function resumable(place: Inside): Inside {
	return place.screen === 'still-there' ? place.from : place;
}

function inLanguage(place: Inside, language: string): Inside {
	switch (place.screen) {
		case 'player':
			return { ...place, language, card: 0 };
		case 'ask':
			return { ...place, language, shown: false, from: { ...place.from, language } };
		case 'take':
			return { ...place, language, at: null, from: { ...place.from, language } };
		case 'still-there':
			return inLanguage(place.from, language);
		default:
			return { ...place, language };
	}
}
