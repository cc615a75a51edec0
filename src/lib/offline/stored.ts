import { picturesOf, recordingsOf } from '$lib/packs/files';
import type { LanguageCode, LanguageFile, Manifest, StoredFile } from '$lib/packs/pack';
import { readLanguageFile, readManifest } from '$lib/packs/read-pack';
import { readIndex } from './read-index';

/** The name of the cache that holds recordings, words and pictures. No release touches it. */
export const packsCache = 'packs';
export const indexUrl = '/packs/index.json';

type Packs = Pick<Cache, 'match' | 'keys'>;

export function manifestUrl(pack: string): string {
	return `/packs/${pack}.json`;
}

/** Where the signature of a manifest lies, if somebody has signed it. */
export function signatureUrl(pack: string): string {
	return `/packs/${pack}.sig`;
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

/** The installed packs, in order. Empty if one of them is not there. */
export async function storedManifests(cache: Packs): Promise<Manifest[]> {
	const index = await storedJson(indexUrl, cache);
	const packs = readIndex(index) ?? [];
	// Tablets of before have them only in files of their own.
	const read =
		(index as { manifests?: unknown[] } | null)?.manifests ??
		(await Promise.all(packs.map((pack) => storedJson(manifestUrl(pack), cache))));
	const manifests = read.map(readManifest);
	return manifests.filter(isThere).length === packs.length ? manifests.filter(isThere) : [];
}

export async function storedLanguage(
	language: StoredFile,
	cache: Packs
): Promise<LanguageFile | null> {
	return readLanguageFile(await storedJson(language.url, cache));
}

/** A pack with only the languages of which every file is stored; null if none is whole. */
export async function wholeOf(manifest: Manifest, cache: Packs): Promise<Manifest | null> {
	const all = Object.keys(manifest.languages);
	const whole = await completeLanguages([manifest], all, cache);
	if (!whole.length) return null;
	const languages: Manifest['languages'] = {};
	for (const code of whole) {
		const language = manifest.languages[code];
		if (language) languages[code] = language;
	}
	return { ...manifest, languages };
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

/** Anything that is stored as JSON; null if it is not there. */
export async function storedJson(url: string, cache: Pick<Packs, 'match'>): Promise<unknown> {
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
