import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipId } from '../lib/packs/pack';
import { Fields } from './fields';
import type { Note, Problems } from './problem';
import { readJson } from './read-json';
import type { SourceLine } from './source';

/** Reads the words of one language. A file that is not there yet is a gap, and no problem here. */
export function readScript(
	content: string,
	file: string,
	problems: Problems
): Map<ClipId, SourceLine> {
	if (!existsSync(join(content, file))) return new Map();
	const note = problems.in(file);
	const script = readJson(join(content, file), note);
	return new Map(
		Object.entries(script ?? {}).map(([clip, line]) => [clip, readLine(clip, line, note)])
	);
}

function readLine(clip: ClipId, value: unknown, note: Note): SourceLine {
	const noteHere: Note = (what) => note(what, clip);
	const fields = new Fields(value, ['text', 'say', 'note'], noteHere);
	fields.optionalText('note');
	const line = { text: fields.text('text'), say: fields.optionalText('say') };
	noteOddWords('text', line.text, noteHere);
	noteOddWords('say', line.say ?? '', noteHere);
	return line;
}

function noteOddWords(name: string, words: string, note: Note) {
	if (/[<>{}]/.test(words)) note(`"${name}" holds markup (one of < > { }); write plain words`);
	if (words !== words.trim()) note(`"${name}" begins or ends with a space; take it away`);
	if (/[\p{Cc}\u2028\u2029]/u.test(words)) {
		note(`"${name}" holds a line break or another control character; write one line`);
	}
}
