import { spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, sign as signWith } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { importPack } from '$lib/offline/import-pack';
import { openPackFile } from '$lib/offline/open-pack-file';
import { publicKeyOf } from '../../../src/packer/signing';
import { FakeCache } from '../service-worker/fake-cache';
import { packFile, repacked, withByte } from './a-pack-file';
import { filesIn, storeIn } from './fake-server';

const hasTar = /GNU/.test(spawnSync('tar', ['--version'], { encoding: 'utf8' }).stdout ?? '');

let cache: FakeCache;

beforeEach(() => {
	cache = new FakeCache();
});

async function bringIn(bytes: Uint8Array<ArrayBuffer>, key = ''): Promise<string> {
	const opened = await openPackFile(new Blob([bytes]), key);
	if (typeof opened === 'string') return opened;
	return importPack(opened, { store: storeIn(cache), now: Date.now, report: () => undefined });
}

const plain = { options: ['--format=gnu'] };

describe.runIf(hasTar)('a pack that was packed again by another program', () => {
	test.each([
		['as GNU does', plain],
		['as POSIX has it', { options: ['--format=pax'] }],
		['as it was long ago', { options: ['--format=v7'] }],
		['with ./ before every name', { options: [], what: ['.'] }],
		['in another order', { options: [], what: ['packs', 'farol.json'] }],
		['in a folder', { options: [], folder: 'my pack', what: ['my pack'] }],
		[
			'with the headers of our packer',
			{ options: ['--format=ustar', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0'] }
		]
	])('%s is taken', async (_, how) => {
		expect(await bringIn(repacked(packFile('2'), how))).toBe('stored');
	});

	test('is believed by its signature, and refused without it', async () => {
		const { privateKey } = generateKeyPairSync('ed25519');
		const pem = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
		const sign = (bytes: Uint8Array) =>
			Buffer.from(`${signWith(null, bytes, pem).toString('hex')}\n`);
		const key = publicKeyOf(privateKey);
		expect(await bringIn(repacked(packFile('2', { sign }), plain), key)).toBe('stored');
		expect(await bringIn(repacked(packFile('2'), plain), key)).toBe('unsigned');
	});

	test('is short where its end is missing', async () => {
		const bytes = repacked(packFile('2'), plain);
		expect(await bringIn(bytes.slice(0, bytes.length / 2))).toBe('short');
	});

	test('is damaged where a file, a header or what is behind its end was changed', async () => {
		const bytes = repacked(packFile('2'), plain);
		const at = Buffer.from(bytes).indexOf('/packs/tiny', 2000);
		for (const place of [at, bytes.length - 1]) {
			expect(await bringIn(withByte(bytes, place))).toBe('damaged');
		}
		const second = Buffer.from(bytes).indexOf('packs/tiny.json', 1024);
		expect(await bringIn(withByte(bytes, second + 100))).toBe('damaged');
		expect(filesIn(cache)).toEqual([]);
	});

	test('is damaged where a file is missing', async () => {
		const what = ['farol.json', 'packs/tiny.json'];
		expect(await bringIn(repacked(packFile('2'), { options: [], what }))).toBe('damaged');
	});

	test('is no pack where the list of its files is missing', async () => {
		expect(await bringIn(repacked(packFile('2'), { options: [], what: ['packs'] }))).toBe(
			'foreign'
		);
	});
});
