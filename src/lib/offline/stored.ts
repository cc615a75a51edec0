import type { Clip, LanguageCode, LanguageFile, Manifest, StoredFile } from '$lib/packs/pack';
import { readLanguageFile, readManifest } from '$lib/packs/read-pack';
import { readIndex } from './read-index';

/** The name of the cache that holds recordings, words and pictures. No release touches it. */
export const packsCache = 'packs';
export const indexUrl = '/packs/index.json';

type Packs = Pick<Cache, 'match' | 'keys'>;

export function manifestUrl(pack: string): string {
	return `/packs/${pack}.json`;
}

/** The paths of everything that is stored. A file is stored only after it was checked. */
export async function storedPaths(cache: Pick<Cache, 'keys'>): Promise<Set<string>> {
	try {
		const requests = await cache.keys();
		return new Set(requests.map(({ url }) => new URL(url).pathname));
	} catch {
		// A damaged disk: as good as nothing stored.
		return new Set();
	}
}

/** Which packs are installed; null before the first install. */
export async function storedIndex(cache: Packs): Promise<string[] | null> {
	return readIndex(await storedJson(indexUrl, cache));
}

/** The installed packs, in order. Empty if one of them is not there. */
export async function storedManifests(cache: Packs): Promise<Manifest[]> {
	const packs = (await storedIndex(cache)) ?? [];
	const read = await Promise.all(packs.map((pack) => storedJson(manifestUrl(pack), cache)));
	const manifests = read.map(readManifest);
	return manifests.filter(isThere).length === packs.length ? manifests.filter(isThere) : [];
}

export async function storedLanguage(
	language: StoredFile,
	cache: Packs
): Promise<LanguageFile | null> {
	return readLanguageFile(await storedJson(language.url, cache));
}

/** Of these languages, those of which every file of every pack is stored. */
export async function completeLanguages(
	manifests: Manifest[],
	languages: LanguageCode[],
	cache: Packs
): Promise<LanguageCode[]> {
	const paths = await storedPaths(cache);
	const isStored = ({ url }: StoredFile) => paths.has(url);
	if (!manifests.flatMap(picturesOf).every(isStored)) return [];

	const complete: LanguageCode[] = [];
	for (const code of languages) {
		const files = await Promise.all(
			manifests.map(async ({ languages: { [code]: language } }) => {
				const words = language && isStored(language) && (await storedLanguage(language, cache));
				return words ? recordingsOf(words) : null;
			})
		);
		if (files.every((recordings) => recordings?.every(isStored))) complete.push(code);
	}
	return complete;
}

/** Every drawing of a pack, with those mirrored for right-to-left. */
export function picturesOf({ pictures }: Manifest): StoredFile[] {
	return Object.keys(pictures).flatMap((key) => {
		const picture = pictures[key];
		return picture ? [picture, ...(picture.rtl ? [picture.rtl] : [])] : [];
	});
}

export function recordingsOf({ clips }: LanguageFile): Clip[] {
	return Object.keys(clips).flatMap((id) => clips[id] ?? []);
}

async function storedJson(url: string, cache: Packs): Promise<unknown> {
	try {
		const response = await cache.match(url);
		return response ? await response.json() : null;
	} catch {
		// A damaged disk: as good as not stored.
		return null;
	}
}

function isThere<Value>(value: Value | null): value is Value {
	return value !== null;
}
