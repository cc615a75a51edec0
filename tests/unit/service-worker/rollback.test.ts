import { beforeEach, describe, expect, test } from 'vitest';
import { Rollback } from '../../../src/service-worker/rollback';
import { FakeCaches } from './fake-cache';

const origin = 'https://kiosk.test';
let caches: FakeCaches;

beforeEach(() => {
	caches = new FakeCaches();
});

/** The worker of a version, woken anew: it remembers only what is stored. */
const worker = (version: string) =>
	new Rollback(version, origin, caches as unknown as CacheStorage);

/** A version is fetched whole and takes over. */
async function takesOver(version: string): Promise<void> {
	const cache = await caches.open(`shell-${version}`);
	await cache.put(`${origin}/`, new Response(version));
	await cache.put(`${origin}/_app/${version}.js`, new Response(version));
	await worker(version).activated();
}

/** Somebody opens the kiosk: which version do they see? */
async function open(version: string): Promise<string | undefined> {
	const rollback = worker(version);
	await rollback.opened();
	return (await rollback.find(`${origin}/`))?.text();
}

async function openTimes(version: string, times: number): Promise<(string | undefined)[]> {
	const seen: (string | undefined)[] = [];
	while (seen.length < times) seen.push(await open(version));
	return seen;
}

const shells = async () => (await caches.keys()).filter((name) => name.startsWith('shell-'));

async function runs(version: string): Promise<void> {
	await takesOver(version);
	await open(version);
	await worker(version).started(version);
}

describe('a new version of the pages', () => {
	test('takes the place of the one before once it shows a screen', async () => {
		await runs('1');
		await takesOver('2');
		expect(await shells()).toEqual(['shell-1', 'shell-2']);
		expect(await open('2')).toBe('2');
		expect(await shells()).toEqual(['shell-1', 'shell-2']);
		await worker('2').started('2');
		expect(await shells()).toEqual(['shell-2']);
		expect(await openTimes('2', 5)).toEqual(['2', '2', '2', '2', '2']);
	});

	test('that never shows one gives way to the one before, and is tried ever more rarely', async () => {
		await runs('1');
		await takesOver('2');
		expect(await openTimes('2', 9)).toEqual(['2', '2', '1', '2', '1', '1', '1', '2', '1']);
		expect(await worker('2').hasFailed()).toBe(true);
	});

	test('that starts at last is believed', async () => {
		await runs('1');
		await takesOver('2');
		await openTimes('2', 4);
		await worker('2').started('2');
		expect(await openTimes('2', 3)).toEqual(['2', '2', '2']);
		expect(await worker('2').hasFailed()).toBe(false);
	});

	test('is not believed because the one before shows a screen', async () => {
		await runs('1');
		await takesOver('2');
		await openTimes('2', 3);
		await worker('2').started('1');
		expect(await shells()).toEqual(['shell-1', 'shell-2']);
		expect(await openTimes('2', 2)).toEqual(['2', '1']);
	});

	test('that failed is gone when the next one comes, which has the one before that to fall back on', async () => {
		await runs('1');
		await takesOver('2');
		await openTimes('2', 3);
		await takesOver('3');
		expect(await shells()).toEqual(['shell-1', 'shell-3']);
		expect(await openTimes('3', 3)).toEqual(['3', '3', '1']);
	});

	test('may be the older one again', async () => {
		await runs('1');
		await runs('2');
		await runs('1');
		expect(await shells()).toEqual(['shell-1']);
		expect(await open('1')).toBe('1');
	});

	test('does not take from a page of the one before what that still needs', async () => {
		await runs('1');
		await takesOver('2');
		expect(await (await worker('2').find(`${origin}/_app/1.js`))?.text()).toBe('1');
	});

	test('keeps one that ran in a time without marks', async () => {
		await caches.open('shell-0');
		await takesOver('1');
		expect(await shells()).toEqual(['shell-0', 'shell-1']);
	});

	test('has nobody to give way to when it is the first', async () => {
		await takesOver('1');
		expect(await openTimes('1', 4)).toEqual(['1', '1', '1', '1']);
	});

	test('leaves recordings and the caches of others alone', async () => {
		for (const name of ['packs', 'own', 'theirs']) await caches.open(name);
		await runs('1');
		await runs('2');
		expect(await caches.keys()).toEqual(['packs', 'own', 'theirs', 'shell-2']);
	});

	test('answers when nothing can be counted any more', async () => {
		await runs('1');
		await takesOver('2');
		(await caches.open('shell-2')).space = 0;
		expect(await open('2')).toBe('2');
	});

	test('finds nothing in a store that is broken', async () => {
		const broken = { keys: () => Promise.reject(new Error('Unexpected internal error')) };
		const rollback = new Rollback('1', origin, broken as unknown as CacheStorage);
		await rollback.opened();
		expect(await rollback.find(`${origin}/`)).toBeUndefined();
	});
});
