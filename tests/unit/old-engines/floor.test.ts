import { describe, expect, test } from 'vitest';
import { lowered } from '../../../src/old-engines/lower';
import { lowerStyles } from '../../../src/old-engines/vite-plugin';
import { pageAboveFloor } from '../../../src/old-engines/page-floor';
import { scriptAboveFloor } from '../../../src/old-engines/script-floor';
import { stylesAboveFloor } from '../../../src/old-engines/style-floor';
import { repairPage } from '../../../src/service-worker/repair-page';

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
		['/(?<=a)b/'],
		['/(?<!a)b/'],
		["new RegExp('(?<=a)b')"],
		["RegExp('a', 'v')"],
		['/a/d'],
		['/a/v'],
		['/(?i:a)b/'],
		['a ||= b'],
		['a &&= b'],
		['class A { static b = 1 }'],
		['class A { static {} }'],
		['class A { #b() {} }'],
		['#b in a'],
		['async function* a() {}'],
		['class A { async *b() {} }'],
		['async () => { for await (const a of b); }'],
		["import a from './a.json' with { type: 'json' }"],
		["export { a as 'b c' }; const a = 1"],
		["'\u2028'"],
		['using a = b']
	])('refuses %s', (code) => {
		expect(scriptAboveFloor(code, 'module')).toHaveLength(1);
	});

	test('lets through what Chromium 64 knows', () => {
		const code = `const { a, ...rest } = await_({ ...b }); import('./c').then(() => import.meta.url);
			async function d(e, f,) { for (const [g] of a) (await g) ** e; }
			function* h() { yield /(?<n>.)\\p{L}(?=a)/su; }
			new RegExp('(?<n>a)', 'su'); class I extends d { static get j() { return new.target; } }
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
		['@container (min-width: 1px) { .a { color: red } }'],
		['@property --a { syntax: "*" }'],
		['@media not (hover: hover) { .a { color: red } }'],
		['@media (hover: hover) or (min-width: 1px) { .a { color: red } }'],
		['@supports not (display: grid) { .a { inset: 0 } }'],
		['@keyframes a { from { translate: 1px } }'],
		['.a { @media print { color: red } }'],
		['.a:nth-child(2 of .b) { color: red }'],
		['.a::part(b) { color: red }'],
		['.a { width: min(1px, 2px) }'],
		['.a { --a: max(1px, 2px) }'],
		['.a { min-inline-size: 1px }'],
		['.a { inset-inline-start: 1px }'],
		['.a { border-start-start-radius: 1px }'],
		['.a { font-size: 10cqw }'],
		['.a { height: 2lh }'],
		['.a { color: hsl(1 2% 3%) }'],
		['.a { box-shadow: 0 0 1px rgb(0 0 0 / 50%) }'],
		['.a { background: conic-gradient(red, blue) }'],
		['.a { background: linear-gradient(red 0 50%, blue 50% 100%) }'],
		['.a { overflow: hidden auto }'],
		['.a { overflow: clip }'],
		['.a { text-decoration: underline 2px }'],
		['.a { grid-template-columns: subgrid }'],
		['.a { user-select: none }'],
		['.a { position: sticky }']
	])('refuses %s', (css) => {
		expect(stylesAboveFloor(css)).toHaveLength(1);
	});

	test.each([
		['.a:focus-visible { color: red }'],
		['.a:not(.b):not(.c)::before, .d:nth-child(2) { color: red }'],
		['.a { height: 100vh; height: 100dvh }'],
		['.a { display: grid; grid-template-columns: minmax(1px, 2px) } .a { gap: 1px }'],
		['@supports (height: 1dvh) { .a { height: 100dvh } }'],
		['@keyframes a { from { opacity: 0; transform: translate(1px, 2px) } }'],
		['@supports (display: flow-root) and (not (inset: 0)) { .a { display: flow-root } }'],
		['@media not all and (hover: hover) { .a { color: rgba(0, 0, 0, 0.5) } }'],
		['.a { -webkit-user-select: none; user-select: none }'],
		['.a { position: -webkit-sticky; position: sticky }'],
		['.a { background: radial-gradient(circle at 50% 20%, red 0%, blue 50px) }'],
		['.a { width: calc(100% - 2px); overflow: hidden; text-decoration: line-through }'],
		['.a { line-height: 1.2; transition: opacity 0.2s cubic-bezier(0, 0, 1, 1) }']
	])('lets %s through', (css) => {
		expect(stylesAboveFloor(css)).toEqual([]);
	});

	test('is met by what Svelte writes once it is lowered', () => {
		const css = lowerStyles('.a.svelte-x1 .b:where(.svelte-x1){display:grid;gap:1px;row-gap:2px}');
		expect(css).toBe('.a.svelte-x1 .b.svelte-x1{display:grid;grid-gap:1px;grid-row-gap:2px}');
		expect(stylesAboveFloor(css)).toEqual([]);
	});
});

describe('the floor for what is inside a page', () => {
	test.each([
		['<script>a ?? b</script>'],
		['<button type="button" onclick="a?.b()">'],
		['<style>.a { inset: 0 }</style>'],
		['<p lang="en" style="inset: 0">']
	])('refuses %s', (html) => {
		expect(pageAboveFloor(html)).toHaveLength(1);
	});

	test('lets through what other files hold', () => {
		expect(pageAboveFloor('<script src="/a.js"></script><p data-one="a ?? b">')).toEqual([]);
	});

	test('is met by the page that the worker makes itself', async () => {
		const html = await repairPage().text();
		expect(html).toContain('data-screen="repair"');
		expect(pageAboveFloor(html)).toEqual([]);
	});
});
