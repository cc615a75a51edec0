import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf, type Line } from '../library/takes';

/** What a tablet says of a recording that was made on it. */
export interface Spoken {
	/** The words that were on its screen. */
	words: string;
	date: string;
	/** Empty where nobody wanted to be named. */
	speaker: string;
}

/** The list that a tablet puts beside the recordings that it hands over. */
export const spokenFile = 'spoken.json';

/** What stands in the folder's list, by clip; empty where a person recorded without a tablet. */
export function readSpoken(folder: string): Record<string, Spoken> {
	const file = join(folder, spokenFile);
	if (!existsSync(file)) return {};
	const list = parse(readFileSync(file, 'utf8'));
	if (!isObject(list)) throw new Error(`${file} is broken; unpack the ZIP file again.`);
	const read: Record<string, Spoken> = {};
	for (const [clip, { words, date, speaker }] of Object.entries(list).filter(hasFields)) {
		if (typeof words !== 'string' || typeof date !== 'string') continue;
		if (!/^\d{4}-\d\d-\d\d$/.test(date)) continue;
		read[clip] = { words, date, speaker: typeof speaker === 'string' ? speaker.trim() : '' };
	}
	return read;
}

/** Why a recording does not belong to its line any more; null where it does, or nobody wrote it down. */
export function changedSince(spoken: Spoken | undefined, line: Line): string | null {
	if (!spoken || spoken.words.normalize('NFC') === wordsOf(line)) return null;
	return 'speaks words that have changed since; record it again';
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Half a file.
		return null;
	}
}

function hasFields(entry: [string, unknown]): entry is [string, Record<string, unknown>] {
	return isObject(entry[1]);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
