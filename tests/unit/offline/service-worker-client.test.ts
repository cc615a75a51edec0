import { beforeEach, describe, expect, test } from 'vitest';
import { ServiceWorkerClient } from '$lib/offline/service-worker-client';
import { FakeWorker, FakeWorkers } from './fake-workers';

let workers: FakeWorkers;
let isResting: boolean;
let reloads: number;
let client: ServiceWorkerClient;

beforeEach(() => {
	workers = new FakeWorkers();
	isResting = false;
	reloads = 0;
	client = new ServiceWorkerClient(
		workers.asContainer,
		() => isResting,
		() => {
			reloads += 1;
		}
	);
});

/** The page is controlled from its beginning, as on every start but the first. */
async function startControlled(): Promise<FakeWorker> {
	const worker = new FakeWorker();
	workers.control(worker);
	await client.register();
	return worker;
}

describe('the worker', () => {
	test('is in control once the first one has claimed the page, without a reload', async () => {
		const controlled = client.register();
		workers.control(new FakeWorker());
		expect(await controlled).toBe(true);
		expect(reloads).toBe(0);
	});

	test('is in control at once of a page that it has answered', async () => {
		workers.control(new FakeWorker());
		expect(await client.register()).toBe(true);
	});

	test('claims a page that was reloaded past it', async () => {
		const worker = new FakeWorker();
		workers.registration.active = worker;
		const controlled = client.register();
		await Promise.resolve();
		await Promise.resolve();
		expect(worker.told).toEqual(['claim']);
		workers.control(worker);
		expect(await controlled).toBe(true);
		expect(reloads).toBe(0);
	});

	test('is missed where there can be none', async () => {
		expect(
			await new ServiceWorkerClient(
				undefined,
				() => true,
				() => undefined
			).register()
		).toBe(false);
	});

	test('is in control once its script can be had, without the page being opened again', async () => {
		workers.canRegister = false;
		const controlled = client.register();
		await client.look();
		workers.canRegister = true;
		await client.look();
		workers.control(new FakeWorker());
		expect(await controlled).toBe(true);
		expect(reloads).toBe(0);
	});

	test('lets a newer one wait while somebody is here', async () => {
		await startControlled();
		const newer = new FakeWorker();
		workers.find(newer);
		expect(newer.told).toEqual([]);

		isResting = true;
		client.rested();
		expect(newer.told).toEqual(['take-over']);
		workers.control(newer);
		expect(reloads).toBe(1);
	});

	test('tells a newer one again that did not hear that it can take over', async () => {
		await startControlled();
		isResting = true;
		const newer = new FakeWorker();
		workers.find(newer);
		await client.look();
		expect(newer.told).toEqual(['take-over', 'take-over']);
	});

	test('lets a newer one take over in a night in which nobody comes', async () => {
		await startControlled();
		isResting = true;
		const newer = new FakeWorker();
		workers.find(newer);
		expect(newer.told).toEqual(['take-over']);
	});

	test('lets one that was waiting since yesterday take over at the start', async () => {
		workers.control(new FakeWorker());
		const newer = new FakeWorker();
		workers.registration.waiting = newer;
		isResting = true;
		await client.register();
		expect(newer.told).toEqual(['take-over']);
	});

	test('never reloads during a visit, though a newer one took over', async () => {
		await startControlled();
		workers.control(new FakeWorker());
		expect(reloads).toBe(0);
		isResting = true;
		client.rested();
		client.rested();
		expect(reloads).toBe(1);
	});

	test('says whether it has all pages', async () => {
		const worker = await startControlled();
		expect(await client.mend()).toBe(true);
		worker.hasPages = false;
		expect(await client.mend()).toBe(false);
	});

	test('looks for a newer one, and does not mind when there is no network', async () => {
		await startControlled();
		await client.look();
		expect(workers.registration.looked).toBe(1);
		workers.registration.update = () => Promise.reject(new TypeError());
		await expect(client.look()).resolves.toBeUndefined();
	});
});
