import { existsSync, readFileSync } from 'node:fs';
import type { Note } from './problem';

/** The content of a JSON file, of any shape; `undefined` where it cannot be read, and noted. */
export function readJson(path: string, note: Note): unknown {
	if (!existsSync(path)) return void note('the file is missing; write it');
	const bytes = readFileSync(path);
	if (bytes.length === 0) return void note('the file is empty; write it or delete it');
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
	} catch (error) {
		return void note(
			`cannot be read as JSON in UTF-8: ${error instanceof Error ? error.message : error}`
		);
	}
}
