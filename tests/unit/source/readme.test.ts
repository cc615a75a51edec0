import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { below } from '../../../src/imports.config.js';

const page = readFileSync('src/README.md', 'utf8');
const files = ['src', 'audio/interface', 'static'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
);
const source = files
	.filter((file) => /^src\/.*\.(ts|js|svelte)$/.test(file))
	.map((file) => readFileSync(file, 'utf8'))
	.join();
const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

test('each file that it names is there', () => {
	const named = quoted.filter((text) => /^[\w+][\w+./-]*\.(ts|js|svelte|json|css)$/.test(text));
	expect(named.length).toBeGreaterThan(60);
	const isThere = (name: string) =>
		existsSync(name) || files.some((file) => file === name || file.endsWith(`/${name}`));
	expect(named.filter((name) => !isThere(name))).toEqual([]);
});

test('each function and class that it names is there', () => {
	const named = quoted.flatMap((text) =>
		/^[A-Za-z]+(\.[a-z][A-Za-z]+)?$/.test(text) && /[a-z][A-Z]|^[A-Z][a-z]+\./.test(text)
			? text.split('.')
			: []
	);
	expect(named.length).toBeGreaterThan(25);
	expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
});

test('its table of folders is the rule for imports', () => {
	const rows = [...page.matchAll(/^\| `([\w/-]+)` +\|[^|]*\|([^|]*)\|$/gm)].map(
		([, folder = '', imports = '']) =>
			[folder, [...imports.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort()] as const
	);
	const table = Object.fromEntries(rows.filter(([folder]) => folder in below));
	const rule = Object.fromEntries(
		Object.entries(below).map(([folder, others]) => [folder, [...others].sort()])
	);
	expect(table).toEqual(rule);
});
