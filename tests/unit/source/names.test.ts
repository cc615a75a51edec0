import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => !file.startsWith('routes'))
	.map((file) => join('src', file));

/** Everything that two files offer under one name, with those files. */
function namedTwice(named: { name: string; file: string }[]): string[] {
	const places = new Map<string, string[]>();
	for (const { name, file } of named) places.set(name, [...(places.get(name) ?? []), file]);
	return [...places]
		.filter(([, at]) => at.length > 1)
		.map(([name, at]) => `${name}: ${at.join(', ')}`);
}

const exported =
	/^export (?:declare |abstract |async )*(?:interface|type|class|function\*?|const|let) (\w+)/gm;

test('no two things that are exported share a name', () => {
	const named = files
		.filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts'))
		.flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(exported)].map(([, name = '']) => ({ name, file }))
		);
	expect(named.length).toBeGreaterThan(400);
	expect(namedTwice(named)).toEqual([]);
});

test('no two components share a name', () => {
	const named = files
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => ({ name: basename(file), file }));
	expect(named.length).toBeGreaterThan(80);
	expect(namedTwice(named)).toEqual([]);
});

test('two files of one name are told', () => {
	const twice = ['a.ts', 'b.ts'].map((file) => ({ name: 'Card', file }));
	expect(namedTwice(twice)).toEqual(['Card: a.ts, b.ts']);
});
