import type { Note } from './problem';

/** Notes what plain words on one line cannot hold. */
export function noteOddWords(name: string, words: string, note: Note) {
	if (/[<>{}]/.test(words)) note(`"${name}" holds markup (one of < > { }); write plain words`);
	if (words !== words.trim()) note(`"${name}" begins or ends with a space; take it away`);
	if (/[\p{Cc}\u2028\u2029]/u.test(words)) {
		note(`"${name}" holds a line break or another control character; write one line`);
	}
}
