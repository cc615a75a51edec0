import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { headBytes, layoutOf, readHead } from '$lib/packs/pack-file';
import { buildPacks } from '../../../src/packer/build-packs';
import { exportPacks, type Wish } from '../../../src/packer/export-packs';
import { makeKey, signerFrom, type Sign } from '../../../src/packer/signing';

const scratch = mkdtempSync(join(tmpdir(), 'farol-export-'));
const packs = join(scratch, 'packs');
let out: string;

beforeAll(() => {
	buildPacks({ content: 'tests/packs/tiny', out: packs, scratch, allowGaps: false });
	return () => rmSync(scratch, { recursive: true, force: true });
});

beforeEach(() => {
	out = mkdtempSync(join(scratch, 'out-'));
});

afterEach(() => rmSync(out, { recursive: true, force: true }));

function carry(part: Partial<Wish> = {}) {
	return exportPacks({ packs, out, pack: '', languages: [], sign: null, ...part });
}

function aSigner(name: string): Sign {
	const file = join(scratch, name);
	makeKey(file);
	const sign = signerFrom(file);
	if ('problem' in sign) throw new Error(sign.problem);
	return sign;
}

const tar = (...options: string[]) => execFileSync('tar', options, { encoding: 'utf8' });

const whole = 'tiny-en-ar-2026-10-05.farol.tar';

describe('exporting packs', () => {
	test('writes one file for each pack, and says what is in it', () => {
		const { done, lines } = carry();
		expect(done).toBe(true);
		expect(readdirSync(out).sort()).toEqual(['interface-en-ar-2026-10-05.farol.tar', whole]);
		expect(lines[1]).toMatch(/tiny-.*farol\.tar: 0\.\d MB, en, ar, not signed$/);
	});

	test('writes what any tar can open, the served bytes in it', () => {
		carry({ pack: 'tiny' });
		const names = tar('-tf', join(out, whole)).trim().split('\n');
		expect(names.slice(0, 2)).toEqual(['farol.json', 'packs/tiny.json']);
		const opened = join(out, 'opened');
		execFileSync('mkdir', [opened]);
		tar('-xf', join(out, whole), '-C', opened);
		for (const name of names.slice(1)) {
			const served = readFileSync(join(scratch, name));
			expect(readFileSync(join(opened, name)).equals(served), name).toBe(true);
		}
	});

	test('says in its head where each file lies', () => {
		carry({ pack: 'tiny' });
		const bytes = readFileSync(join(out, whole));
		const head = readHead(JSON.parse(tar('-xOf', join(out, whole), 'farol.json')));
		if (!head || head === 'newer') throw new Error('it has no head');
		const { places, size } = layoutOf(head, headBytes(head).length);
		expect(size).toBe(statSync(join(out, whole)).size);
		for (const { url, start, bytes: length } of places.values()) {
			const served = readFileSync(join(scratch, url));
			expect(bytes.subarray(start, start + length).equals(served), url).toBe(true);
		}
	});

	test('takes only the languages that were asked for, with all pictures', () => {
		carry({ pack: 'tiny', languages: ['ar'] });
		const names = tar('-tf', join(out, 'tiny-ar-2026-10-05.farol.tar'));
		expect(names).toContain('packs/tiny/pictures/');
		expect(names).toContain('packs/tiny/ar/');
		expect(names).not.toContain('packs/tiny/en');
	});

	test('gives the same bytes each time', () => {
		carry();
		const first = readFileSync(join(out, whole));
		carry();
		expect(readFileSync(join(out, whole)).equals(first)).toBe(true);
	});

	test.each<[string, Partial<Wish>, string]>([
		['pack', { pack: 'tony' }, 'There is no pack "tony". There are: interface, tiny.'],
		['language', { languages: ['en', 'xx'] }, 'does not speak xx. It speaks: en, ar.']
	])('names what there is when the %s is unknown, and writes nothing', (_, part, says) => {
		const { done, lines } = carry(part);
		expect(done).toBe(false);
		expect(lines.join()).toContain(says);
		expect(readdirSync(out)).toEqual([]);
	});

	test('leaves no half file behind', () => {
		const { done, lines } = carry({ out: join(packs, 'tiny.json') });
		expect(done).toBe(false);
		expect(lines).toHaveLength(1);
		expect(readdirSync(packs).filter((name) => name.includes('farol'))).toEqual([]);
	});

	test('signs with a key, and takes a signature along that lies there', () => {
		const sign = aSigner('key');
		const { lines } = carry({ pack: 'tiny', sign });
		expect(lines[0]).toMatch(/, signed$/);
		const signature = tar('-xOf', join(out, whole), 'packs/tiny.sig');
		expect(signature).toBe(sign(readFileSync(join(packs, 'tiny.json'))).toString());

		buildPacks({ content: 'tests/packs/tiny', out: packs, scratch, allowGaps: false, sign });
		carry({ pack: 'tiny' });
		expect(tar('-xOf', join(out, whole), 'packs/tiny.sig')).toBe(signature);
		buildPacks({ content: 'tests/packs/tiny', out: packs, scratch, allowGaps: false });
		expect(existsSync(join(packs, 'tiny.sig'))).toBe(false);
	});
});

describe('a key for signing', () => {
	test('is made once, for its owner alone', () => {
		const file = join(out, 'key');
		const made = makeKey(file);
		expect(made).toMatchObject({ key: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
		expect(statSync(file).mode & 0o777).toBe(0o600);
		const before = readFileSync(file, 'utf8');
		expect(makeKey(file)).toMatchObject({ problem: expect.stringContaining('is there already') });
		expect(readFileSync(file, 'utf8')).toBe(before);
	});

	test.each(['nowhere', 'package.json'])('is refused in a sentence when %s is none', (file) => {
		expect(signerFrom(file)).toMatchObject({
			problem: expect.stringContaining('is no private key') as string
		});
	});
});
