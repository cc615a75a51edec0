import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/*
 * Two of the libraries inside svelte-i18n are replaced by ours (vite.config.ts), which know only what it
 * asks of them today. svelte-i18n is pinned; this says what to look at when the pin moves.
 */
const runtime = readFileSync('node_modules/svelte-i18n/dist/runtime.js', 'utf8');

/** What is done with a name in the code, each thing once: `new X(`, `X.all`. */
function usesOf(name: string): string[] {
	const code = runtime.replace(/^import .*$/gm, '');
	const uses = code.match(new RegExp(`(?:new )?\\b${name}\\b(?:\\.\\w+|\\()?`, 'g')) ?? [];
	return [...new Set(uses)].sort();
}

test('svelte-i18n imports the two that we replace, and nothing else but Svelte’s stores', () => {
	const imported = [...runtime.matchAll(/^import .* from '([^']+)'/gm)].map(([, from]) => from);
	expect(imported.sort()).toEqual(['deepmerge', 'intl-messageformat', 'svelte/store']);
});

test('it makes formats, asks whether a language exists, and merges many texts: what ours can', () => {
	expect(usesOf('IntlMessageFormat')).toEqual([
		'IntlMessageFormat.resolveLocale',
		'new IntlMessageFormat('
	]);
	expect(usesOf('deepmerge')).toEqual(['deepmerge.all']);
});

test('howler and svelte-i18n are pinned exactly', () => {
	const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		devDependencies: Record<string, string>;
	};
	expect(devDependencies['howler']).toMatch(/^\d/);
	expect(devDependencies['svelte-i18n']).toMatch(/^\d/);
});
