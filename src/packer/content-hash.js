import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A name for this build: twelve hex digits of SHA-256 over everything the shell is made of.
 * Recordings are left out: packs are updated apart from the shell.
 * @returns {string}
 */
export function contentHash() {
	const hash = createHash('sha256');
	for (const place of ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts']) {
		for (const file of files(place)) hash.update(file).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 12);
}

/**
 * @param {string} place a file or a folder
 * @returns {string[]} every file in it, in a stable order, without the built packs
 */
function files(place) {
	if (!statSync(place).isDirectory()) return [place];
	return readdirSync(place)
		.sort()
		.filter((name) => !(place === 'static' && name === 'packs'))
		.flatMap((name) => files(join(place, name)));
}
