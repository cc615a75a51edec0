import { beforeEach, describe, expect, test } from 'vitest';
import type { PackSync } from '$lib/offline/pack-sync.svelte';
import { FakeCache } from '../service-worker/fake-cache';
import { Tab, type Wishes } from './a-tab';
import { pathsIn } from './fake-server';
import { FakeWorld } from './fake-world';

let world: FakeWorld;
let tab: Tab;

beforeEach(() => {
	world = new FakeWorld();
});

/** Somebody is here, unless the test says that nobody is. */
async function open(wishes: Partial<Wishes> = {}): Promise<PackSync> {
	tab = await Tab.open(world, { isResting: false, ...wishes });
	return tab.sync;
}

const stored = (part: string) => pathsIn(world.cache).filter((path) => path.includes(part));

describe('keeping packs', () => {
	test('installs them at once where there are none', async () => {
		const sync = await open();
		expect(sync).toMatchObject({ isWhole: true, trouble: null, missing: [] });
		expect(await world.installed()).toEqual(['1', '1']);
		expect(tab.replaced).toBe(0);
	});

	test('needs no network once they are whole', async () => {
		await open();
		world.server.lasts = 0;
		const sync = await open();
		expect(sync.isWhole).toBe(true);
		expect(tab.inHand.map(({ id }) => id)).toEqual(['interface', 'tiny']);
		expect(await tab.words('ar')).toMatchObject({ kept: { text: 'always' } });
	});

	test('reads from the network while nothing is stored', async () => {
		Object.assign(world, { openPacks: () => Promise.resolve(null) });
		await open();
		expect(await tab.words('en')).toMatchObject({ changed: { text: '1' } });
		expect(await tab.words('xx')).toBeNull();
	});

	test('does not wait for ever for a store that never answers', async () => {
		await open();
		world.cache.match = () => new Promise(() => undefined);
		const read = tab.words('en');
		await world.passTime();
		expect(await read).toBeNull();
	});

	test('has nothing to read when it was never installed and there is no network', async () => {
		world.server.lasts = 0;
		const sync = await open();
		expect(tab.inHand).toEqual([]);
		expect(sync).toMatchObject({ isWhole: false, trouble: 'unreachable' });
	});

	test('leaves the old pack in place until the new one is whole and nobody is here', async () => {
		const sync = await open();
		const old = stored('changed');
		world.server.release('2');
		await world.passTime();
		expect(await world.installed()).toEqual(['1', '1']);
		expect(stored('changed')).toEqual(expect.arrayContaining(old));

		await tab.rest();
		expect(await world.installed()).toEqual(['2', '2']);
		expect(tab.replaced).toBe(1);
		expect(stored('changed')).toEqual(expect.arrayContaining(old));
		expect(sync.isWhole).toBe(true);
	});

	test('keeps the pack before, and sweeps the one before that', async () => {
		await open({ isResting: true });
		const first = stored('changed');
		world.server.release('2');
		await world.passTime();
		const second = stored('changed').filter((path) => !first.includes(path));
		world.server.release('3');
		await world.passTime();
		expect(await world.installed()).toEqual(['3', '3']);
		expect(stored('changed')).toEqual(expect.arrayContaining(second));
		expect(stored('changed').filter((path) => first.includes(path))).toEqual([]);
	});

	test('takes a new pack at once when it comes while nobody is here', async () => {
		await open({ isResting: true });
		world.server.release('2');
		await world.passTime();
		expect(await world.installed()).toEqual(['2', '2']);
		expect(tab.replaced).toBe(1);
	});

	test('fetches only what has changed', async () => {
		await open({ isResting: true });
		world.server.release('2');
		world.server.asked = [];
		await world.passTime();
		expect(world.server.asked.filter((url) => url.includes('kept'))).toEqual([]);
		expect(world.server.asked.filter((url) => url.includes('changed'))).toHaveLength(4);
	});

	test('keeps the old pack, wherever a new one is interrupted', async () => {
		await open();
		const whole = pathsIn(world.cache);
		const release = world.cache;
		for (let lasts = 0; lasts < 11; lasts++) {
			world.cache = new FakeCache();
			for (const path of whole) {
				const response = await release.match(path);
				if (response) await world.cache.put(path, response);
			}
			await open({ isResting: true });
			world.server.release('2');
			world.server.lasts = lasts;
			await world.passTime();
			world.server.lasts = 0;
			const sync = await open();
			expect(sync.isWhole).toBe(true);
			expect(await world.installed()).toEqual(['1', '1']);
			world.server.release('1');
			world.server.lasts = Infinity;
		}
	});

	test('prefers the old pack to a new one with a gap', async () => {
		const sync = await open({ isResting: true });
		world.server.release('2');
		const gap = world.server.recordings.find((url) => url.includes('changed')) ?? '';
		world.server.files.delete(gap);
		await world.passTime();
		expect(await world.installed()).toEqual(['1', '1']);
		expect(sync).toMatchObject({ isWhole: true, missing: [gap] });
	});

	test('prefers a pack with a gap to none', async () => {
		const gap = world.server.recordings[0] ?? '';
		world.server.files.delete(gap);
		const sync = await open();
		expect(await world.installed()).toEqual(['1', '1']);
		expect(sync).toMatchObject({ isWhole: false, missing: [gap] });
	});

	test('closes a gap when the server does', async () => {
		const gap = world.server.recordings[0] ?? '';
		world.server.files.delete(gap);
		const sync = await open();
		world.server.release('1');
		await world.passTime();
		expect(sync).toMatchObject({ isWhole: true, missing: [] });
	});

	test('tries again sooner or later, and at once when the network comes back', async () => {
		world.server.lasts = 5;
		const sync = await open();
		world.whenOnline(sync.again);
		const pauses: (number | undefined)[] = [];
		for (let times = 0; times < 14; times++) {
			pauses.push(world.pause);
			await world.passTime();
		}
		expect(pauses.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000]);
		expect(pauses.pop()).toBe(3_600_000);

		world.server.lasts = Infinity;
		await world.comeOnline();
		expect(sync).toMatchObject({ isWhole: true, trouble: null });
	});

	test('hears that the network is back also while it waits for an answer', async () => {
		world.server.lasts = 0;
		const sync = await open();
		world.server.lasts = Infinity;
		let giveUp: (why: TypeError) => void = () => undefined;
		const silence = new Promise<Response>((_, reject) => (giveUp = reject));
		world.server.answers.set('/packs/index.json', () => silence);
		await world.passTime();

		sync.again();
		world.server.answers.clear();
		giveUp(new TypeError('Failed to fetch'));
		await world.settled();
		expect(sync).toMatchObject({ isWhole: true, trouble: null });
	});

	test('says that the tablet is full, and keeps what fits', async () => {
		world.cache.space = 6;
		const sync = await open();
		expect(sync).toMatchObject({ isWhole: false, trouble: 'full' });
		expect(pathsIn(world.cache)).toHaveLength(6);
	});

	test('makes room from what an abandoned install left behind', async () => {
		world.server.lasts = 9;
		await open();
		const left = stored('changed');
		world.server.release('2');
		world.server.lasts = Infinity;
		await open();
		expect(left.some((path) => pathsIn(world.cache).includes(path))).toBe(false);
	});

	test('heals a store from which files were taken', async () => {
		await open();
		await world.cache.delete(stored('changed')[0] ?? '');
		await world.cache.delete(stored('svg')[0] ?? '');
		world.server.lasts = 0;
		expect((await open()).isWhole).toBe(false);
		world.server.lasts = Infinity;
		expect((await open()).isWhole).toBe(true);
	});

	test('heals words that are damaged', async () => {
		await open();
		const words = pathsIn(world.cache).find((path) => /ar\.[^/]+\.json$/.test(path)) ?? '';
		await world.cache.put(words, new Response('{"clips":'));
		expect((await open()).isWhole).toBe(true);
	});

	test('fetches words that are gone without the recordings that are still there', async () => {
		await open();
		const words = pathsIn(world.cache).find((path) => /ar\.[^/]+\.json$/.test(path)) ?? '';
		await world.cache.delete(words);
		world.server.asked = [];
		expect((await open()).isWhole).toBe(true);
		expect(world.server.asked.filter((url) => !/\/packs\/[a-z]+\.json$/.test(url))).toEqual([
			words
		]);
	});

	test('finds out when it is asked that something has gone', async () => {
		const sync = await open();
		await world.cache.delete(stored('changed')[0] ?? '');
		await sync.look();
		expect(sync.isWhole).toBe(false);
	});

	test('starts over when everything was wiped', async () => {
		await open();
		world.cache = new FakeCache();
		expect((await open()).isWhole).toBe(true);
	});

	test('gives the page packs when there were none to begin with', async () => {
		world.server.lasts = 0;
		await open({ isResting: true });
		world.server.lasts = Infinity;
		await world.passTime();
		expect(tab.replaced).toBe(1);
	});

	test('brings a language that staff switch on', async () => {
		const sync = await open({ languages: ['en'], isResting: true });
		expect(stored('/ar')).toEqual([]);
		tab.languages = ['en', 'ar'];
		await sync.rested();
		await world.settled();
		expect(sync.isWhole).toBe(true);
		expect(stored('/ar/')).toHaveLength(4);
	});

	test('leaves packs alone that the server does not know', async () => {
		const imported = '/packs/from-a-stick/en/hello.mp3';
		await world.cache.put(imported, new Response('hello'));
		await open({ isResting: true });
		world.server.release('2');
		await world.passTime();
		expect(pathsIn(world.cache)).toContain(imported);
	});
});
