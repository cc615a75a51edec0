import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipId } from '../lib/packs/pack';
import { noteOddWords } from './odd-words';
import type { Note, Problems } from './problem';
import { read } from './read';
import { readJson } from './read-json';
import type { SourceLine } from './source';
import { scriptLine } from './source-schemas';
import { referencesIn, valueOf, withValues, type ValueWords } from './values';

/**
 * Reads the words of one language, with the values that they refer to put in.
 * A file that is not there yet is a gap, and no problem here.
 */
export function readScript(
	content: string,
	file: string,
	values: ValueWords,
	problems: Problems
): Map<ClipId, SourceLine> {
	if (!existsSync(join(content, file))) return new Map();
	const note = problems.in(file);
	const script = readJson(join(content, file), note);
	return new Map(
		Object.entries(script ?? {}).map(([clip, line]) => [
			clip,
			readLine(line, values, (what) => note(what, clip))
		])
	);
}

function readLine(json: unknown, values: ValueWords, note: Note): SourceLine {
	const { text, say = null } = read(scriptLine, json, note);
	const written = { text, say };
	const names = referencesIn(`${text} ${say ?? ''}`);
	for (const name of names.filter((one) => !values.has(one))) {
		note(`{${name}} has no words in this language; write them in values.json`);
	}
	const line = withValues(written, values);
	// Of a value that is not there, the line above tells more.
	if (names.every((name) => values.has(name))) {
		noteOddWords('text', line.text, note);
		noteOddWords('say', line.say ?? '', note);
	}
	const found = names.filter((name) => values.has(name));
	return { ...line, values: [...new Set(found.map(valueOf))] };
}
