import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const lengths = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(ts|js|svelte|css)$/.test(file))
	.map((file) => ({ file, lines: readFileSync(join('src', file), 'utf8').split('\n').length - 1 }))
	.sort((one, other) => one.lines - other.lines);

test('no file of the code is longer than 200 lines', () => {
	expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
});

test('half of them are no longer than 60', () => {
	expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThanOrEqual(60);
});
