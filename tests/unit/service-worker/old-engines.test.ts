import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, type Stock } from '../../../src/service-worker/answer';
import { findIn } from '../../../src/service-worker/find';
import { filesFor, findFor } from '../../../src/service-worker/old-engines';
import { fillShell, type Shell } from '../../../src/service-worker/shell';
import { FakeCache, FakeCaches } from './fake-cache';

const origin = 'https://kiosk.test';
/** What is served as it is: this folder, and what `npm run first-scripts` puts into it. */
const files = [...new Set([...readdirSync('static'), 'polyfills.js', 'start.js'])]
	.filter((name) => name.includes('.'))
	.map((name) => `/${name}`);
const page = `${origin}/`;
const polyfills = `${origin}/polyfills.js`;

function shellFor(current: boolean): Shell {
	const absolute = filesFor(files, current).map((file) => origin + file);
	return { name: 'shell-1', pages: [page], build: [`${origin}/_app/a.js`], files: absolute };
}

const server = ({ url }: Request) => {
	const isPage = url === page;
	const headers = { 'content-type': isPage ? 'text/html' : 'text/javascript' };
	return Promise.resolve(new Response(isPage ? '<script src="/_app/a.js">' : 'file', { headers }));
};
const nobody = () => Promise.reject(new TypeError('offline'));

/** A tablet on which the worker of a current, or an old, browser has stored its shell. */
async function tablet(current: boolean) {
	const cache = new FakeCache();
	const fill = (as: boolean) => fillShell(shellFor(as), cache as unknown as Cache, server);
	await fill(current);
	const caches = new FakeCaches();
	caches.kept.set('shell-1', cache);
	const find = findIn('shell-1', caches as unknown as CacheStorage);
	const open = (as: boolean, fetch: Stock['fetch']) => {
		const shell = findFor(find, origin, as);
		const request = new Request(page);
		Object.defineProperty(request, 'mode', { value: 'navigate' });
		const opened = () => Promise.resolve();
		return answer(request, { origin, pages: ['/'], shell, opened, packs: find, own: find, fetch });
	};
	return { cache, fill, open };
}

describe('what only old browsers need', () => {
	test('is not stored by a current one', async () => {
		const { cache } = await tablet(true);
		expect(cache.urls).toContain(`${origin}/start.js`);
		expect(cache.urls.filter((url) => /polyfills|too-old/.test(url))).toEqual([]);
	});

	test('is part of the whole in an old one: without it nothing is stored', async () => {
		const { cache } = await tablet(false);
		expect(cache.urls).toEqual(expect.arrayContaining(files.map((file) => origin + file)));

		const empty = new FakeCache();
		const without = (request: Request) => (request.url === polyfills ? nobody() : server(request));
		const filling = fillShell(shellFor(false), empty as unknown as Cache, without);
		await expect(filling).rejects.toThrow();
		expect(empty.urls).toEqual([]);
	});

	test('does not keep a browser that was updated from starting offline', async () => {
		const { open } = await tablet(false);
		expect((await open(true, nobody)).status).toBe(200);
	});
});

describe('a browser that was set back to an old version', () => {
	test('takes its pages from the network, and mends its shell', async () => {
		const { cache, fill, open } = await tablet(true);
		const fromNetwork = await open(false, () => Promise.resolve(new Response('of the network')));
		expect(await fromNetwork.text()).toBe('of the network');

		await fill(false);
		expect(cache.urls).toContain(polyfills);
		expect(await (await open(false, nobody)).text()).toContain('/_app/a.js');
	});

	test('shows staff what to do where there is no network', async () => {
		const { open } = await tablet(true);
		const response = await open(false, nobody);
		expect(response.status).toBe(503);
		expect(await response.text()).toContain('data-screen="repair"');
	});
});
