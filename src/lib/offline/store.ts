import type { StoredFile } from '$lib/packs/pack';
import { download, type Depot } from './download';
import { sha256 } from './sha256';
import type { ServerTrouble, StorageTrouble } from './trouble';

/** Downloads a file, and stores it only if it is, byte for byte, what the pack says. Never throws. */
export async function store(
	file: StoredFile,
	depot: Depot
): Promise<'stored' | ServerTrouble | StorageTrouble> {
	const body = await download(file.url, depot);
	if (typeof body === 'string') return body;
	if (body.byteLength !== file.bytes || (await sha256(body)) !== file.sha256) return 'wrong';
	return keep(file.url, body, depot);
}

/** Puts a body into the cache under its address. Never throws. */
export async function keep(
	url: string,
	body: ArrayBuffer | string,
	depot: Pick<Depot, 'cache'>
): Promise<'stored' | StorageTrouble> {
	try {
		await depot.cache.put(url, new Response(body, { headers: { 'content-type': typeOf(url) } }));
		return 'stored';
	} catch (error) {
		return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'broken';
	}
}

/** Hosts name types as they like; ours must be right, or the stored file does not open. */
function typeOf(url: string): string {
	if (url.endsWith('.mp3')) return 'audio/mpeg';
	return url.endsWith('.svg') ? 'image/svg+xml' : 'application/json';
}
