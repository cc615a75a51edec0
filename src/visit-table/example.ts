import type { ClipId, LanguageCode, Manifest, ManifestLanguage } from '../lib/packs/pack';
import { explainerOf, newsTopic, type Offering } from '../lib/catalog/offering';
import { offeringOf } from '../lib/catalog/offering-of';
import { squaresOf } from '../lib/catalog/take-text';
import type { ShelterRecordings } from '../lib/shelter-recordings/shelter-recordings';
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
/** Before any explainer is past its date. */
const day = '2026-01-01';
/** What a file would be, if the example had any. */
const file = { url: '', bytes: 0, sha256: '' };
const nowhere: ManifestLanguage = { ...file, status: 'draft', dir: 'ltr' };
const recordings: ShelterRecordings = {
	announcements: [
		{
			...{ id: announcement, picture: 'rest.hand', until: null },
			languages: { en: { ...file, seconds: 1 } }
		}
	],
	replacements: []
};

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
	const read = explainers.map((id) => readExplainer(content, 'asylum-us', id, problems));
	const manifest: Manifest = {
		...{ id: 'example', version: '1', date: day, licence: '', pictures: {} },
		topics: [
			{
				id: topic,
				explainers: read.map(({ checked, ...rest }) => ({ ...rest, checked: checked.date }))
			}
		],
		languages: Object.fromEntries(languages.map((code) => [code, nowhere]))
	};
	const offering = offeringOf([manifest], freshSettings, day, recordings);
	const squares = (language: LanguageCode, id: string): number => {
		const explainer = explainerOf(offering, id);
		const shown = (clip: ClipId) => words(language, clip).text;
		return explainer ? squaresOf({ explainer, words: shown, link: null }).length : 0;
	};
	return { offering: { ...offering, squares }, words };
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
