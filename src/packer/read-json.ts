import { existsSync, readFileSync } from 'node:fs';
import { doubleKeys } from './double-keys';
import { isObject } from '../lib/packs/schemas';
import type { Note } from './problem';

/**
 * The object in a JSON file, without the `$schema` that tells editors what may stand in it; null where
 * there is none, which has been noted with one line.
 */
export function readJson(path: string, note: Note): Record<string, unknown> | null {
	if (!existsSync(path)) {
		note('the file is missing; write it');
		return null;
	}
	const bytes = readFileSync(path);
	if (bytes.length === 0) {
		note('the file is empty; write it or delete it');
		return null;
	}
	const value = parse(bytes, note);
	if (isObject(value)) return withoutSchema(value);
	if (value !== undefined) note('must be an object in braces');
	return null;
}

export function withoutSchema(json: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(json).filter(([name]) => name !== '$schema'));
}

function parse(bytes: Buffer, note: Note): unknown {
	try {
		const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const value = JSON.parse(json) as unknown;
		for (const name of doubleKeys(json)) note(`"${name}" stands there twice; keep one of them`);
		return value;
	} catch (error) {
		const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unknown';
		note(`cannot be read as JSON in UTF-8: ${why}`);
		return undefined;
	}
}
