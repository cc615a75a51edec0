import type { ServerTrouble } from './trouble';

/** Where files come from: everything a test replaces. */
export interface Source {
	fetch: (url: string, init: RequestInit) => Promise<Response>;
	wait: (ms: number) => Promise<void>;
}

/** A connection that says nothing for so many milliseconds is none. Old engines cannot abort a request. */
export const patience = 60_000;

/**
 * Past the browser's cache, and past our worker with what it has stored. The header says it once more,
 * because the oldest engines show a worker only that (src/service-worker/answer.ts).
 */
const pastStores: RequestInit = { cache: 'no-store', headers: { 'cache-control': 'no-cache' } };

/** Fetches one whole file, past every cache; or tells why it did not come. Never throws. */
export async function download(url: string, source: Source): Promise<ArrayBuffer | ServerTrouble> {
	const tooLate = source.wait(patience).then((): ServerTrouble => 'unreachable');
	return Promise.race([answerOf(url, source), tooLate]);
}

async function answerOf(url: string, { fetch }: Source): Promise<ArrayBuffer | ServerTrouble> {
	try {
		const response = await fetch(url, pastStores);
		if (response.status >= 500 || response.status === 429) return 'unreachable';
		if (response.status >= 400) return 'gone';
		const isPage = /^text\/html/.test(response.headers.get('content-type') ?? '');
		return response.status === 200 && !isPage ? await response.arrayBuffer() : 'wrong';
	} catch {
		// No network, or it went away half way.
		return 'unreachable';
	}
}
