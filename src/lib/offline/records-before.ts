import { readFields, type FileCache } from './file-cache';
import { indexBefore } from './pack-store';

/**
 * What a kiosk from before there was one record has noted in four places, in the shape of the record; null
 * where there is nothing. Never throws.
 */
export async function recordsBefore(cache: FileCache): Promise<Record<string, unknown> | null> {
	const { manifests: installed } = await readFields(indexBefore, cache);
	if (installed === undefined) return null;
	const history = await readFields('/packs/_history.json', cache);
	const next = await readFields('/packs/_next.json', cache);
	const importing = await readFields('/packs/_import.json', cache);
	return { ...history, installed, next: { ...next, byStaff: true }, importing };
}
