import { describe, expect, test } from 'vitest';
import { FileCheck, type FileWorld } from '$lib/staff/check/file-check';
import type { FakeCache } from '../../service-worker/fake-cache';
import { storeIn } from '../../offline/fake-server';
import { addressIn, fullStore } from './fake-check-world';

async function check(cache: FakeCache, part: Partial<FileWorld> = {}) {
	const world: FileWorld = {
		cache,
		decode: () => Promise.resolve(1.1),
		isLeft: () => false,
		...part
	};
	const reports: { done: number; total: number }[] = [];
	const checking = new FileCheck(world, (progress) => reports.push(progress));
	return {
		found: await checking.run(await storeIn(cache).installed(), ['en', 'ar']),
		reports
	};
}

describe('looking at every stored file', () => {
	test('finds nothing wrong in a whole store, and says how far it is', async () => {
		const { found, reports } = await check(await fullStore());
		// Two packs, each with two languages of a file and two recordings, and two drawings.
		expect(found).toMatchObject({ languages: 2, count: 16, missing: [], damaged: [], decoded: 2 });
		expect(reports[reports.length - 1]).toEqual({ done: 16, total: 16 });
	});

	test('names what is missing', async () => {
		const cache = await fullStore();
		await cache.delete(addressIn(cache, '/packs/tiny/ar/changed'));
		const { found } = await check(cache);
		expect(found?.missing.map(({ url }) => url)).toEqual([
			expect.stringContaining('/packs/tiny/ar/changed')
		]);
		expect(found?.damaged).toEqual([]);
	});

	test.each([
		['of another length', 'half a fi'],
		['of the same length with other bytes', 'tiny ar akways']
	])('names a recording %s, and removes it', async (_, body) => {
		const cache = await fullStore();
		const address = addressIn(cache, '/packs/tiny/ar/kept');
		await cache.put(address, new Response(body));
		const { found } = await check(cache);
		expect(found?.damaged).toHaveLength(1);
		expect(found?.missing).toEqual([]);
		expect(cache.urls).not.toContain(address);
	});

	test('looks at the words and at the drawings too, also at mirrored ones', async () => {
		const cache = await fullStore();
		await cache.put(addressIn(cache, '/packs/interface/en.'), new Response('{"clips":{}}'));
		await cache.put(addressIn(cache, '/packs/tiny/pictures/b'), new Response('<svg/>'));
		const { found } = await check(cache);
		expect(found?.damaged).toHaveLength(2);
	});

	test('takes a disk that cannot be read for damaged', async () => {
		const cache = await fullStore();
		const { match } = cache;
		cache.match = (asked) =>
			String(asked).includes('/ar/kept') ? Promise.reject(new Error('disk')) : match(asked);
		const { found } = await check(cache);
		expect(found?.damaged).toHaveLength(2);
	});

	test.each([
		['cannot decode at all', null],
		['decodes to another length', 1.3]
	])('names a language that this engine %s', async (_, seconds) => {
		const { found } = await check(await fullStore(), { decode: () => Promise.resolve(seconds) });
		expect(found).toMatchObject({ decoded: 0, undecodable: ['en', 'ar'], damaged: [] });
	});

	test('tries each language once, with a recording that is sound', async () => {
		const cache = await fullStore();
		await cache.put(addressIn(cache, '/packs/interface/en/kept'), new Response('x'));
		const tried: string[] = [];
		await check(cache, {
			decode: (recording) => {
				tried.push(new TextDecoder().decode(recording));
				return Promise.resolve(1);
			}
		});
		// A few are read at once: which of them comes first is not ours to say.
		expect(tried).toEqual([
			expect.stringMatching(/^(interface|tiny) en /),
			expect.stringMatching(/^(interface|tiny) ar /)
		]);
	});

	test('stops where somebody leaves, and removes nothing more', async () => {
		const cache = await fullStore();
		await cache.put(addressIn(cache, '/packs/tiny/pictures/b'), new Response('<svg/>'));
		let files = 0;
		const { found } = await check(cache, { isLeft: () => ++files > 5 });
		expect(found).toBeNull();
		expect(addressIn(cache, '/packs/tiny/pictures/b')).not.toBe('');
	});
});
