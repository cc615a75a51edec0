import { pictureFilesOf, recordingFilesOf } from '$lib/packs/files';
import type { LanguageCode, Manifest } from '$lib/packs/pack';
import { stateUrl, type PackStore } from './pack-store';
import { recordsBefore } from './records-before';
import { storedPaths } from './whole';

interface SweepOptions {
	/**
	 * Languages that are to be whole: should their words be gone, the recordings stay,
	 * because only the words could tell which of them are named.
	 */
	wanted?: LanguageCode[];
	/** Packs of which only what is named stays, although they are not among those that name. */
	left?: Manifest[];
}

/**
 * Drops files that none of these packs names, and what an earlier kiosk has noted once it was carried over.
 * Packs it was not told of stay whole. Never throws.
 */
export async function sweep(
	manifests: Manifest[],
	store: PackStore,
	{ wanted = [], left = [] }: SweepOptions = {}
): Promise<void> {
	try {
		const { named, wordless } = await whatIsNamed(manifests, store);
		const kept = wordless.filter((folder) => wanted.some((code) => folder.endsWith(`/${code}/`)));
		const folders = [...manifests, ...left].map(({ id }) => `/packs/${id}/`);
		const paths = await storedPaths(store.cache);
		const isCarriedOver = (await recordsBefore(store.cache)) === null;
		const isStray = (path: string) =>
			/^\/packs\/[^/]+$/.test(path) && path !== stateUrl && isCarriedOver;
		for (const path of paths) {
			const isIn = (folder: string) => path.startsWith(folder);
			const isOurs = folders.some(isIn) && !kept.some(isIn);
			if ((isOurs && !named.has(path)) || isStray(path)) await store.cache.delete(path);
		}
	} catch {
		// Nothing is lost but space: the next time sweeps again.
	}
}

/** What packs name, and the folders of languages of which no edition's words can be read. */
async function whatIsNamed(
	manifests: Manifest[],
	store: PackStore
): Promise<{ named: Set<string>; wordless: string[] }> {
	const named = new Set(manifests.flatMap(pictureFilesOf).map(({ url }) => url));
	const readable = new Map<string, boolean>();
	for (const { id, languages } of manifests) {
		for (const code of Object.keys(languages)) {
			const language = languages[code];
			if (!language) continue;
			const words = await store.language(language);
			const folder = `/packs/${id}/${code}/`;
			readable.set(folder, words !== null || readable.get(folder) === true);
			named.add(language.url);
			if (words) for (const { url } of recordingFilesOf(words)) named.add(url);
		}
	}
	return { named, wordless: [...readable.keys()].filter((folder) => !readable.get(folder)) };
}
