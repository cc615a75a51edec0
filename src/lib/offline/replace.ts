import { picturesOf, recordingsOf } from '$lib/packs/files';
import type { Manifest } from '$lib/packs/pack';
import type { Depot } from './download';
import { keep } from './store';
import { recordedManifests } from './records';
import { indexUrl, manifestUrl, storedLanguage, storedPaths } from './stored';

/** Puts these packs in the place of those before. Call while nobody is here. Never throws. */
export async function replacePacks(
	manifests: Manifest[],
	depot: Pick<Depot, 'cache'>
): Promise<'stored' | 'full' | 'broken'> {
	for (const manifest of manifests) {
		const outcome = await keep(manifestUrl(manifest.id), JSON.stringify(manifest), depot);
		if (outcome !== 'stored') return outcome;
	}
	// Last, so that it never names a pack that is not there.
	const index = JSON.stringify({ packs: manifests.map(({ id }) => id) });
	return keep(indexUrl, index, depot);
}

/**
 * Drops files that none of these packs names, and none that the tablet has noted for later.
 * Packs it was not told of stay whole. Never throws.
 * @param left ids of further packs, of which only what is named stays
 */
export async function sweep(
	manifests: Manifest[],
	{ cache }: Pick<Depot, 'cache'>,
	left: string[] = []
): Promise<void> {
	try {
		const kept = [...manifests, ...(await recordedManifests(cache))];
		const named = new Set<string>();
		for (const manifest of kept) {
			for (const url of await filesOf(manifest, cache)) named.add(url);
		}
		const folders = [...kept.map(({ id }) => id), ...left].map((id) => `/packs/${id}/`);
		for (const path of await storedPaths(cache)) {
			const isOurs = folders.some((folder) => path.startsWith(folder));
			if (isOurs && !named.has(path)) await cache.delete(path);
		}
	} catch {
		// Nothing is lost but space: the next time sweeps again.
	}
}

/** Everything that a pack names, in the languages whose words are stored. */
async function filesOf(manifest: Manifest, cache: Depot['cache']): Promise<string[]> {
	const files = picturesOf(manifest);
	for (const code of Object.keys(manifest.languages)) {
		const language = manifest.languages[code];
		if (!language) continue;
		const words = await storedLanguage(language, cache);
		files.push(language, ...(words ? recordingsOf(words) : []));
	}
	return files.map(({ url }) => url);
}
