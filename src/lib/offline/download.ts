import type { StoredFile } from '$lib/packs/pack';
import { sha256 } from './sha256';

/** Where files come from and where they go: everything a test replaces. */
export interface Depot {
	cache: Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;
	fetch: (url: string, init: RequestInit) => Promise<Response>;
	wait: (ms: number) => Promise<void>;
}

/** Where files come from. */
export type Source = Pick<Depot, 'fetch' | 'wait'>;

/**
 * Why a file did not arrive. `gone`: the server has none. `wrong`: something else was answered, such
 * as a login page. `full` and `broken` are the tablet's own storage.
 */
export type Refusal = 'gone' | 'wrong' | 'unreachable' | 'full' | 'broken';

/** A connection that says nothing for so long is none. Old engines cannot abort a request. */
const patience = 60_000;

/** One whole file past every cache, or why not. Never throws. */
export async function download(url: string, source: Source): Promise<ArrayBuffer | Refusal> {
	const tooLate = source.wait(patience).then((): Refusal => 'unreachable');
	return Promise.race([answerOf(url, source), tooLate]);
}

/** Downloads a file, and stores it only if it is, byte for byte, what the pack says. Never throws. */
export async function store(file: StoredFile, depot: Depot): Promise<'stored' | Refusal> {
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
): Promise<'stored' | 'full' | 'broken'> {
	try {
		await depot.cache.put(url, new Response(body, { headers: { 'content-type': typeOf(url) } }));
		return 'stored';
	} catch (error) {
		return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'broken';
	}
}

async function answerOf(url: string, { fetch }: Source): Promise<ArrayBuffer | Refusal> {
	try {
		const response = await fetch(url, { cache: 'no-store' });
		if (response.status >= 500 || response.status === 429) return 'unreachable';
		if (response.status >= 400) return 'gone';
		const isPage = /^text\/html/.test(response.headers.get('content-type') ?? '');
		return response.status === 200 && !isPage ? await response.arrayBuffer() : 'wrong';
	} catch {
		// No network, or it went away half way.
		return 'unreachable';
	}
}

/** Hosts name types as they like; ours must be right, or the stored file does not open. */
function typeOf(url: string): string {
	if (url.endsWith('.mp3')) return 'audio/mpeg';
	return url.endsWith('.svg') ? 'image/svg+xml' : 'application/json';
}
