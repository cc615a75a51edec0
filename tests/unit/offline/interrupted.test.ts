import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedIn } from '$lib/offline/pack-state';
import { stateOf } from '$lib/offline/read-pack-state';
import { wholePart } from '$lib/offline/whole';
import { recordingFilesOf, pictureFilesOf } from '$lib/packs/files';
import { packFile } from './a-pack-file';
import { Tab } from './a-tab';
import { filesIn } from './fake-server';
import { FakeWorld } from './fake-world';

/** What can happen to the packs of a kiosk, each until the kiosk has rested. */
const steps = {
	'the site has another edition': async (tab: Tab, world: FakeWorld, edition: string) => {
		world.server.release(edition);
		world.server.lasts = Infinity;
		await world.passTime();
		await tab.rest();
	},
	'a pack comes from a file': async (tab: Tab, _: FakeWorld, edition: string) => {
		await tab.bringIn(packFile(edition, { date: '2026-12-01' }));
		await tab.rest();
	},
	'another voice comes from a file': async (tab: Tab, _: FakeWorld, edition: string) => {
		await tab.bringIn(packFile(edition, { pack: 'interface', date: '2026-12-01' }));
		await tab.rest();
	},
	'staff go back': async (tab: Tab) => {
		await tab.manager.goBack();
		await tab.rest();
	}
};

interface Happening {
	step: keyof typeof steps;
	/** After so many changes to what is stored the power goes, or the tablet is full. */
	changes: number;
	trouble: 'power' | 'full';
}

const happening: fc.Arbitrary<Happening> = fc.record({
	step: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
	changes: fc.nat(24),
	trouble: fc.constantFrom('power', 'full')
});

/** The same tablet, opened again while somebody is here: whoever was cut off does nothing more to it. */
async function reopen(world: FakeWorld): Promise<{ world: FakeWorld; tab: Tab }> {
	const again = new FakeWorld(world.server, world.cache.copy());
	world.server.lasts = 0;
	return { world: again, tab: await Tab.open(again, { isResting: false }) };
}

function strike(world: FakeWorld, { changes, trouble }: Happening): void {
	const { cache } = world;
	if (trouble === 'full') {
		cache.space = changes;
		return;
	}
	let left = changes;
	const { put, delete: drop } = cache;
	cache.put = (...asked) => (left-- > 0 ? put(...asked) : new Promise(() => undefined));
	cache.delete = (...asked) => (left-- > 0 ? drop(...asked) : new Promise(() => undefined));
}

async function expectWhole(tab: Tab, world: FakeWorld): Promise<void> {
	const store = await world.openPacks();
	for (const pack of (await stateOf(store)).installed) {
		expect(await wholePart(pack, store)).toEqual(pack);
	}
	expect(await tab.words('en')).not.toBeNull();
	expect(tab.sync.isWhole).toBe(true);
}

/** Every file that the packs of the record name; the words of the ones before may have been given up. */
async function namedFiles(world: FakeWorld): Promise<Set<string>> {
	const store = await world.openPacks();
	const packs = namedIn(await stateOf(store));
	const words = packs.flatMap(({ languages }) => Object.values(languages));
	const clips = await Promise.all(words.map((file) => store.language(file)));
	const files = [...packs.flatMap(pictureFilesOf), ...words];
	return new Set(
		[...files, ...clips.flatMap((file) => (file ? recordingFilesOf(file) : []))].map(
			({ url }) => url
		)
	);
}

describe('whatever happens to packs, and wherever it is cut off', () => {
	test('a tablet has all of the old or all of the new, and nothing that nobody names', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 4 }), async (happenings) => {
				let world = new FakeWorld();
				let tab = await Tab.open(world);
				for (const [index, each] of happenings.entries()) {
					const edition = String(index + 2);
					const before = await world.installed();
					// What it comes to when nothing goes wrong.
					const other = await reopen(world);
					await steps[each.step](other.tab, other.world, edition);
					const after = await other.world.installed();

					strike(world, each);
					void steps[each.step](tab, world, edition);
					await world.settled();
					await world.settled();
					({ world, tab } = await reopen(world));
					expect([before, after]).toContainEqual(await world.installed());
					await expectWhole(tab, world);
					await tab.rest();
					expect([before, after]).toContainEqual(await world.installed());
					await expectWhole(tab, world);
				}
				// The network comes back: what is left over goes.
				world.server.lasts = Infinity;
				await world.passTime();
				await expectWhole(tab, world);
				const named = await namedFiles(world);
				expect(filesIn(world.cache).filter((path) => !named.has(path))).toEqual([]);
			}),
			{ numRuns: 40 }
		);
	}, 120_000);
});
