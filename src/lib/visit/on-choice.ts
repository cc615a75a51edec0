import { askedName } from './asked-name';
import { isEnd, isPrivate, stageChoices } from './choices';
import { enlargeCaptions, switchContrast } from './captions-and-contrast';
import { beginLearning, tryOut } from './learn';
import { changeSpeed, changeVolume } from './speed-and-volume';
import { chooseOnLanguages, resumable } from './on-languages';
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
	leaveWelcome,
	remark,
	resay,
	rest,
	sayEar,
	sayName,
	sayScreen,
	takeUp,
	toCardAfter,
	toCardBefore,
	wake,
	withSound
} from './transitions';
import { announcementAfter, leaveAnnouncement } from './announcements';
import { backToEnd, chooseSquare } from './squares';
import { isHeld, isNaming, isSpeaking, type Inside, type Player, type Visit } from './visit';

/** What a touch on a choice does. A choice that is not on this screen changes nothing. PURE. */
export function choose(visit: Visit, choice: string, offering: Offering): Visit {
	const { place } = visit;
	if (place.screen === 'rest') return wake(visit, offering);
	const asked = askedName(visit, choice, offering);
	if (asked) return sayName(visit, asked.choice, null);
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

function chooseOnStage(visit: Visit, place: Inside, choice: string, offering: Offering): Visit {
	const { language } = place;
	switch (place.screen) {
		case 'welcome':
			return choice === 'learn' ? beginLearning(visit) : leaveWelcome(visit);
		case 'learn':
			return tryOut(visit, place, choice);
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
		case 'dark':
			return remark({ ...visit, dark: true }, 'notice.dark', offering);
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
	const then = visit.speech?.then;
	if (then && isSpeaking(visit.speech)) return takeUp(visit, isHeld(then) ? 'starting' : 'paused');
	// The name of a control is nothing to hold on to: what the screen says is meant.
	if (isNaming(visit.speech)) return sayScreen(visit);
	if (sound === 'gap') {
		return withSound(toCardAfter(visit, offering), 'paused');
	}
	if (isSpeaking(visit.speech)) return withSound(visit, 'paused');
	if (isHeld(visit.speech)) return withSound(visit, 'starting');
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
