import * as v from 'valibot';
import {
	clipId,
	count,
	dayText,
	goodTable,
	hash,
	languageCode,
	languageForm,
	matching,
	numberThat,
	someText
} from '$lib/packs/schemas';

/*
 * What is stored of recordings made at this tablet. PURE. Apart from what the first load needs: most
 * shelters have none, and load none of this.
 */

export const recordingFile = v.object({
	url: matching(/^\/own\/[0-9a-f]{8,64}\.mp3$/),
	bytes: count,
	sha256: hash,
	/** Length in seconds. */
	seconds: numberThat((length) => length > 0)
});

export const announcement = v.object({
	/** `here-` and some letters; a clip id like any other. */
	id: matching(/^here-[a-z0-9]{1,20}$/),
	/** The key of one of the packs' pictures. */
	picture: clipId,
	/**
	 * The last day on which it is heard, `2026-11-24`; null: until staff take it away. One that cannot be
	 * read would let it sound for ever.
	 */
	until: v.nullable(dayText),
	languages: goodTable(languageForm, recordingFile)
});

export const replacement = v.object({
	...recordingFile.entries,
	language: languageCode,
	clip: clipId,
	/** What was spoken, so that it is known when the pack says something else. */
	words: someText,
	/** The day of the recording. */
	date: dayText,
	/** Who spoke, as they want to be called; empty: somebody here. */
	speaker: v.fallback(v.string(), '')
});
