import { beforeEach, describe, expect, test } from 'vitest';
import { fetchManifests } from '$lib/offline/fetch-packs';
import { install, type InstallOptions, type Progress } from '$lib/offline/install';
import { wholeLanguages } from '$lib/offline/whole';
import type { Manifest } from '$lib/packs/pack';
import { FakeCache } from '../service-worker/fake-cache';
import { FakeServer, pathsIn, sourceOf, storeIn } from './fake-server';

let server: FakeServer;
let cache: FakeCache;
let reports: Progress[];

beforeEach(() => {
	server = new FakeServer();
	cache = new FakeCache();
	reports = [];
});

async function manifests(): Promise<Manifest[]> {
	const fetched = await fetchManifests(sourceOf(server));
	if (typeof fetched === 'string') throw new Error(fetched);
	return fetched;
}

function options(): InstallOptions {
	const report = (progress: Progress) => reports.push(progress);
	return { source: sourceOf(server), store: storeIn(cache), report };
}

async function installAll(languages = ['en', 'ar']) {
	return install(await manifests(), languages, options());
}

const html = (body: string) => new Response(body, { headers: { 'content-type': 'text/html' } });

function aRecording(): string {
	const url = server.recordings[3];
	if (!url) throw new Error('the server has no recordings');
	return url;
}

describe('an install', () => {
	test('stores every file of every pack', async () => {
		expect(await installAll()).toEqual({ missing: [] });
		const expected = [...server.files.keys()].filter((url) => !/^\/packs\/[^/]+\.json$/.test(url));
		expect(pathsIn(cache).sort()).toEqual(expected.sort());
		expect(await wholeLanguages(await manifests(), ['en', 'ar'], storeIn(cache))).toEqual([
			'en',
			'ar'
		]);
	});

	test('tells how far it is', async () => {
		await installAll();
		expect(reports[0]).toEqual({ done: 0, total: 12, bytes: 0 });
		expect(reports[reports.length - 1]).toMatchObject({ done: 12, total: 12 });
	});

	test('brings only the languages that are wanted', async () => {
		await installAll(['ar']);
		expect(pathsIn(cache).some((path) => path.includes('/en/'))).toBe(false);
		expect(await wholeLanguages(await manifests(), ['en', 'ar'], storeIn(cache))).toEqual(['ar']);
	});

	test('asks for at most three files at once', async () => {
		await installAll();
		expect(server.mostAtOnce).toBe(3);
	});

	test('gives each file the type that a browser needs', async () => {
		server.answers.set(aRecording(), () => {
			const headers = { 'content-type': 'application/octet-stream' };
			return new Response(server.files.get(aRecording()), { headers });
		});
		await installAll();
		const stored = await cache.match(aRecording());
		expect(stored?.headers.get('content-type')).toBe('audio/mpeg');
	});

	test('goes on from wherever it was interrupted', async () => {
		await manifests();
		const whole = server.files.size;
		for (let lasts = 0; lasts < whole; lasts++) {
			server.asked = [];
			server.lasts = 3 + lasts;
			cache = new FakeCache();
			const first = await installAll();
			const before = pathsIn(cache);
			server.lasts = Infinity;
			server.asked = [];
			expect(await installAll()).toEqual({ missing: [] });
			expect(server.asked.filter((url) => before.includes(url))).toEqual([]);
			if (first === 'unreachable') expect(before.length).toBeLessThan(whole);
		}
	});

	test('does not wait for ever for a server that says nothing', async () => {
		const fetched = await manifests();
		server.answers.set(aRecording(), () => new Promise(() => undefined));
		const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 50));
		const hurried = { ...options(), source: { fetch: server.fetch, wait } };
		expect(await install(fetched, ['en', 'ar'], hurried)).toBe('unreachable');
	});

	test.each<[string, () => Response]>([
		['the server does not have', () => new Response('', { status: 404 })],
		['has other bytes of the same length', () => new Response('x'.repeat(13))],
		['is cut short', () => new Response('')],
		['is answered by a login page', () => html('<h1>Room number?</h1>')],
		['comes in part', () => new Response('interface en', { status: 206 })]
	])('skips and reports a recording that %s, and brings the rest', async (_, answer) => {
		const url = aRecording();
		server.answers.set(url, answer);
		expect(await installAll()).toEqual({ missing: [url] });
		expect(pathsIn(cache)).not.toContain(url);
		expect(reports[reports.length - 1]).toMatchObject({ done: 11, total: 12 });
	});

	test('brings what was missing when the server has it again', async () => {
		server.answers.set(aRecording(), () => new Response('', { status: 404 }));
		await installAll();
		server.answers.clear();
		expect(await installAll()).toEqual({ missing: [] });
	});

	test('stops when the server is in trouble itself', async () => {
		server.answers.set(aRecording(), () => new Response('', { status: 503 }));
		expect(await installAll()).toBe('unreachable');
	});

	test('says that the tablet is full', async () => {
		cache.space = 5;
		expect(await installAll()).toBe('full');
		expect(cache.urls).toHaveLength(5);
	});

	test('says that the storage is broken', async () => {
		cache.put = () => Promise.reject(new Error('Unexpected internal error'));
		expect(await installAll()).toBe('broken');
	});

	test('does no harm in two tabs at once', async () => {
		const both = await Promise.all([installAll(), installAll()]);
		expect(both).toEqual([{ missing: [] }, { missing: [] }]);
	});
});

describe('the packs on the server', () => {
	test('are listed with the kiosk’s own voice first', async () => {
		expect((await manifests()).map(({ id }) => id)).toEqual(['interface', 'tiny']);
	});

	test('are unreachable without a network', async () => {
		server.lasts = 2;
		expect(await fetchManifests(sourceOf(server))).toBe('unreachable');
	});

	test.each(['/packs/index.json', '/packs/tiny.json'])(
		'are wrong when %s is a page',
		async (url) => {
			server.answers.set(url, () => html('<h1>Room number?</h1>'));
			expect(await fetchManifests(sourceOf(server))).toBe('wrong');
		}
	);

	test('are wrong when a manifest is half a file', async () => {
		server.answers.set('/packs/tiny.json', () => new Response('{"id":"ti'));
		expect(await fetchManifests(sourceOf(server))).toBe('wrong');
	});
});
