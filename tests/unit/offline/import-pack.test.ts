import { createPrivateKey, generateKeyPairSync, sign as signWith } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportOffer } from '$lib/staff/packs/import-offer';
import { PackManager } from '$lib/staff/packs/pack-manager';
import { stateOf } from '$lib/offline/read-pack-state';
import { wholePart } from '$lib/offline/whole';
import { layoutOf, readHead, tarHeader } from '$lib/packs/pack-file';
import { FakeCache } from '../service-worker/fake-cache';
import { publicKeyOf, type Sign } from '../../../src/packer/signing';
import { packFile, withByte } from './a-pack-file';
import { Tab } from './a-tab';
import { pathsIn } from './fake-server';
import { FakeWorld } from './fake-world';

let world: FakeWorld;
let tab: Tab;

beforeEach(async () => {
	world = new FakeWorld();
	tab = await Tab.open(world);
	// The network is gone: from here on there is only the stick.
	world.server.lasts = 0;
});

/** The page is opened again, after the browser was killed. */
async function reopen(): Promise<void> {
	tab = await Tab.open(world);
}

async function offer(bytes: Uint8Array<ArrayBuffer>): Promise<ImportOffer> {
	const offered = await tab.manager.inspect(new Blob([bytes]));
	if (typeof offered === 'string') throw new Error(offered);
	return offered;
}

async function comeBack(): Promise<void> {
	world.server.lasts = Infinity;
	await world.passTime();
}

const state = async () => stateOf(await world.openPacks());

async function languages(): Promise<string[]> {
	const { installed } = await state();
	return installed.map((pack) => Object.keys(pack.languages).join());
}

async function expectWhole(): Promise<void> {
	for (const pack of (await state()).installed) {
		expect(await wholePart(pack, await world.openPacks())).toEqual(pack);
	}
	expect(await tab.words('en')).not.toBeNull();
}

function aSigner(): { sign: Sign; key: string } {
	const { privateKey } = generateKeyPairSync('ed25519');
	const pem = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
	const sign: Sign = (bytes) => Buffer.from(`${signWith(null, bytes, pem).toString('hex')}\n`);
	return { sign, key: publicKeyOf(privateKey) };
}

/** A head with other contents, before the same files. */
function withHead(bytes: Uint8Array, change: object): Uint8Array<ArrayBuffer> {
	const head = JSON.parse(new TextDecoder().decode(bytes.subarray(512, 512 + headLength(bytes))));
	const text = new TextEncoder().encode(JSON.stringify({ ...head, ...change }));
	const padding = new Uint8Array(Math.ceil(text.length / 512) * 512 - text.length);
	const rest = bytes.subarray(512 + Math.ceil(headLength(bytes) / 512) * 512);
	return Uint8Array.from(
		Buffer.concat([tarHeader('farol.json', text.length), text, padding, rest])
	);
}

function headLength(bytes: Uint8Array): number {
	return parseInt(new TextDecoder().decode(bytes.subarray(124, 135)), 8);
}

describe('a pack from a file', () => {
	test('takes over when staff have left, with no network', async () => {
		tab.isResting = false;
		expect(await tab.bringIn(packFile('2'))).toBe('stored');
		expect(await world.installed()).toEqual(['1', '1']);
		await tab.rest();
		expect(await world.installed()).toEqual(['1', '2']);
		await expectWhole();
		expect(await tab.words('ar')).toMatchObject({ changed: { text: '2' } });
	});

	test('changes nothing before that', async () => {
		await tab.bringIn(packFile('2'));
		expect(await world.installed()).toEqual(['1', '1']);
		expect((await tab.manager.list())?.next).toEqual([
			{ id: 'interface', date: '2026-11-01' },
			{ id: 'tiny', date: '2026-11-01' }
		]);
	});

	test('says what it is before it is taken', async () => {
		const { file, ...rest } = await offer(packFile('2', { date: '2026-10-01', languages: ['en'] }));
		expect(file).toMatchObject({ head: { languages: ['en'] }, signed: 'no' });
		expect(rest).toEqual({
			replaces: '2026-11-01',
			isSame: false,
			lostLanguages: ['ar'],
			lostExplainers: [],
			isSpoken: false
		});
		expect(await offer(packFile('1'))).toMatchObject({ isSame: true, lostLanguages: [] });
	});

	test('keeps a language that it lacks where the same words are here', async () => {
		await tab.bringIn(packFile('1', { languages: ['en'] }));
		await tab.rest();
		expect(await languages()).toEqual(['en,ar', 'en,ar']);
		await tab.bringIn(packFile('2', { languages: ['en'] }));
		await tab.rest();
		expect(await languages()).toEqual(['en,ar', 'en']);
		await expectWhole();
	});

	test('is completed by the network, and stays the one that was left for going back', async () => {
		await tab.bringIn(packFile('2', { languages: ['en'] }));
		await tab.rest();
		const first = [...world.server.files].filter(([url]) => url.includes('interface'));
		world.server.release('2');
		for (const [url, body] of first) world.server.files.set(url, body);
		await comeBack();
		expect(await languages()).toEqual(['en,ar', 'en,ar']);
		await expectWhole();
		await tab.manager.goBack();
		await tab.rest();
		expect(await world.installed()).toEqual(['1', '1']);
	});

	test('can come on a tablet that has nothing, one file after the other', async () => {
		world.cache = new FakeCache();
		tab = await Tab.open(world, { isResting: false });
		expect(await tab.bringIn(packFile('2'))).toBe('stored');
		expect(await tab.bringIn(packFile('2', { pack: 'interface' }))).toBe('stored');
		tab.sync.again();
		await world.settled();
		expect(tab.inHand.map(({ id }) => id)).toEqual(['interface', 'tiny']);
		await expectWhole();
	});

	test('waits over a power cut', async () => {
		tab.isResting = false;
		await tab.bringIn(packFile('2'));
		await reopen();
		expect(await world.installed()).toEqual(['1', '2']);
	});

	test('stores again only what is not here', async () => {
		let puts = 0;
		const { put } = world.cache;
		world.cache.put = (asked, response) => {
			if (/mp3|svg/.test(String(asked))) puts += 1;
			return put(asked, response);
		};
		await tab.bringIn(packFile('2'));
		expect(puts).toBe(2);
	});

	test('tells how far it is', async () => {
		const reports: number[] = [];
		await tab.manager.bringIn(await offer(packFile('2')), ({ done, total }) =>
			reports.push(total - done)
		);
		expect(reports).toEqual([5, 4, 3, 2, 1, 0]);
	});
});

describe('a file that is no good', () => {
	test.each<[string, Uint8Array<ArrayBuffer>, string]>([
		['something else', new TextEncoder().encode('Dear shelter, '.repeat(99)), 'foreign'],
		['a small picture', new Uint8Array([137, 80, 78, 71]), 'foreign'],
		['empty', new Uint8Array(0), 'short'],
		['cut in its first block', packFile('2').slice(0, 100), 'short'],
		['cut in its head', packFile('2').slice(0, 700), 'short'],
		['cut at its very end', packFile('2').slice(0, -1), 'short'],
		['longer than it was', Uint8Array.from([...packFile('2'), 0]), 'damaged'],
		['for a newer kiosk', withHead(packFile('2'), { kiosk: 2 }), 'newer'],
		['laid out in a newer way', withHead(packFile('2'), { format: 2, files: null }), 'newer'],
		['without any language', withHead(packFile('2'), { languages: [] }), 'damaged'],
		['of another pack inside', withHead(packFile('2'), { pack: 'interface' }), 'damaged']
	])('is refused when it is %s', async (_, bytes, why) => {
		expect(await tab.bringIn(bytes)).toBe(why);
	});

	test('is refused when it wants to take the place of other files', async () => {
		const bytes = packFile('2');
		const head = readHead(
			JSON.parse(new TextDecoder().decode(bytes.subarray(512, 512 + headLength(bytes))))
		);
		if (!head || head === 'newer') throw new Error('it has no head');
		const files = [...head.files, { url: '/packs/interface.json', bytes: 5 }];
		const grown = Uint8Array.from([...withHead(bytes, { files }), ...new Uint8Array(1024)]);
		expect(layoutOf({ ...head, files }, 1).size).toBeGreaterThan(layoutOf(head, 1).size);
		expect(await tab.bringIn(grown)).toBe('damaged');
	});

	test('says that the stick is gone', async () => {
		const blob = new Blob([packFile('2')]);
		blob.slice = () => {
			throw new DOMException('', 'NotFoundError');
		};
		expect(await tab.manager.inspect(blob)).toBe('unreadable');
	});

	test('never takes the place of anything, wherever it is cut or changed', async () => {
		const { sign, key: itsKey } = aSigner();
		const good = packFile('2', { sign });
		tab.key = itsKey;
		const before = world.cache;
		const at = fc.nat(good.length - 1);
		const cut = at.map((end) => good.slice(0, end));
		const changed = fc
			.tuple(at, fc.integer({ min: 1, max: 255 }))
			.map(([place, change]) => withByte(good, place, change));
		await fc.assert(
			fc.asyncProperty(fc.oneof(cut, changed), async (bad) => {
				world.cache = before.copy();
				const outcome = await tab.bringIn(bad);
				await tab.sync.rested();
				// A line end behind the head may become a space: then nothing is wrong with it.
				if (outcome === 'stored') expect(await world.installed()).toEqual(['1', '2']);
				else expect(await world.installed()).toEqual(['1', '1']);
				expect(outcome === 'stored' && bad.length < good.length).toBe(false);
				await expectWhole();
			}),
			{ numRuns: 300 }
		);
	});
});

describe('where a key is known', () => {
	const { sign, key: itsKey } = aSigner();

	test('a pack signed by it is taken', async () => {
		tab.key = itsKey;
		expect((await offer(packFile('2', { sign }))).file.signed).toBe('believed');
		expect(await tab.bringIn(packFile('2', { sign }))).toBe('stored');
	});

	test('one that nobody or somebody else has signed is not', async () => {
		tab.key = itsKey;
		expect(await tab.bringIn(packFile('2'))).toBe('unsigned');
		expect(await tab.bringIn(packFile('2', { sign: aSigner().sign }))).toBe('stranger');
		await tab.rest();
		expect(await world.installed()).toEqual(['1', '1']);
	});

	test('what the site has must be signed too, and what is here goes on', async () => {
		tab.key = itsKey;
		world.server.release('2');
		await comeBack();
		expect(tab.sync).toMatchObject({ trouble: 'unsigned', isWhole: true });
		expect(await world.installed()).toEqual(['1', '1']);

		for (const pack of ['interface', 'tiny']) {
			const manifest = world.server.files.get(`/packs/${pack}.json`) ?? '';
			world.server.files.set(`/packs/${pack}.sig`, sign(Buffer.from(manifest)).toString());
		}
		await world.passTime();
		expect(tab.sync.trouble).toBeNull();
		expect(await world.installed()).toEqual(['2', '2']);
	});

	test('where none is known, a signature is only mentioned', async () => {
		expect((await offer(packFile('2', { sign }))).file.signed).toBe('unchecked');
	});
});

describe('going back', () => {
	test('swaps both, so that it can be undone', async () => {
		expect((await tab.manager.list())?.previous).toEqual([]);
		await tab.bringIn(packFile('2'));
		await tab.rest();
		for (const versions of [
			['1', '1'],
			['1', '2'],
			['1', '1']
		]) {
			expect((await tab.manager.list())?.previous).toHaveLength(2);
			expect(await tab.manager.goBack()).toBe('stored');
			await tab.rest();
			expect(await world.installed()).toEqual(versions);
			await expectWhole();
		}
	});

	test('holds back what was left until the site has something else', async () => {
		world.server.release('2');
		await comeBack();
		expect(await world.installed()).toEqual(['2', '2']);
		await tab.manager.goBack();
		await tab.rest();
		await world.passTime();
		await reopen();
		expect(await world.installed()).toEqual(['1', '1']);
		expect(tab.sync.holdsBack).toBe(true);
		world.server.release('3');
		await world.passTime();
		expect(await world.installed()).toEqual(['3', '3']);
		expect(tab.sync.holdsBack).toBe(false);
	});

	test('is not undone by a look at the site that began before it', async () => {
		world.server.release('2');
		await comeBack();
		await tab.manager.goBack();
		tab.isResting = false;
		const { keys } = world.cache;
		let goOn: () => void = () => undefined;
		world.cache.keys = () => {
			world.cache.keys = keys;
			return new Promise((resolve) => {
				goOn = () => void keys().then(resolve);
			});
		};
		tab.sync.again();
		await world.settled();
		await tab.rest();
		goOn();
		await world.settled();
		await tab.rest();
		expect(await world.installed()).toEqual(['1', '1']);
	});

	test('ends when staff want what the site has', async () => {
		world.server.release('2');
		await comeBack();
		await tab.manager.goBack();
		await tab.rest();
		tab.sync.insist();
		await world.settled();
		expect(await world.installed()).toEqual(['2', '2']);
		await world.passTime();
		expect(await world.installed()).toEqual(['2', '2']);
	});

	test('is not offered where a file of it was taken', async () => {
		await tab.bringIn(packFile('2'));
		await tab.rest();
		const old = new FakeWorld().server.recordings.filter((url) => /tiny.*changed/.test(url));
		for (const url of old) await world.cache.delete(url);
		expect((await tab.manager.list())?.previous).toEqual([]);
		expect(await tab.manager.goBack()).toBe('noPrevious');
	});
});

describe('what came in a file', () => {
	test('is not replaced by something older on the site', async () => {
		await tab.bringIn(packFile('3', { date: '2026-12-01' }));
		await tab.rest();
		world.server.release('2', '2026-11-15');
		await comeBack();
		expect(await world.installed()).toEqual(['2', '3']);
		world.server.release('4', '2026-12-02');
		await world.passTime();
		expect(await world.installed()).toEqual(['4', '4']);
	});

	test('is not replaced by what it has replaced, though that is newer', async () => {
		await tab.bringIn(packFile('0', { date: '2026-10-01' }));
		await tab.rest();
		await comeBack();
		expect(await world.installed()).toEqual(['1', '0']);
	});
});

describe('trouble on the tablet', () => {
	test('gives up what one could go back to before what comes', async () => {
		await tab.bringIn(packFile('2'));
		await tab.rest();
		const { put, delete: remove } = world.cache;
		let room = 1;
		world.cache.put = (asked, response) => {
			room -= /mp3/.test(String(asked)) ? 1 : 0;
			return room < 0
				? Promise.reject(new DOMException('', 'QuotaExceededError'))
				: put(asked, response);
		};
		world.cache.delete = (asked) => {
			room += 1;
			return remove(asked);
		};
		expect(await tab.bringIn(packFile('3'))).toBe('stored');
		expect((await tab.manager.list())?.previous).toEqual([]);
		await tab.rest();
		expect(await world.installed()).toEqual(['1', '3']);
		await expectWhole();
	});

	test('says that it is full at every write, loses nothing, and frees what it had taken', async () => {
		const before = world.cache;
		for (let space = 0; space < 6; space++) {
			world.cache = before.copy();
			world.cache.space = space;
			expect(await tab.bringIn(packFile('2'))).toBe('full');
			expect(pathsIn(world.cache).sort()).toEqual(pathsIn(before).sort());
			world.cache.space = Infinity;
			await tab.rest();
			expect(await world.installed()).toEqual(['1', '1']);
			await expectWhole();
		}
	});

	test('is refused while another tab brings one in, but not for ever', async () => {
		const { put } = world.cache;
		world.cache.put = (asked, response) =>
			/mp3/.test(String(asked)) ? new Promise(() => undefined) : put(asked, response);
		const offered = await offer(packFile('2'));
		void tab.manager.bringIn(offered, () => undefined);
		await world.settled();
		world.cache.put = put;
		expect(await tab.bringIn(packFile('2'))).toBe('elsewhere');
		vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
		expect(await tab.bringIn(packFile('2'))).toBe('stored');
		vi.restoreAllMocks();
	});

	test('two tabs at once do no harm', async () => {
		const other = new PackManager(world.openPacks, () => '');
		const file = await offer(packFile('2'));
		const both = await Promise.all([
			tab.manager.bringIn(file, () => undefined),
			other.bringIn(file, () => undefined)
		]);
		expect(both).toContain('stored');
		await Promise.all([tab.sync.rested(), tab.sync.rested()]);
		expect(await world.installed()).toEqual(['1', '2']);
		await expectWhole();
	});

	test('says so where nothing can be stored', async () => {
		const manager = new PackManager(
			() => Promise.resolve(null),
			() => ''
		);
		expect(await manager.list()).toBeNull();
		expect(await manager.inspect(new Blob())).toBe('nowhere');
	});

	test('says so when the storage is broken', async () => {
		world.cache.put = () => Promise.reject(new Error('Unexpected internal error'));
		expect(await tab.bringIn(packFile('2'))).toBe('broken');
	});

	test('what is spoilt of the record is as good as none, and the rest stays', async () => {
		const spoilt = { previous: 7, next: { manifests: [{}] }, heldBack: {}, importing: [] };
		const record = JSON.stringify({ ...(await state()), ...spoilt });
		await world.cache.put('/packs/_state.json', new Response(record));
		await tab.rest();
		expect(await world.installed()).toEqual(['1', '1']);
		expect((await tab.manager.list())?.previous).toEqual([]);
		expect(await tab.bringIn(packFile('2'))).toBe('stored');
	});
});
