import { expect, test } from 'vitest';
import { download } from '$lib/offline/download';
import { isOurs } from '../../../src/service-worker/answer';

const origin = 'https://kiosk.test';

/** What a download asks, as a worker is shown it. */
async function askedBy(url: string): Promise<Request> {
	let asked = new Request(url);
	const fetch = (to: string, init: RequestInit) => {
		asked = new Request(to, init);
		return Promise.resolve(new Response('{}'));
	};
	await download(url, { fetch, wait: () => new Promise(() => undefined) });
	return asked;
}

test('a download goes past the worker and what it has stored', async () => {
	expect(isOurs(await askedBy(`${origin}/packs/index.json`), origin)).toBe(false);
});

test('it does so in the oldest engines too, which tell a worker nothing of caches', async () => {
	const asked = await askedBy(`${origin}/packs/index.json`);
	Object.defineProperty(asked, 'cache', { value: undefined });
	expect(isOurs(asked, origin)).toBe(false);
});
