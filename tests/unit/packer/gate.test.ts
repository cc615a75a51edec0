import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBuild } from '../../../src/packer/gate';

const page = '<script src="/start.js"></script><link href="/_app/a.js" rel="modulepreload">';

describe('the gate', () => {
	test('lets a build through that old engines can read', () => {
		expect(problems({})).toEqual([]);
	});

	test.each<[string, Record<string, string>, string]>([
		['a module', { '_app/a.js': 'export * as b from "./b.js"' }, '_app/a.js: export * as'],
		['the worker', { 'service-worker.js': 'a?.b' }, 'service-worker.js: optional chaining'],
		['a worker that imports', { 'service-worker.js': 'import "a"' }, 'service-worker.js: '],
		['the first script', { 'start.js': 'const a = 1' }, 'start.js: '],
		[
			'a script in a page',
			{ 'staff.html': '<script>a ?? b</script>' },
			'staff.html: the operator ??'
		],
		['a style sheet', { '_app/a.css': 'a { inset: 0 }' }, '_app/a.css: inset']
	])('reads %s', (_, files, problem) => {
		expect(problems(files)).toEqual([expect.stringContaining(problem)]);
	});

	test('leaves what packs hold alone', () => {
		expect(problems({ 'packs/tiny/a.js': 'a?.b' })).toEqual([]);
	});

	test('weighs what comes before the first screen, before the first page of staff, and all of it', () => {
		expect(problems({ '_app/a.js': noise(270) })).toEqual([
			expect.stringMatching(/more than 75 KB$/),
			expect.stringMatching(/more than 145 KB$/),
			expect.stringMatching(/more than 260 KB$/)
		]);
		const staff =
			'<script src="/start.js"></script><link href="/_app/staff.js" rel="modulepreload">';
		expect(problems({ 'staff.html': staff, '_app/staff.js': noise(150) })).toEqual([
			expect.stringMatching(/more than 145 KB$/)
		]);
		expect(problems({ 'polyfills.js': noise(250) })).toEqual([]);
	});

	test('weighs also what a script imports at once, and not what it imports later', () => {
		const large = { '_app/b.js': noise(80) };
		expect(problems({ ...large, '_app/a.js': 'import{a}from"./b.js";a()' })).toEqual([
			expect.stringMatching(/more than 75 KB$/)
		]);
		expect(
			problems({ ...large, '_app/a.js': 'import"./c.js"', '_app/c.js': 'import"./b.js"' })
		).toEqual([expect.stringMatching(/more than 75 KB$/)]);
		expect(problems({ ...large, '_app/a.js': 'import("./b.js")' })).toEqual([]);
	});

	test('weighs the MP3 encoder apart, which is loaded only when a recording is kept', () => {
		const encoder = (kilobytes: number) => `a.lame_encode_flush=${noise(kilobytes)}`;
		expect(problems({ '_app/b.js': encoder(58) })).toEqual([]);
		expect(problems({ '_app/b.js': encoder(62) })).toEqual([
			expect.stringMatching(/more than 60 KB$/)
		]);
	});
});

/** So much that nothing can make smaller. */
function noise(kilobytes: number): string {
	return `'${randomBytes(kilobytes * 1024).toString('base64')}'`;
}

function problems(files: Record<string, string>): string[] {
	const folder = mkdtempSync(join(tmpdir(), 'build-'));
	const all = {
		'index.html': page,
		'staff.html': page,
		'start.js': 'var a',
		'_app/a.js': 'export {}',
		...files
	};
	for (const [path, text] of Object.entries(all)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return checkBuild(folder).flatMap((check) => check.problems);
}
