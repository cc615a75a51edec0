import { beforeEach, describe, expect, test } from 'vitest';
import { importPack } from '$lib/offline/import-pack';
import { openPackFile } from '$lib/offline/open-pack-file';
import { headName, tarHeader } from '$lib/packs/pack-file';
import { FakeCache } from '../service-worker/fake-cache';
import { EndlessFile, hostileFile, type Hostile } from './a-hostile-file';
import { filesIn, storeIn } from './fake-server';

let cache: FakeCache;

beforeEach(() => {
	cache = new FakeCache();
});

/** As staff do who trust a stick. */
async function bringIn(file: Blob | EndlessFile): Promise<string> {
	const opened = await openPackFile(file as Blob, '');
	if (typeof opened === 'string') return opened;
	return importPack(opened, { store: storeIn(cache), now: Date.now, report: () => undefined });
}

const bring = (wish: Hostile) => bringIn(hostileFile(wish).file);

function endless(wish: Hostile): EndlessFile {
	const { file, head } = hostileFile(wish);
	return new EndlessFile(file, head);
}

/** One file more in the manifest: a picture. */
function withPicture(url: string, key = 'first.2') {
	const picture = JSON.stringify({ url, bytes: 5, sha256: 'a'.repeat(64) });
	return (manifest: string) => manifest.replace('"pictures":{', `"pictures":{"${key}":${picture},`);
}

const long = 'p'.repeat(300);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('a pack file from somebody with bad intentions', () => {
	test('would be taken if nothing were wrong with it', async () => {
		expect(await bring({})).toBe('stored');
		expect(await bring({ words: (json) => json.replace('"2"', '"3"') })).toBe('stored');
	});

	test.each([
		['/packs/../index.html'],
		['/packs/tiny/../interface.json'],
		['/packs/tiny/..%2f..%2findex.html'],
		['//elsewhere.example/packs/tiny/a.svg'],
		['https://elsewhere.example/packs/tiny/a.svg'],
		['/packs/tiny/pictures/.hidden.svg'],
		['/packs/tiny/pictures/two words.svg'],
		['/own/recordings.json'],
		[`/packs/tiny/${'long'.repeat(40)}.svg`]
	])('names %s in vain', async (url) => {
		expect(await bring({ manifest: withPicture(url) })).toBe('damaged');
		expect(await bring({ head: { files: [{ url, bytes: 5 }] } })).not.toBe('stored');
		expect(filesIn(cache)).toEqual([]);
	});

	test.each([
		['languages', { languages: ['__proto__'] }],
		['languages', { languages: ['constructor'] }],
		['languages', { languages: ['../en'] }],
		['a pack', { pack: '__proto__' }],
		['files', { files: { __proto__: [], length: 1 } }]
	])('has %s in its head that are none', async (_, head) => {
		expect(await bring({ head })).toBe('damaged');
	});

	test.each([
		['a language', 'languages'],
		['a picture', 'pictures']
	])('calls %s __proto__, and nothing is changed by it', async (_, table) => {
		const manifest = (json: string) =>
			json.replace(`"${table}":{`, `"${table}":{"__proto__":{"polluted":true},`);
		expect(await bring({ manifest })).toBe('damaged');
		expect('polluted' in {}).toBe(false);
	});

	test('calls a recording __proto__, and nothing is changed by it', async () => {
		const words = (json: string) =>
			json.replace('"clips":{', '"clips":{"__proto__":{"polluted":true},');
		expect(await bring({ words })).not.toBe('stored');
		expect('polluted' in {}).toBe(false);
	});

	test.each([
		['a hundred million', 100_000_000],
		['more than a disk', 1e15],
		['more than can be counted', 1e300],
		['no', 0],
		['less than no', -5],
		['half', 0.5],
		['endless', Infinity]
	])('claims that its manifest has %s bytes', async (_, bytes) => {
		const head = { files: [{ url: '/packs/tiny.json', bytes }] };
		const file = endless({ head });
		expect(await bringIn(file)).toBe('damaged');
		expect(file.most).toBeLessThan(10_000_000);
	});

	test('has a name that no tar has a place for', async () => {
		const files = [{ url: `/packs/${long}.json`, bytes: 5 }];
		expect(await bringIn(endless({ head: { pack: long, files } }))).toBe('damaged');
	});

	test('claims a recording that would fill the memory', async () => {
		const url = '/packs/tiny/pictures/a.aaaaaaaaaa.svg';
		const bytes = 2_000_000_000;
		const picture = JSON.stringify({ url, bytes, sha256: 'a'.repeat(64) });
		const manifest = (json: string) => json.replace('"first":{', `"first.2":${picture},"first":{`);
		const file = endless({ manifest, more: [{ url, bytes }] });
		expect(await bringIn(file)).toBe('damaged');
		expect(file.most).toBeLessThan(10_000_000);
	});

	test('claims a head that would fill the memory', async () => {
		const beginning = new Blob([Uint8Array.from(tarHeader(headName, 8_000_000_000))]);
		const file = new EndlessFile(beginning, hostileFile({}).head);
		expect(await bringIn(file)).toBe('damaged');
		expect(file.most).toBeLessThanOrEqual(512);
	});

	test('lists more files than anybody has', async () => {
		const files = Array.from({ length: 150_000 }, (_, index) => ({
			url: `/packs/tiny/${index}`,
			bytes: 1
		}));
		const began = performance.now();
		expect(await bring({ head: { files } })).toBe('short');
		expect(performance.now() - began).toBeLessThan(5000);
	});

	test('is nested deeper than anything can be read', async () => {
		const deep = nested(100_000);
		expect(await bring({ manifest: (json) => json.replace('{', `{"extra":${deep},`) })).toBe(
			'damaged'
		);
		expect(await bring({ words: (json) => json.replace('{', `{"extra":${deep},`) })).toMatch(
			/stored|damaged/
		);
		const head = new TextEncoder().encode(deep);
		const parts = [tarHeader(headName, head.length), head, new Uint8Array(2048)];
		expect(await bringIn(new Blob(parts.map((part) => Uint8Array.from(part))))).toBe('damaged');
	});

	test('gives other words the name that the true pack has for its own', async () => {
		expect(await bring({ recording: 'Tell them where you live.' })).toBe('damaged');
		expect(filesIn(cache).filter((path) => path.includes('changed'))).toEqual([]);
	});

	test('has more cards than a person can hear', async () => {
		const manifest = (json: string) => json.replace(/"cards":\d+/, '"cards":100000000');
		expect(await bring({ manifest })).toBe('damaged');
	});
});
