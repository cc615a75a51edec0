import { pictureFilesOf, recordingFilesOf } from '$lib/packs/files';
import type { LanguageCode, Manifest, StoredFile } from '$lib/packs/pack';
import type { FileCache } from './file-cache';
import type { PackStore } from './pack-store';

/** Of these languages, those of which every file of every pack is stored. A file is stored only after it was checked. */
export async function wholeLanguages(
	manifests: Manifest[],
	languages: LanguageCode[],
	store: PackStore
): Promise<LanguageCode[]> {
	const paths = await storedPaths(store.cache);
	const isStored = ({ url }: StoredFile) => paths.has(url);
	if (!manifests.flatMap(pictureFilesOf).every(isStored)) return [];

	const whole: LanguageCode[] = [];
	for (const code of languages) {
		const files = await Promise.all(
			manifests.map(async ({ languages: { [code]: language } }) => {
				const words = language && isStored(language) && (await store.language(language));
				return words ? recordingFilesOf(words) : null;
			})
		);
		if (files.every((recordings) => recordings?.every(isStored))) whole.push(code);
	}
	return whole;
}

/** A pack with only the languages of which every file is stored; null if none is whole. */
export async function wholePart(manifest: Manifest, store: PackStore): Promise<Manifest | null> {
	const whole = await wholeLanguages([manifest], Object.keys(manifest.languages), store);
	if (!whole.length) return null;
	const languages = Object.entries(manifest.languages).filter(([code]) => whole.includes(code));
	return { ...manifest, languages: Object.fromEntries(languages) };
}

/** The paths of everything that is stored. Never throws. */
export async function storedPaths(cache: FileCache): Promise<Set<string>> {
	try {
		const requests = await cache.keys();
		return new Set(requests.map(({ url }) => new URL(url).pathname));
	} catch {
		// A damaged disk: as good as nothing stored.
		return new Set();
	}
}
