import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, shell } from '../packer/content-hash.js';

/** Inside the build, so that whoever deletes the one deletes the other. */
const stamp = 'build/.made-from';

/**
 * Builds the site unless `build/` was made from exactly these sources, words and recordings.
 * @returns whether there is a build now
 */
export function buildIfStale(): boolean {
	const sources = `${contentHash([...shell, ...content()])} ${choices()}`;
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return true;

	const { status } = spawnSync('npm', ['run', 'build'], {
		stdio: ['ignore', 'inherit', 'inherit']
	});
	if (status === 0) writeFileSync(stamp, sources);
	return status === 0;
}

/** The content folder without the tool that makes recordings: its own modules are no part of the site. */
function content(): string[] {
	const folder = process.env['FAROL_PACKS'] || 'audio';
	return readdirSync(folder)
		.filter((name) => name !== 'make')
		.map((name) => join(folder, name));
}

function choices(): string {
	return JSON.stringify([process.env['FAROL_PACKS'], process.env['FAROL_ALLOW_GAPS']]);
}
