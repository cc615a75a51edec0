import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packToFile, readBuilt } from '../../../src/packer/pack-to-file';
import type { Sign } from '../../../src/packer/signing';
import { FakeServer } from './fake-server';

interface Wish {
	pack?: string;
	languages?: string[];
	date?: string;
	sign?: Sign | null;
}

/** The file that the packer makes of a pack of the fake server. */
export function packFile(edition: string, wish: Wish = {}): Uint8Array<ArrayBuffer> {
	const { pack = 'tiny', languages = ['en', 'ar'], date = '2026-11-01', sign = null } = wish;
	const server = new FakeServer();
	server.release(edition, date);
	const folder = mkdtempSync(join(tmpdir(), 'farol-file-'));
	for (const [url, body] of server.files) {
		mkdirSync(dirname(join(folder, url)), { recursive: true });
		writeFileSync(join(folder, url), body);
	}
	const packs = join(folder, 'packs');
	const built = readBuilt(packs, pack, sign);
	if (!built) throw new Error('the fake server has no such pack');
	const bytes = Buffer.concat([...packToFile(packs, built, languages)]);
	rmSync(folder, { recursive: true });
	return Uint8Array.from(bytes);
}

/** The same file with one byte changed. */
export function withByte(file: Uint8Array, at: number, change = 1): Uint8Array<ArrayBuffer> {
	const changed = Uint8Array.from(file);
	changed[at] = (changed[at] ?? 0) ^ change;
	return changed;
}

/** The same pack, unpacked and packed again by another program, in a folder or not. */
export function repacked(
	file: Uint8Array,
	how: { options: string[]; what?: string[]; folder?: string }
): Uint8Array<ArrayBuffer> {
	const { options, what = ['farol.json', 'packs'], folder = '' } = how;
	const place = mkdtempSync(join(tmpdir(), 'farol-again-'));
	const inside = join(place, 'in', folder);
	mkdirSync(inside, { recursive: true });
	writeFileSync(join(place, 'one.tar'), file);
	execFileSync('tar', ['-xf', join(place, 'one.tar'), '-C', inside]);
	execFileSync('tar', [
		'-cf',
		join(place, 'two.tar'),
		...options,
		'-C',
		join(place, 'in'),
		...what
	]);
	const bytes = Uint8Array.from(readFileSync(join(place, 'two.tar')));
	rmSync(place, { recursive: true });
	return bytes;
}
