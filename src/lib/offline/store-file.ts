import type { LanguageFile, StoredFile } from '$lib/packs/pack';
import { download, type Source } from './download';
import type { FileCache } from './file-cache';
import type { PackStore } from './pack-store';
import { putFile } from './put-file';
import { sha256 } from './sha256';
import type { ServerTrouble, StorageTrouble } from './trouble';

/** Downloads a file, and stores it only if it is, byte for byte, what the pack says. Never throws. */
export async function storeFile(
	file: StoredFile,
	source: Source,
	cache: FileCache
): Promise<'stored' | ServerTrouble | StorageTrouble> {
	const body = await download(file.url, source);
	if (typeof body === 'string') return body;
	if (body.byteLength !== file.bytes || (await sha256(body)) !== file.sha256) return 'wrong';
	return putFile(file.url, body, cache);
}

/**
 * Reads a language's words and recordings; has them put there first where they cannot be read, because
 * then they are damaged. Null: they have gone again.
 * @param put stores them
 */
export async function wordsOf<Trouble extends string>(
	language: StoredFile,
	store: PackStore,
	put: () => Promise<'stored' | Trouble>
): Promise<LanguageFile | Trouble | null> {
	const words = await store.language(language);
	const outcome = words ? 'stored' : await put();
	return outcome === 'stored' ? (words ?? store.language(language)) : outcome;
}
