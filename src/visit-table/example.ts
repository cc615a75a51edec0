import { cardsIn } from '../lib/packs/cards';
import type { ClipId, LanguageCode } from '../lib/packs/pack';
import { newsTopic, type OfferedExplainer, type Offering } from '../lib/catalog/offering';
import { squaresOf } from '../lib/catalog/take-text';
import { freshSettings } from '../lib/store/settings';
import type { Words } from '../packer/source';
import { Problems } from '../packer/problem';
import { readExplainer } from '../packer/read-explainer';
import { readScript } from '../packer/read-script';
import { readValues, wordsIn } from '../packer/read-values';

/** A small kiosk to be walked through, and the words that it says. */
export interface Example {
	offering: Offering;
	/** The words of a clip, as they are shown and as they are spoken where that differs. */
	words: (language: LanguageCode, clip: ClipId) => Words;
}

const packs = ['interface', 'asylum-us'];
const languages = ['es', 'en'];
const topic = 'first-things';
/** Two that anybody may hear, so that all can be played in order, and a private one. */
const explainers = ['what-is-asylum', 'find-help', 'who-will-know'];
const announcement = `${newsTopic}-dinner`;
const announced: Words = { text: '', say: 'Dinner is at six.' };

/**
 * One topic of the real library with some of its explainers, and one announcement that a shelter may have
 * recorded, as a kiosk in the United States offers them with the settings it comes with.
 * @param content the content folder, `audio`
 * @throws where a word is missing there
 */
export function exampleOf(content: string): Example {
	const problems = new Problems();
	const lines = new Map(languages.map((code) => [code, linesOf(content, code, problems)]));
	const words = (language: LanguageCode, clip: ClipId): Words => {
		const found = clip === announcement ? announced : lines.get(language)?.get(clip);
		if (!found) throw new Error(`${content} has no words for ${clip} in ${language}`);
		return found;
	};
	const offered = explainers.map((id) => offer(content, id, problems));
	const squares = (language: LanguageCode, id: string): number => {
		const explainer = offered.find((one) => one.id === id);
		const shown = (clip: ClipId) => words(language, clip).text;
		return explainer ? squaresOf({ explainer, words: shown, link: null }).length : 0;
	};
	const { volumeStart, volumeCeiling, askAfter, restAfter } = freshSettings;
	const offering: Offering = {
		languages,
		unwritten: [],
		topics: [{ id: topic, explainers: offered }],
		news: { en: [announcement] },
		squares,
		...{ volumeStart, volumeCeiling, askAfter, restAfter }
	};
	return { offering, words };
}

function linesOf(content: string, language: LanguageCode, problems: Problems): Map<ClipId, Words> {
	const lines = new Map<ClipId, Words>();
	for (const pack of packs) {
		const values = wordsIn(readValues(content, `${pack}/values.json`, problems), language);
		const script = readScript(content, `${pack}/scripts/${language}.json`, values, problems);
		for (const [clip, line] of script) lines.set(clip, line);
	}
	return lines;
}

function offer(content: string, id: string, problems: Problems): OfferedExplainer {
	const explainer = readExplainer(content, 'asylum-us', id, problems);
	const heard = cardsIn(freshSettings.country, explainer);
	return {
		id,
		cards: explainer.cards,
		heard,
		private: explainer.private,
		changed: false,
		draft: explainer.status === 'draft',
		checkedMonth: explainer.checked.date.slice(0, 7),
		keep: explainer.keep.filter((card) => heard.includes(card))
	};
}
