import { beforeEach, describe, expect, test } from 'vitest';
import { Offline } from '$lib/offline/offline.svelte';
import type { Manifest } from '$lib/packs/pack';
import { FakeWorker, FakeWorkers } from './fake-workers';
import { FakeWorld } from './fake-world';

let world: FakeWorld;
let workers: FakeWorkers;
let offline: Offline;
let inHand: Manifest[];

beforeEach(() => {
	world = new FakeWorld();
	workers = new FakeWorkers();
	world.workers = workers.asContainer;
});

async function start(isBusy = () => false): Promise<void> {
	offline = new Offline(() => '', world);
	inHand = await offline.loadManifests();
	offline.start({
		offered: (manifests) => Object.keys(manifests[0]?.languages ?? {}),
		isResting: () => false,
		inHand: () => inHand,
		isBusy,
		replaced: () => undefined
	});
	await world.settled();
}

describe('offline', () => {
	test('is ready when pages and packs are stored and the worker is in control', async () => {
		workers.control(new FakeWorker());
		await start();
		await world.settled();
		expect(offline.state).toBe('ready');
		expect(offline.packs?.progress).toMatchObject({ done: 12, total: 12 });
		expect(offline.persistent).toBe(true);
	});

	test('brings no packs while somebody would be held up', async () => {
		let isBusy = true;
		workers.control(new FakeWorker());
		await start(() => isBusy);
		expect(offline.packs).toBeNull();
		isBusy = false;
		await world.passTime();
		await world.settled();
		expect(offline.state).toBe('ready');
	});

	test('has only its pages while a recording is missing', async () => {
		world.server.files.delete(world.server.recordings[0] ?? '');
		workers.control(new FakeWorker());
		await start();
		await world.settled();
		expect(offline.state).toBe('shell');
	});

	test('is not, while no worker is in control', async () => {
		await start();
		expect(offline.state).toBe('no');
		workers.control(new FakeWorker());
		await world.settled();
		await world.settled();
		expect(offline.state).toBe('ready');
	});

	test('is not, when pages were thrown away and cannot be had', async () => {
		const worker = new FakeWorker();
		worker.hasPages = false;
		workers.control(worker);
		await start();
		expect(offline.state).toBe('no');
	});

	test('reads from the network where nothing can be stored', async () => {
		world.workers = undefined;
		Object.assign(world, { openPacks: () => Promise.resolve(null) });
		await start();
		expect(offline.state).toBe('no');
		expect(await offline.loadLanguage('en', inHand)).toMatchObject({ kept: { text: 'always' } });
	});

	test('says that nothing is stored, instead of letting staff wait for it', async () => {
		Object.assign(world, { openPacks: () => Promise.resolve(null) });
		await start();
		expect(offline.packs?.trouble).toBe('broken');
	});
});
