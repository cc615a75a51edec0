import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentHash } from '../../../src/packer/content-hash.js';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'content-hash-'));
	write('kiosk.ts', 'export {};');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
	writeFileSync(join(folder, name), text);
}

test('the same files are the same version, others are another', () => {
	const before = contentHash([folder]);
	expect(contentHash([folder])).toBe(before);
	write('kiosk.ts', 'export { };');
	expect(contentHash([folder])).not.toBe(before);
});

test('what only people read makes no new version', () => {
	const before = contentHash([folder]);
	write('README.md', 'Where things are.');
	expect(contentHash([folder])).toBe(before);
});
