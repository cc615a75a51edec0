import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkAlphabets } from './alphabets';
import { checkLibrary } from './check-library';
import type { Problems } from './problem';
import { readSourcePack } from './read-source-pack';
import type { SourcePack } from './source';

/** Reads every pack of the content folder: each folder in it that holds a `pack.json`. */
export function readContent(folder: string, problems: Problems): SourcePack[] {
	const packs = packFolders(folder).map((name) => readSourcePack(folder, name, problems));
	checkAlphabets(folder, packs, problems);
	checkLibrary(packs, problems);
	return packs;
}

/** The kiosk's own voice comes first: its languages give the order of the tiles. */
function packFolders(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'pack.json')));
	return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function rank(name: string): number {
	return name === 'interface' ? 0 : 1;
}
