import { picturesOf, recordingsOf } from '$lib/packs/files';
import type { LanguageCode, Manifest } from '$lib/packs/pack';
import type { Depot } from './download';
import { keep } from './store';
import { recordedManifests } from './records';
import { indexUrl, manifestUrl, storedLanguage, storedPaths } from './stored';
import type { StorageTrouble } from './trouble';

/** Puts these packs in the place of those before. Call while nobody is here. Never throws. */
export async function replacePacks(
	manifests: Manifest[],
	depot: Pick<Depot, 'cache'>
): Promise<'stored' | StorageTrouble> {
	for (const manifest of manifests) {
		const outcome = await keep(manifestUrl(manifest.id), JSON.stringify(manifest), depot);
		if (outcome !== 'stored') return outcome;
	}
	// Last and all in one: a power cut leaves the packs of before or these, never one of each.
	const index = JSON.stringify({ packs: manifests.map(({ id }) => id), manifests });
	return keep(indexUrl, index, depot);
}

interface SweepOptions {
	/**
	 * Languages that are to be whole: should their words be gone, the recordings stay,
	 * because only the words could tell which of them are named.
	 */
	wanted?: LanguageCode[];
	/** Ids of further packs, of which only what is named stays. */
	left?: string[];
}

/**
 * Drops files that none of these packs names, and none that the tablet has noted for later.
 * Packs it was not told of stay whole. Never throws.
 */
export async function sweep(
	manifests: Manifest[],
	{ cache }: Pick<Depot, 'cache'>,
	{ wanted = [], left = [] }: SweepOptions = {}
): Promise<void> {
	try {
		const noted = [...manifests, ...(await recordedManifests(cache))];
		const { named, wordless } = await whatIsNamed(noted, cache);
		const kept = wordless.filter((folder) => wanted.some((code) => folder.endsWith(`/${code}/`)));
		const folders = [...noted.map(({ id }) => id), ...left].map((id) => `/packs/${id}/`);
		for (const path of await storedPaths(cache)) {
			const isIn = (folder: string) => path.startsWith(folder);
			const isOurs = folders.some(isIn) && !kept.some(isIn);
			if (isOurs && !named.has(path)) await cache.delete(path);
		}
	} catch {
		// Nothing is lost but space: the next time sweeps again.
	}
}

/** What packs name, and the folders of languages of which no edition's words can be read. */
async function whatIsNamed(
	manifests: Manifest[],
	cache: Depot['cache']
): Promise<{ named: Set<string>; wordless: string[] }> {
	const named = new Set(manifests.flatMap(picturesOf).map(({ url }) => url));
	const readable = new Map<string, boolean>();
	for (const { id, languages } of manifests) {
		for (const code of Object.keys(languages)) {
			const language = languages[code];
			if (!language) continue;
			const words = await storedLanguage(language, cache);
			const folder = `/packs/${id}/${code}/`;
			readable.set(folder, words !== null || readable.get(folder) === true);
			named.add(language.url);
			if (words) for (const { url } of recordingsOf(words)) named.add(url);
		}
	}
	return { named, wordless: [...readable.keys()].filter((folder) => !readable.get(folder)) };
}
