import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const pages = readdirSync('build').filter((file) => extname(file) === '.html');
const read = (file: string) => readFileSync(join('build', file), 'utf8');

/** The page's policy as it stands in it, by directive. */
function policyOf(html: string): Record<string, string[]> {
	const [, text = ''] =
		/<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? [];
	const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
	return Object.fromEntries(directives.map(([name = '', ...values]) => [name, values]));
}

test('the build has the page of visitors and that of staff', () => {
	expect(pages.sort()).toEqual(['index.html', 'staff.html']);
});

describe.each(pages)('%s', (page) => {
	const html = read(page);
	const policy = policyOf(html);

	test('allows nothing that it does not name', () => {
		expect(policy['default-src']).toEqual(["'none'"]);
		expect(policy['base-uri']).toEqual(["'none'"]);
		expect(policy['form-action']).toEqual(["'none'"]);
		expect(policy['object-src'] ?? policy['default-src']).toEqual(["'none'"]);
	});

	test('runs only scripts that are files of its own', () => {
		expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull();
		expect(policy['script-src']).toEqual(["'self'"]);
		expect(html).not.toMatch(/<[^>]+\son\w+\s*=|javascript:/i);
	});

	test('asks nobody else for anything', () => {
		const origins = Object.values(policy).flat();
		const own = /^('none'|'self'|'unsafe-hashes'|'sha256-[^']+'|data:|blob:)$/;
		expect(origins.filter((origin) => !own.test(origin))).toEqual([]);
		expect(policy['connect-src']).toEqual(["'self'"]);
		// Scripts and styles never come as data: only sounds and pictures may.
		for (const name of ['script-src', 'style-src', 'worker-src', 'connect-src', 'font-src']) {
			expect(policy[name]?.join(' '), name).not.toMatch(/data:|blob:|unsafe-inline|unsafe-eval/);
		}
		expect(html.match(/(?:src|href|action)="(?!\/)[^"]*"/g) ?? []).toEqual([]);
	});

	test('applies its policy before any script, and checks the browser before any other', () => {
		const before = html.slice(0, html.indexOf('content-security-policy'));
		expect(before.match(/<(?:script|style)\b[^>]*>/g)).toBeNull();
		expect(html.match(/<script[^>]*>/g)).toEqual([
			'<script src="/start.js">',
			'<script src="/first.js">'
		]);
	});
});

test('no script and no style of the build names another host to load from', () => {
	const files = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter(
		(file) => /\.(js|css)$/.test(file) && !file.startsWith('packs/')
	);
	expect(files.length).toBeGreaterThan(20);
	const load =
		/(?:fetch|import|open|Worker|importScripts|sendBeacon|src=|url)[\s("'`]*(?:(?:https?|wss?):)?\/\/[\w.]+/g;
	const found = files.flatMap((file) => [...read(file).matchAll(load)].map(([what]) => what));
	expect(found).toEqual([]);
});
