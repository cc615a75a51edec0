import { describe, expect, test } from 'vitest';
import { lowered } from '../../../src/packer/lower';
import { lowerStyles } from '../../../src/packer/old-tablets';
import { scriptAboveFloor } from '../../../src/packer/script-floor';
import { stylesAboveFloor } from '../../../src/packer/style-floor';

describe('the floor for scripts', () => {
	test.each([
		['a?.b'],
		['a ?? b'],
		['a ??= b'],
		['try { a() } catch { b() }'],
		['10n'],
		['class A { #b = 1 }'],
		['class A { b = 1 }'],
		['1_000'],
		["export * as a from './a'"],
		['await a'],
		['/(?<=a)b/']
	])('refuses %s', (code) => {
		expect(scriptAboveFloor(code, 'module')).toHaveLength(1);
	});

	test('lets through what Chromium 64 knows', () => {
		const code = `const { a, ...rest } = await_({ ...b }); import('./c').then(() => import.meta.url);
			async function* d() { for await (const e of a) yield e; }
			try { d(); } catch (error) { rest(); }`;
		expect(scriptAboveFloor(code, 'module')).toEqual([]);
	});

	test('holds the very first scripts to ES5', () => {
		expect(scriptAboveFloor('const a = 1', 'es5')).toHaveLength(1);
		expect(scriptAboveFloor('var a = 1', 'es5')).toEqual([]);
	});

	test('is met by a worker once it is lowered', () => {
		const worker = 'class A { #b = self?.c ?? 1; d() { try { this.#b } catch {} } } new A().d()';
		expect(scriptAboveFloor(worker, 'script')).not.toEqual([]);
		expect(scriptAboveFloor(lowered(worker), 'script')).toEqual([]);
	});
});

describe('the floor for styles', () => {
	test.each([
		['.a:is(.b) { color: red }'],
		['.a:where(.b, .c) { color: red }'],
		['.a:has(.b) { color: red }'],
		['.a:not(.b, .c) { color: red }'],
		['.a:focus-visible, .b { color: red }'],
		['.a { .b { color: red } }'],
		['.a { inset: 0 }'],
		['.a { aspect-ratio: 1 }'],
		['.a { width: clamp(1px, 2px, 3px) }'],
		['.a { height: 100dvh }'],
		['.a { display: contents }'],
		['.a { margin-inline-start: 1px }'],
		['.a { display: flex; gap: 1px }'],
		['@media (width > 1px) { .a { color: red } }'],
		['@layer a { .b { color: red } }'],
		['@container (min-width: 1px) { .a { color: red } }']
	])('refuses %s', (css) => {
		expect(stylesAboveFloor(css)).toHaveLength(1);
	});

	test.each([
		['.a:focus-visible { color: red }'],
		['.a:not(.b):not(.c)::before, .d:nth-child(2) { color: red }'],
		['.a { height: 100vh; height: 100dvh }'],
		['.a { display: grid; grid-template-columns: minmax(1px, 2px) } .a { gap: 1px }'],
		['@supports (height: 1dvh) { .a { height: 100dvh } }'],
		['@keyframes a { from { opacity: 0 } }']
	])('lets %s through', (css) => {
		expect(stylesAboveFloor(css)).toEqual([]);
	});

	test('is met by what Svelte writes once it is lowered', () => {
		const css = lowerStyles('.a.svelte-x1 .b:where(.svelte-x1){display:grid;gap:1px;row-gap:2px}');
		expect(css).toBe('.a.svelte-x1 .b.svelte-x1{display:grid;grid-gap:1px;grid-row-gap:2px}');
		expect(stylesAboveFloor(css)).toEqual([]);
	});
});
