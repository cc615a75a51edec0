import type { Manifest, LanguageFile, StoredFile } from '$lib/packs/pack';
import { readLanguageFile, readManifest } from '$lib/packs/read-pack';
import { download, type Source } from './download';
import { readIndex } from './read-index';
import { indexUrl, manifestUrl } from './stored';

/** The packs as the server has them now. `wrong`: what it answers is no pack. Never throws. */
export async function fetchManifests(
	source: Source
): Promise<Manifest[] | 'unreachable' | 'wrong'> {
	const index = await fetchJson(indexUrl, source);
	if (index === 'unreachable') return index;
	const packs = readIndex(index);
	if (!packs) return 'wrong';
	const manifests: Manifest[] = [];
	for (const pack of packs) {
		const json = await fetchJson(manifestUrl(pack), source);
		if (json === 'unreachable') return json;
		const manifest = readManifest(json);
		if (!manifest) return 'wrong';
		manifests.push(manifest);
	}
	return manifests;
}

/** A language's words from the server. Null when they do not come. Never throws. */
export async function fetchLanguage(
	language: StoredFile,
	source: Source
): Promise<LanguageFile | null> {
	return readLanguageFile(await fetchJson(language.url, source));
}

async function fetchJson(url: string, source: Source): Promise<unknown> {
	const body = await download(url, source);
	if (typeof body === 'string') return body === 'unreachable' ? body : null;
	try {
		const json: unknown = JSON.parse(new TextDecoder().decode(body));
		return json;
	} catch {
		// Not ours: a page without a type, or half a file.
		return null;
	}
}
