import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSignedBy } from '$lib/offline/signature';
import { readPackKey } from '$lib/packs/pack-key';
import { makeKey, publicKeyOf, signerFrom } from '../../../src/packer/signing';

const manifest = Buffer.from('{"id":"tiny"}\n');
const { sign, key } = aKey();

function aKey() {
	const folder = mkdtempSync(join(tmpdir(), 'farol-key-'));
	const file = join(folder, 'key');
	makeKey(file);
	const sign = signerFrom(file);
	const key = publicKeyOf(createPrivateKey(readFileSync(file)));
	rmSync(folder, { recursive: true });
	if ('problem' in sign) throw new Error(sign.problem);
	return { sign, key };
}

/** As a browser has it. */
function bytes(buffer: Buffer): ArrayBuffer {
	return Uint8Array.from(buffer).buffer;
}

describe('a signature', () => {
	test('that the packer makes is one that the kiosk believes', async () => {
		const written = sign(manifest).toString();
		expect(written).toMatch(/^[0-9a-f]{128}\n$/);
		expect(await isSignedBy(key, bytes(manifest), written)).toBe(true);
	});

	test('holds for exactly these bytes', async () => {
		const written = sign(manifest).toString();
		for (let at = 0; at < manifest.length; at++) {
			const changed = Buffer.from(manifest);
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect(await isSignedBy(key, bytes(changed), written)).toBe(false);
		}
	});

	test('of somebody else is none', async () => {
		const other = publicKeyOf(generateKeyPairSync('ed25519').privateKey);
		expect(await isSignedBy(other, bytes(manifest), sign(manifest).toString())).toBe(false);
	});

	test('can be anything without an error', async () => {
		const signature = fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f]{128}$/));
		await fc.assert(
			fc.asyncProperty(signature, async (written) => {
				expect(await isSignedBy(key, bytes(manifest), written)).toBe(false);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('a public key', () => {
	test.each([
		['', ''],
		['  ', ''],
		['ab'.repeat(32), 'ab'.repeat(32)],
		[' ABAB-'.repeat(16), 'abab'.repeat(16)]
	])('%j is read as %j', (written, read) => {
		expect(readPackKey(written)).toBe(read);
	});

	test.each(['abc', 'ab'.repeat(33), 'xy'.repeat(32), 7, null])('%j is refused', (written) => {
		expect(readPackKey(written)).toBeNull();
	});
});
