import { beforeEach, describe, expect, test } from 'vitest';
import { stateOf } from '$lib/offline/read-pack-state';
import { indexBefore } from '$lib/offline/pack-store';
import { updateState } from '$lib/offline/update-state';
import { FakeCache } from '../service-worker/fake-cache';
import { packFile } from './a-pack-file';
import { Tab } from './a-tab';
import { pathsIn, storeIn } from './fake-server';
import { FakeWorld } from './fake-world';
import stored from './stored-by-87f49c5.json';

/*
 * What the kiosk of commit 87f49c5 had stored, written by its own code: the site brought 2, staff went back
 * to 1, 3 came on a stick and is installed, 4 came on a stick and waits, and the power went when 5 came.
 */
let world: FakeWorld;

beforeEach(() => {
	world = new FakeWorld();
	for (const [path, body] of Object.entries(stored)) void world.cache.put(path, new Response(body));
	world.server.release('2');
	world.server.lasts = 0;
});

const versions = (manifests: { id: string; version: string }[] = []) =>
	manifests.map(({ id, version }) => `${id} ${version}`);

async function state() {
	const { installed, previous, next, heldBack, fromFile, importing } = await stateOf(
		await world.openPacks()
	);
	return {
		installed: versions(installed),
		previous: versions(previous),
		next: versions(next?.manifests),
		byStaff: next?.byStaff,
		heldBack,
		fromFile,
		importing: importing && versions([importing.manifest])
	};
}

const carried = {
	installed: ['interface 1', 'tiny 3'],
	previous: ['interface 1', 'tiny 1'],
	next: ['interface 1', 'tiny 4'],
	byStaff: true,
	heldBack: ['interface 2', 'tiny 1'],
	fromFile: ['tiny 3'],
	importing: ['tiny 5']
};

/** What stands beside the folders of packs. */
const records = () => pathsIn(world.cache).filter((path) => /^\/packs\/[^/]+$/.test(path));

describe('what a kiosk has stored before there was one record', () => {
	test('is all there, whole, and nothing of it is fetched again', async () => {
		const tab = await Tab.open(world, { isResting: false });
		expect(await state()).toEqual(carried);
		expect(tab.sync.isWhole).toBe(true);
		expect(versions(tab.inHand)).toEqual(carried.installed);
		expect(await tab.words('ar')).toMatchObject({ changed: { text: '3' } });
		expect(await tab.manager.list()).toMatchObject({
			installed: [{ from: 'site' }, { from: 'file' }],
			previous: [{ id: 'interface' }, { id: 'tiny' }],
			next: [{ id: 'interface' }, { id: 'tiny' }]
		});
		expect(world.server.asked.every((url) => url === '/packs/index.json')).toBe(true);
	});

	test('goes on as if it had been the same kiosk', async () => {
		const tab = await Tab.open(world, { isResting: false });
		await tab.rest();
		expect(await world.installed()).toEqual(['1', '4']);
		expect(await tab.manager.goBack()).toBe('stored');
		await tab.rest();
		expect(await world.installed()).toEqual(['1', '3']);
		// What staff have left stays away, and the record is all that is left of the notes.
		world.server.lasts = Infinity;
		await world.passTime();
		expect(await world.installed()).toEqual(['1', '3']);
		expect(tab.sync.holdsBack).toBe(true);
		expect(records()).toEqual(['/packs/_state.json']);
	});

	test('is carried over once: what came after is not lost to it', async () => {
		await (await Tab.open(world)).rest();
		expect(await world.installed()).toEqual(['1', '4']);
		await Tab.open(world);
		expect(await world.installed()).toEqual(['1', '4']);
	});

	test('is carried over anew from a kiosk that was set back to that version for a while', async () => {
		await (await Tab.open(world)).rest();
		for (const [path, body] of Object.entries(stored)) {
			await world.cache.put(path, new Response(body));
		}
		await Tab.open(world, { isResting: false });
		expect(await state()).toEqual(carried);
	});

	test('is the same in two tabs that carry it over at once', async () => {
		const store = storeIn(world.cache);
		const same = () => updateState(store, (all) => ({ ...all }));
		expect(await Promise.all([same(), same()])).toEqual(['stored', 'stored']);
		expect(await state()).toEqual(carried);
	});

	test('is the same wherever it is interrupted, at a write or where something is dropped', async () => {
		const before = world.cache;
		for (let left = 0; left < 4; left++) {
			world = new FakeWorld(world.server, before.copy());
			dieAfter(left, world.cache);
			void Tab.open(world, { isResting: false });
			await world.settled();
			world = new FakeWorld(world.server, world.cache.copy());
			expect(await state()).toEqual(carried);
			const tab = await Tab.open(world, { isResting: false });
			expect(await state()).toEqual(carried);
			await tab.rest();
			expect(await world.installed()).toEqual(['1', '4']);
		}
	});

	test('holds as it is where the tablet is full, until there is space again', async () => {
		world.cache.space = 0;
		const tab = await Tab.open(world, { isResting: false });
		expect(await state()).toEqual(carried);
		expect(tab.sync.isWhole).toBe(true);
		expect(pathsIn(world.cache)).toContain(indexBefore);
		world.cache.space = Infinity;
		expect(await tab.bringIn(packFile('6', { date: '2026-12-05' }))).toMatch(/stored|elsewhere/);
		expect(pathsIn(world.cache)).not.toContain(indexBefore);
	});

	test('is as good as none where it is spoilt', async () => {
		await world.cache.put(indexBefore, new Response('{"packs":["inter'));
		world.server.lasts = Infinity;
		await Tab.open(world);
		expect(await world.installed()).not.toEqual([]);
		expect(records()).toEqual(['/packs/_state.json']);
	});
});

/** The browser is killed: after so many changes to what is stored nothing happens any more. */
function dieAfter(changes: number, cache: FakeCache): void {
	let left = changes;
	const { put, delete: drop } = cache;
	cache.put = (...asked) => (left-- > 0 ? put(...asked) : new Promise(() => undefined));
	cache.delete = (...asked) => (left-- > 0 ? drop(...asked) : new Promise(() => undefined));
}
