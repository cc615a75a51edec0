import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipId, LanguageCode } from '../lib/packs/pack';
import { Problems } from './problem';
import { readScript } from './read-script';
import { wordsIn } from './read-values';
import type { SourceLine, SourceValue } from './source';

/** A language of a pack, as far as its words go. */
export interface Tongue {
	code: LanguageCode;
	/** It has no writing, and its recordings say what the words of this language mean. */
	follows: LanguageCode | null;
	/** How a language without writing is called, for its tile. */
	name: string | null;
}

/** The lines of one language of a pack, with their values. */
export function readLines(
	content: string,
	pack: string,
	{ code, follows, name }: Tongue,
	values: SourceValue[],
	problems: Problems
): Map<ClipId, SourceLine> {
	const scriptOf = (language: LanguageCode) => `${pack}/scripts/${language}.json`;
	if (follows === null) {
		return readScript(content, scriptOf(code), wordsIn(values, code), problems);
	}
	if (existsSync(join(content, scriptOf(code)))) {
		const what = `"${code}" has no writing, as pack.json says; delete this, or "follows" there`;
		problems.in(scriptOf(code))(what);
	}
	// What is wrong with the words of the other language is told where they are.
	const followed = readScript(content, scriptOf(follows), wordsIn(values, follows), new Problems());
	return unwrittenLines(followed, name ?? code);
}

/**
 * Nothing of a language without writing is shown but the pictures, and what was spoken cannot be
 * compared with words of its own: its recordings are fresh as long as the words of the language that
 * it follows still say what the speaker was asked to say.
 */
function unwrittenLines(followed: Map<ClipId, SourceLine>, name: string): Map<ClipId, SourceLine> {
	return new Map(
		[...followed].map(([clip, { text, values }]) => [
			clip,
			{ text: clip === 'language' ? name : '', say: text, values }
		])
	);
}
