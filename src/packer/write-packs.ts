import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltPack } from './build-pack';
import type { Sign } from './signing';

/**
 * Puts the built packs in the place of those before, all at once: they are written elsewhere first,
 * manifests last, and then moved. Where nothing has changed, nothing is touched.
 * @param scratch a folder for unfinished work, on the same disk as `out`
 * @param sign signs each manifest; null: nobody does
 * @returns whether anything was written
 */
export function writePacks(
	packs: BuiltPack[],
	out: string,
	scratch: string,
	sign: Sign | null = null
): boolean {
	const files = new Map(packs.flatMap((pack) => [...pack.files]));
	for (const { manifest } of packs) {
		const bytes = Buffer.from(`${JSON.stringify(manifest, null, '\t')}\n`);
		files.set(`${manifest.id}.json`, bytes);
		if (sign) files.set(`${manifest.id}.sig`, sign(bytes));
	}
	files.set('index.json', Buffer.from(`${JSON.stringify(indexOf(packs))}\n`));
	if (isAlreadyThere(files, out)) return false;

	mkdirSync(scratch, { recursive: true });
	const work = mkdtempSync(join(scratch, 'packs-'));
	try {
		const next = join(work, 'next');
		for (const [path, bytes] of files) {
			mkdirSync(dirname(join(next, path)), { recursive: true });
			writeFileSync(join(next, path), bytes);
		}
		swap(next, out, join(work, 'before'));
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
	return true;
}

/** Which packs there are, the kiosk's own voice first. */
function indexOf(packs: BuiltPack[]): { packs: string[] } {
	return { packs: packs.map(({ manifest }) => manifest.id) };
}

function swap(next: string, out: string, before: string) {
	mkdirSync(dirname(out), { recursive: true });
	if (existsSync(out)) renameSync(out, before);
	try {
		renameSync(next, out);
	} catch (error) {
		if (existsSync(before)) renameSync(before, out);
		throw error;
	}
}

/** Named by their hashes, recordings need only be there at their size; manifests are compared. */
function isAlreadyThere(files: Map<string, Buffer>, out: string): boolean {
	const present = filesIn(out);
	if (present.length !== files.size) return false;
	return present.every((path) => {
		const bytes = files.get(path);
		if (bytes?.length !== statSync(join(out, path)).size) return false;
		return path.includes('/') || bytes.equals(readFileSync(join(out, path)));
	});
}

function filesIn(folder: string, under = ''): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
		const path = under ? `${under}/${entry.name}` : entry.name;
		return entry.isDirectory() ? filesIn(folder, path) : [path];
	});
}
