import { describe, expect, test } from 'vitest';
import { resultsOf, verdictOf } from '$lib/staff/check/results';
import { MorningCheck } from '$lib/staff/check/morning-check.svelte';
import { FakeCache } from '../../service-worker/fake-cache';
import { addressIn, FakeCheckWorld } from './fake-check-world';

async function aCheck(spoil: (world: FakeCheckWorld) => void | Promise<void> = () => undefined) {
	const world = await FakeCheckWorld.full();
	await spoil(world);
	return { world, check: new MorningCheck(world) };
}

function redIn({ checked }: MorningCheck): string[] {
	const results = checked ? resultsOf(checked.measurements) : [];
	return results.filter(({ level }) => level === 'red').map(({ about }) => about);
}

describe('a morning check', () => {
	test('of a tablet on which all is well ends green once the tone was heard', async () => {
		const { check } = await aCheck();
		await check.start();
		check.play();
		check.toned('heard');
		expect(check.running).toBe(false);
		expect(check.progress).toEqual({ done: 16, total: 16 });
		expect(verdictOf(check.checked ? resultsOf(check.checked.measurements) : [])).toBe('green');
		expect(check.checked?.measurements).toMatchObject({
			tone: 'heard',
			today: '2026-11-21',
			packs: [
				{ id: 'interface', version: '1', date: '2026-11-01' },
				{ id: 'tiny', version: '1', date: '2026-11-01' }
			]
		});
	});

	test('that is left in the middle leaves what was found before', async () => {
		const { check } = await aCheck();
		const ended = check.start();
		check.leave();
		await ended;
		expect(check.checked).toBeNull();
		expect(check.running).toBe(false);
	});

	test('that is begun again is told apart from the one before', async () => {
		const { check, world } = await aCheck();
		const first = check.start();
		world.time = new Date('2026-11-21T11:00:00');
		await Promise.all([first, check.start()]);
		expect(check.checked?.at).toBe(world.time.getTime());
		expect(check.running).toBe(false);
	});

	test('keeps for an hour what staff said of the tone', async () => {
		const { check, world } = await aCheck();
		await check.start();
		check.toned('heard');
		world.time = new Date('2026-11-21T10:59:00');
		await check.start();
		expect(check.tone).toBe('heard');
		world.time = new Date('2026-11-22T08:00:00');
		await check.start();
		expect(check.tone).toBe('unasked');
	});

	test('tells a tone that was blocked, and stops it for whoever leaves', async () => {
		const { check, world } = await aCheck();
		await check.start();
		check.play();
		world.listener?.failed('blocked');
		expect(redIn(check)).toEqual(['tone']);
		check.play();
		expect(world.sounding).toBe(true);
		check.leave();
		expect(world.sounding).toBe(false);
	});

	test('lets whoever pulls the headphones play the tone again', async () => {
		const { check, world } = await aCheck();
		check.play();
		world.listener?.failed('interrupted');
		expect(check.tone).toBe('unasked');
		expect(check.sounded).toBe(true);
	});

	test('mends what was damaged and what is missing', async () => {
		const { check, world } = await aCheck(async ({ cache }) => {
			await cache.put(addressIn(cache, '/tiny/ar/kept'), new Response('damaged'));
			await cache.delete(addressIn(cache, '/tiny/pictures/b'));
			await cache.put(addressIn(cache, '/interface/en.'), new Response('{}'));
		});
		await check.start();
		expect(redIn(check)).toEqual(['files']);
		expect(world.looks).toBe(1);
		check.toned('heard');
		await check.mend();
		expect(redIn(check)).toEqual([]);
		expect(check.checked?.measurements).toMatchObject({ tone: 'heard', files: { count: 16 } });
		expect(world).toMatchObject({ looks: 2, fetches: 1 });
	});

	test('says why nothing could be fetched', async () => {
		const { check, world } = await aCheck(async ({ cache }) => {
			await cache.delete(addressIn(cache, '/tiny/ar/kept'));
		});
		await check.start();
		world.server.lasts = 0;
		await check.mend();
		expect(check.checked?.measurements.refusal).toBe('unreachable');
		world.server.lasts = Infinity;
		world.cache.space = 0;
		await check.mend();
		expect(check.checked?.measurements.refusal).toBe('full');
		world.cache.space = Infinity;
		await check.mend();
		expect(redIn(check)).toEqual([]);
	});

	test('asks for the packs themselves where there are none', async () => {
		const { check, world } = await aCheck((world) => {
			world.cache = new FakeCache();
			world.impatient = true;
		});
		await check.start();
		expect(redIn(check)).toEqual(['files']);
		await check.mend();
		expect(world.fetches).toBe(1);
	});

	test('ends where the browser stores nothing, throws or never answers', async () => {
		const { check } = await aCheck((world) => {
			world.openPacks = () => Promise.resolve(null);
			world.freeSpace = () => Promise.reject(new Error('refused'));
			world.persist = () => new Promise(() => undefined);
			world.keepAwake = () => Promise.reject(new Error('refused'));
			world.decode = null;
			world.impatient = true;
		});
		await check.start();
		expect(check.checked?.measurements).toMatchObject({
			files: null,
			decodes: false,
			freeSpace: null,
			persistent: null,
			awake: 'refused'
		});
	});

	test('says at once that there is no network to fetch from', async () => {
		const { check } = await aCheck((world) => {
			world.hasNetwork = () => false;
		});
		await check.start();
		expect(check.checked?.measurements.refusal).toBe('unreachable');
	});
});
