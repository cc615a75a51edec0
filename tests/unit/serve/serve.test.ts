import { get as getRaw } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Server } from '../../../src/serve/serve';
import { makeSite } from './make-site';

let server: Server;

beforeAll(async () => {
	const dir = makeSite({
		'build/index.html': '<p>a visit</p>',
		'build/staff.html': '<p>staff</p>',
		'build/service-worker.js': '1',
		'build/app.webmanifest': '{}',
		'build/.made-from': 'what nobody outside needs to know',
		'build/_app/immutable/entry.js': '1',
		'build/packs/real.json': '{}',
		'packs/tiny.json': '{}',
		'packs/tiny/pictures/hand.abc.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
		'packs/tiny/en/topic.abc.mp3': '0123456789',
		'secret.txt': 'not for anybody'
	});
	server = await serve({ dir: join(dir, 'build'), packs: join(dir, 'packs') });
});

afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(server.address + path, { headers });

/** `fetch` would tidy up the path first. */
const rawStatus = (path: string) =>
	new Promise((resolve) => {
		const { hostname, port } = new URL(server.address);
		getRaw({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode));
	});

describe('the server', () => {
	test.each([
		['/', 'text/html; charset=utf-8', 'no-cache'],
		['/staff', 'text/html; charset=utf-8', 'no-cache'],
		['/staff/', 'text/html; charset=utf-8', 'no-cache'],
		['/staff?demonstration', 'text/html; charset=utf-8', 'no-cache'],
		['/service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
		['/app.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
		[
			'/_app/immutable/entry.js',
			'text/javascript; charset=utf-8',
			'public, max-age=31536000, immutable'
		],
		['/packs/tiny.json', 'application/json; charset=utf-8', 'no-cache'],
		['/packs/tiny/en/topic.abc.mp3', 'audio/mpeg', 'public, max-age=31536000, immutable']
	])('serves %s as %s, kept %s', async (path, type, lifetime) => {
		const answer = await get(path);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe(type);
		expect(answer.headers.get('cache-control')).toBe(lifetime);
	});

	test.each([
		['bytes=0-1', 206, '01'],
		['bytes=2-5', 206, '2345'],
		['bytes=4-', 206, '456789'],
		['bytes=4-999', 206, '456789'],
		['bytes=99-', 416, 'There is nothing here.'],
		['bytes=-3', 206, '789'],
		['bytes=0-0', 206, '0'],
		['bytes=0-1,4-5', 200, '0123456789'],
		['lines=1-2', 200, '0123456789']
	])('answers a request for %s with %i', async (range, status, body) => {
		const answer = await get('/packs/tiny/en/topic.abc.mp3', { range });
		expect(answer.status).toBe(status);
		expect(await answer.text()).toBe(body);
	});

	test('says where a slice lies', async () => {
		const { headers } = await get('/packs/tiny/en/topic.abc.mp3', { range: 'bytes=4-999' });
		expect(headers.get('content-range')).toBe('bytes 4-9/10');
	});

	test('takes all content from the other folder when it is given one', async () => {
		expect((await get('/packs/real.json')).status).toBe(404);
	});

	test('says how long a file is to whoever asks past its end', async () => {
		const { headers } = await get('/packs/tiny/en/topic.abc.mp3', { range: 'bytes=99-' });
		expect(headers.get('content-range')).toBe('bytes */10');
	});

	test.each([
		['/nothing', 404],
		['/packs/tiny/en/gone.abc.mp3', 404],
		['/packs/tiny/en', 404],
		['/.made-from', 404],
		['/../secret.txt', 403],
		['/%2e%2e/secret.txt', 403],
		['/%2e%2e%2fsecret.txt', 403],
		['/..%5csecret.txt', 403],
		['/packs/../../secret.txt', 403],
		['/packs/..%2f..%2fsecret.txt', 403],
		['//secret.txt', 404],
		['/index%00.html', 400],
		['/%', 400],
		['/%ff', 400],
		['*', 400]
	])('has nothing at %s', async (path, status) => {
		expect(await rawStatus(path)).toBe(status);
	});

	test('has nothing under a name that is too long', async () => {
		expect(await rawStatus(`/${'long'.repeat(1000)}`)).toBe(404);
	});

	test('lets nobody keep the news that something is missing, nor take it for a page', async () => {
		const { headers } = await get('/packs/tiny/en/gone.abc.mp3');
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
	});

	test('lets no page of others frame it, nor a drawing run what is in it', async () => {
		expect((await get('/')).headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
		const { headers } = await get('/packs/tiny/pictures/hand.abc.svg');
		expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox;/);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
	});

	test('refuses a port that is taken', async () => {
		const { port } = new URL(server.address);
		await expect(serve({ dir: '.', port: Number(port) })).rejects.toMatchObject({
			code: 'EADDRINUSE'
		});
	});
});
