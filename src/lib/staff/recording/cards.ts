import {
	inHumanVoice,
	spokenIn,
	type ShelterRecordings,
	type Replacement
} from '$lib/shelter-recordings/shelter-recordings';
import type { Clip, ClipId, LanguageCode, Manifest } from '$lib/packs/pack';

/** One recording of an explainer, as a person who lends a voice sees it. PURE. */
export interface CardToRecord {
	clip: ClipId;
	/** The words to read; empty in a language without writing. */
	words: string;
	/** Whose voice visitors hear now, and whether somebody's voice waits for words that have changed. */
	voice: 'pack' | 'own' | 'changed';
}

/** Title, question, cards and the question for a lawyer, in the order in which they are heard. */
export function cardsToRecord(
	manifests: Manifest[],
	explainer: string,
	recordings: ShelterRecordings,
	language: LanguageCode,
	clipOf: (clip: ClipId) => Clip | null
): CardToRecord[] {
	return clipsOf(manifests, explainer).flatMap((id) => {
		const clip = clipOf(id);
		if (!clip) return [];
		return { clip: id, words: clip.text, voice: voiceOf(recordings, language, id, clip) };
	});
}

/** Replacements whose words the pack says differently now, or not at all: they wait to be recorded again. */
export function outdated(
	recordings: ShelterRecordings,
	clipOf: (language: LanguageCode, clip: ClipId) => Clip | null | undefined
): Replacement[] {
	return recordings.replacements.filter(({ language, clip, words }) => {
		const now = clipOf(language, clip);
		// A language that is not read yet is not known to have changed.
		return now ? spokenIn(now) !== words : false;
	});
}

function clipsOf(manifests: Manifest[], id: string): ClipId[] {
	const explainers = manifests.flatMap(({ topics }) => topics.flatMap((topic) => topic.explainers));
	const cards = explainers.find((explainer) => explainer.id === id)?.cards ?? 0;
	const numbers = Array.from({ length: cards }, (_, index) => `${id}.${index + 1}`);
	return [`${id}.title`, `${id}.question`, ...numbers, `${id}.ask`];
}

function voiceOf(
	recordings: ShelterRecordings,
	language: LanguageCode,
	id: ClipId,
	clip: Clip
): CardToRecord['voice'] {
	if (inHumanVoice(recordings, language, id, clip) !== clip) return 'own';
	const waits = recordings.replacements.some(
		(made) => made.language === language && made.clip === id
	);
	return waits ? 'changed' : 'pack';
}
