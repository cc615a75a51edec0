import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything the shell is made of. */
export const shell = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** What `npm run packs` and `npm run first-scripts` make out of the rest. */
const made = ['static/packs', 'static/polyfills.js', 'static/first.js', 'static/start.js'];

/**
 * A name for this build: twelve hex digits of SHA-256 over everything the shell is made of.
 * Recordings are left out, because packs are updated apart from the shell; and so are pages that only people
 * read: no tablet shall load itself anew for them.
 * @param {string[]} places files and folders
 * @returns {string}
 */
export function contentHash(places = shell) {
	const hash = createHash('sha256');
	for (const file of places.flatMap(files)) hash.update(file).update(readFileSync(file));
	return hash.digest('hex').slice(0, 12);
}

/**
 * @param {string} place a file or a folder
 * @returns {string[]} every file in it, in a stable order, without what was made or is only read by people
 */
function files(place) {
	if (made.includes(place) || place.endsWith('.md')) return [];
	if (!statSync(place).isDirectory()) return [place];
	return readdirSync(place)
		.sort()
		.flatMap((name) => files(join(place, name)));
}
