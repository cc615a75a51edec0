import { join } from 'node:path';
import type { LanguageCode } from '../lib/packs/pack';
import type { Note, Problems } from './problem';
import { read } from './read';
import { readJson } from './read-json';
import type { SourcePack } from './source';
import { alphabet } from './source-schemas';

/** What a language is written with. Digits, spaces and the English alphabet may always stand there. */
interface Alphabet {
	/** Its letters, and the small ones' capitals. */
	letters: Set<string>;
	/** Its punctuation. */
	marks: Set<string>;
	/** Letters, marks and signs that only `say` may hold: vowel signs, a transcription. */
	spoken: Set<string>;
}

const file = 'alphabets.json';
const english = new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const joinsNothing = '\u200c';

/**
 * Notes every character that the writing of a language does not have. What a word processor, a
 * messenger or a wrong code page leave in a sentence (`&#39;`, U+FFFD, `Ã³`, `pa?s`, a letter of
 * another alphabet that looks the same) is shown to people, and blinds the checks of words.
 */
export function checkAlphabets(content: string, packs: SourcePack[], problems: Problems) {
	const languages = packs.flatMap((pack) => pack.languages.map((language) => ({ pack, language })));
	if (languages.length === 0) return;
	const alphabets = readAlphabets(content, problems);
	if (alphabets === null) return;
	for (const { pack, language } of languages) {
		if (language.follows !== null || language.lines.size === 0) continue;
		const alphabet = alphabets.get(language.code);
		if (!alphabet) {
			problems.in(file)(
				`"${language.code}" has no alphabet; write the letters and marks that it is written with`
			);
			continue;
		}
		const note = problems.in(`${pack.id}/scripts/${language.code}.json`);
		for (const [clip, { text, say }] of language.lines) {
			const noteIn = (name: string): Note => {
				return (what) => note(`"${name}" ${what}`, clip);
			};
			noteStrangeCharacters(text, alphabet, false, noteIn('text'));
			noteStrangeCharacters(say ?? '', alphabet, true, noteIn('say'));
		}
	}
}

function readAlphabets(content: string, problems: Problems): Map<LanguageCode, Alphabet> | null {
	const note = problems.in(file);
	const json = readJson(join(content, file), note);
	if (json === null) return null;
	return new Map(
		Object.entries(json).map(([code, about]) => {
			const noteHere: Note = (what) => note(`language "${code}": ${what}`);
			const { letters: small, marks, spoken = '' } = read(alphabet, about, noteHere);
			const letters = new Set([...small, ...small.toLocaleUpperCase(code)]);
			return [code, { letters, marks: new Set(marks), spoken: new Set(spoken) }];
		})
	);
}

/** @param spoken the words are those of `say` */
function noteStrangeCharacters(words: string, alphabet: Alphabet, spoken: boolean, note: Note) {
	// Markup and control characters have been told of already (odd-words.ts).
	if (/[<>{}\p{Cc}\u2028\u2029]/u.test(words)) return;
	const { letters, marks } = alphabet;
	const isKnown = (one: string) =>
		one === ' ' ||
		/[0-9]/.test(one) ||
		english.has(one) ||
		letters.has(one) ||
		marks.has(one) ||
		(spoken && alphabet.spoken.has(one));
	for (const one of new Set([...words].filter((each) => !isKnown(each)))) {
		note(`holds ${nameOf(one)}, which this language is not written with; write the word again`);
	}
	if (words !== words.normalize('NFC')) {
		note('holds a letter and its accent as two characters; write the letter with its accent');
	}
	for (const [word] of words.matchAll(/[\p{L}\p{M}]+/gu)) {
		const foreign = [...word].filter((one) => english.has(one) && !letters.has(one));
		if (foreign.length > 0 && foreign.length < [...word].length && !spoken) {
			note(`mixes two alphabets in the word ${word}; write it with one`);
		}
	}
	// A transcription has no capitals, so there only a mark inside a word tells.
	const goesOn = spoken ? /[?؟][\p{L}\p{N}]/u : /[?؟][\p{L}\p{N}]|[?؟!.]\s\p{Ll}/u;
	if (goesOn.test(words)) {
		note('goes on after the end of a sentence as if a letter were lost; write the word again');
	}
	if (new RegExp(`(?<!\\p{L})${joinsNothing}|${joinsNothing}(?!\\p{L})`, 'u').test(words)) {
		note('holds U+200C where it joins no two letters; take it away');
	}
}

/** `“Ã” (U+00C3)`; what cannot be seen is named by its number only. */
function nameOf(character: string): string {
	const number = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
	const isSeen = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
	return isSeen ? `“${character}” (U+${number})` : `U+${number}`;
}
