import type { Manifest, LanguageFile, StoredFile } from '$lib/packs/pack';
import { readLanguageFile, readManifest } from '$lib/packs/read-pack';
import { jsonOf, textOf } from './bytes';
import { download, type Source } from './download';
import { readIndex } from '$lib/packs/read-index';
import { isSignedBy } from './signature';
import { indexUrl, manifestUrl, signatureUrl } from './pack-urls';
import type { StorageTrouble, SyncTrouble } from './trouble';

type SiteTrouble = Exclude<SyncTrouble, StorageTrouble>;

/**
 * Fetches the manifests that the server has now; or tells why they did not come. Never throws.
 * @param key who must have signed them, 64 hex digits; empty: nobody
 */
export async function fetchManifests(source: Source, key = ''): Promise<Manifest[] | SiteTrouble> {
	const index = await fetchFile(indexUrl, source);
	if (index === 'unreachable') return index;
	const packs = readIndex(index && jsonOf(index));
	if (!packs) return 'wrong';
	const manifests: Manifest[] = [];
	for (const pack of packs) {
		const manifest = await fetchManifest(pack, source, key);
		if (typeof manifest === 'string') return manifest;
		manifests.push(manifest);
	}
	return manifests;
}

/** Fetches a language's words from the server. Null when they do not come. Never throws. */
export async function fetchLanguage(
	language: StoredFile,
	source: Source
): Promise<LanguageFile | null> {
	const body = await fetchFile(language.url, source);
	return body === 'unreachable' ? null : readLanguageFile(body && jsonOf(body));
}

async function fetchManifest(
	pack: string,
	source: Source,
	key: string
): Promise<Manifest | SiteTrouble> {
	const body = await fetchFile(manifestUrl(pack), source);
	if (body === 'unreachable') return body;
	const manifest = readManifest(body && jsonOf(body));
	if (!body || !manifest) return 'wrong';
	if (key === '') return manifest;
	const signature = await fetchFile(signatureUrl(pack), source);
	if (signature === 'unreachable') return signature;
	try {
		return (await isSignedBy(key, body, signature ? textOf(signature) : ''))
			? manifest
			: 'unsigned';
	} catch {
		// The part that checks signatures could not be loaded.
		return 'unreachable';
	}
}

/** Fetches a file. Null: the server has no such file, or something else in its place. */
async function fetchFile(url: string, source: Source): Promise<ArrayBuffer | 'unreachable' | null> {
	const body = await download(url, source);
	if (typeof body !== 'string') return body;
	return body === 'unreachable' ? body : null;
}
