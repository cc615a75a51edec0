import { get as getRaw } from 'node:http';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Server } from '../../../src/serve/serve';

let server: Server;

beforeAll(async () => {
	const dir = mkdtempSync(join(tmpdir(), 'site-'));
	const put = (path: string, text: string) => {
		mkdirSync(join(dir, path, '..'), { recursive: true });
		writeFileSync(join(dir, path), text);
	};
	put('build/index.html', '<p>a visit</p>');
	put('build/staff.html', '<p>staff</p>');
	put('build/service-worker.js', '1');
	put('build/app.webmanifest', '{}');
	put('build/_app/immutable/entry.js', '1');
	put('build/packs/real.json', '{}');
	put('packs/tiny.json', '{}');
	put('packs/tiny/en/topic.abc.mp3', '0123456789');
	put('secret.txt', 'not for anybody');
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
		['/', 'text/html;charset=utf-8', 'no-cache'],
		['/staff', 'text/html;charset=utf-8', 'no-cache'],
		['/service-worker.js', 'text/javascript', 'no-cache'],
		['/app.webmanifest', 'application/manifest+json', 'no-cache'],
		['/_app/immutable/entry.js', 'text/javascript', 'public, max-age=31536000, immutable'],
		['/packs/tiny.json', 'application/json', 'no-cache'],
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
		['bytes=99-', 416, ''],
		['bytes=-3', 200, '0123456789'],
		['bytes=0-0', 200, '0123456789'],
		['bytes=5-2', 200, '0123456789'],
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

	test.each(['/nothing', '/../secret.txt', '/%2e%2e/secret.txt', '/packs/../../secret.txt'])(
		'has nothing at %s',
		async (path) => {
			expect(await rawStatus(path)).toBe(404);
		}
	);

	test('refuses a port that is taken', async () => {
		const { port } = new URL(server.address);
		await expect(serve({ dir: '.', port: Number(port) })).rejects.toMatchObject({
			code: 'EADDRINUSE'
		});
	});
});
