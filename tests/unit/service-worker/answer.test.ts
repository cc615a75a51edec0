import { describe, expect, test, vi } from 'vitest';
import { answer, isOurs, type Stock } from '../../../src/service-worker/answer';
import { findIn } from '../../../src/service-worker/find';
import { FakeCache, FakeCaches } from './fake-cache';

const origin = 'https://kiosk.test';
const clip = `${origin}/packs/tiny/en/hello.abc.mp3`;
const own = `${origin}/own/0123abcd.mp3`;
const sound = 'abcdefghij';

function ask(url: string, init: RequestInit & { navigate?: boolean } = {}): Request {
	const request = new Request(url, init);
	// Only a browser makes navigations.
	if (init.navigate) Object.defineProperty(request, 'mode', { value: 'navigate' });
	return request;
}

function stock(network: Stock['fetch'] = () => Promise.reject(new TypeError('offline'))): Stock {
	const caches = new FakeCaches();
	const shell = new FakeCache({
		[`${origin}/`]: new Response('visit'),
		[`${origin}/staff`]: new Response('staff'),
		[`${origin}/_app/a.js`]: new Response('script')
	});
	const packs = new FakeCache({
		[clip]: new Response(sound, { headers: { 'content-type': 'audio/mpeg' } })
	});
	const recorded = new FakeCache({ [own]: new Response('dinner at six') });
	caches.kept.set('shell-1', shell).set('packs', packs).set('own', recorded);
	const find = (name: string) => findIn(name, caches as unknown as CacheStorage);
	return {
		origin,
		pages: ['/', '/staff'],
		shell: find('shell-1'),
		opened: () => Promise.resolve(),
		packs: find('packs'),
		own: find('own'),
		fetch: network
	};
}

const text = async (response: Promise<Response>) => (await response).text();

describe('the worker', () => {
	test.each([
		['/', 'visit'],
		['/?demo', 'visit'],
		['/staff', 'staff'],
		['/somewhere/else', 'visit']
	])('opens %s without a network', async (path, page) => {
		expect(await text(answer(ask(origin + path, { navigate: true }), stock()))).toBe(page);
	});

	test.each([
		['/index.html', '/'],
		['/staff/?a=b', '/staff?a=b'],
		['/staff.html', '/staff']
	])('leads from %s to %s, the only address that the page knows', async (from, to) => {
		const response = await answer(ask(origin + from, { navigate: true }), stock());
		expect(response.status).toBe(302);
		expect(response.headers.get('location')).toBe(origin + to);
	});

	test('asks the network for a page it does not know', async () => {
		const network = stock(() => Promise.resolve(new Response('from there')));
		const request = ask(`${origin}/elsewhere`, { navigate: true });
		expect(await text(answer(request, network))).toBe('from there');
	});

	test('shows a picture for staff when the stored pages are gone', async () => {
		const wiped = { ...stock(), shell: () => Promise.resolve(undefined) };
		const response = await answer(ask(`${origin}/`, { navigate: true }), wiped);
		expect(response.status).toBe(503);
		expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
		const html = await response.text();
		expect(html).toContain('data-screen="repair"');
		expect(html).not.toMatch(/<script|\son\w+=/);
	});

	test('answers files of the shell from what is stored', async () => {
		const fetch = vi.fn<Stock['fetch']>();
		expect(await text(answer(ask(`${origin}/_app/a.js`), stock(fetch)))).toBe('script');
		expect(fetch).not.toHaveBeenCalled();
	});

	test('asks the network for a recording that is not stored, as it was asked', async () => {
		const fetch = vi.fn<Stock['fetch']>(() => Promise.resolve(new Response('there')));
		const request = ask(`${clip}.other.mp3`, { headers: { range: 'bytes=0-1' } });
		expect(await text(answer(request, stock(fetch)))).toBe('there');
		expect(fetch).toHaveBeenCalledWith(request);
	});

	test('lets nothing run in what somebody opens by its own address', async () => {
		const response = await answer(ask(clip, { navigate: true }), stock());
		expect(response.headers.get('content-security-policy')).toMatch(
			/^default-src 'none';.* sandbox$/
		);
		expect(response.headers.get('content-type')).toBe('audio/mpeg');
		expect(await response.text()).toBe(sound);
	});

	test('answers a recording whole when no part is asked', async () => {
		const response = await answer(ask(clip), stock());
		expect(response.status).toBe(200);
		expect(await response.text()).toBe(sound);
	});

	test.each([
		['bytes=0-1', 'ab', 'bytes 0-1/10'],
		['bytes=4-', 'efghij', 'bytes 4-9/10'],
		['bytes=-3', 'hij', 'bytes 7-9/10'],
		['bytes=8-100', 'ij', 'bytes 8-9/10']
	])('cuts %s out of a recording', async (range, part, contentRange) => {
		const response = await answer(ask(clip, { headers: { range } }), stock());
		expect(response.status).toBe(206);
		expect(response.headers.get('content-range')).toBe(contentRange);
		expect(response.headers.get('content-length')).toBe(String(part.length));
		expect(response.headers.get('content-type')).toBe('audio/mpeg');
		expect(await response.text()).toBe(part);
	});

	test('answers what the shelter recorded itself, whole or in part', async () => {
		expect(await text(answer(ask(own), stock()))).toBe('dinner at six');
		const part = await answer(ask(own, { headers: { range: 'bytes=0-5' } }), stock());
		expect(part.status).toBe(206);
		expect(await part.text()).toBe('dinner');
	});

	test('never asks the network for what the shelter recorded itself', async () => {
		const fetch = vi.fn<Stock['fetch']>();
		const response = await answer(ask(`${origin}/own/ffff0000.mp3`), stock(fetch));
		expect(response.status).toBe(404);
		expect(fetch).not.toHaveBeenCalled();
	});

	test('says how long a recording is when asked for a part beyond it', async () => {
		const response = await answer(ask(clip, { headers: { range: 'bytes=10-' } }), stock());
		expect(response.status).toBe(416);
		expect(response.headers.get('content-range')).toBe('bytes */10');
	});

	test('asks the network when the storage is broken', async () => {
		const broken = { open: () => Promise.reject(new Error('damaged')) };
		const packs = findIn('packs', broken as unknown as CacheStorage);
		const network = stock(() => Promise.resolve(new Response('from there')));
		expect(await text(answer(ask(clip), { ...network, packs }))).toBe('from there');
	});

	test('answers several ranges with the whole', async () => {
		const response = await answer(ask(clip, { headers: { range: 'bytes=0-1,3-4' } }), stock());
		expect(response.status).toBe(200);
		expect(await response.text()).toBe(sound);
	});
});

describe('a request', () => {
	test('is ours when it reads from here', () => {
		expect(isOurs(ask(clip), origin)).toBe(true);
		expect(isOurs(ask(`${origin}/`, { navigate: true, cache: 'reload' }), origin)).toBe(true);
	});

	test.each<[string, RequestInit]>([
		[`${origin}/`, { method: 'POST' }],
		['https://elsewhere.test/', {}],
		[clip, { cache: 'no-store' }],
		[clip, { cache: 'reload' }],
		// As the oldest engines show a request to a worker.
		[clip, { headers: { 'cache-control': 'no-cache' } }]
	])('to %s %o is not', (url, init) => {
		expect(isOurs(ask(url, init), origin)).toBe(false);
	});
});
