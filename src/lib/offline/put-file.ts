import type { FileCache } from './file-cache';
import type { StorageTrouble } from './trouble';

/** Puts a body into the cache under its address. Never throws. */
export async function putFile(
	url: string,
	body: ArrayBuffer | string,
	cache: FileCache
): Promise<'stored' | StorageTrouble> {
	try {
		await cache.put(url, new Response(body, { headers: { 'content-type': typeOf(url) } }));
		return 'stored';
	} catch (error) {
		return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'broken';
	}
}

/** The type of a file. Hosts name types as they like; it must be right, or the stored file does not open. */
function typeOf(url: string): string {
	if (url.endsWith('.mp3')) return 'audio/mpeg';
	return url.endsWith('.svg') ? 'image/svg+xml' : 'application/json';
}
