import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersOf } from '../../src/serve/headers';
import { expectations } from './expectations';

interface Rule {
	path: RegExp;
	headers: [string, string][];
}

/** `_headers` as static hosts read it: every rule that fits counts, and values of one name are joined. */
const rules: Rule[] = [];
for (const line of readFileSync('src/serve/recipes/_headers', 'utf8').split('\n')) {
	if (line.startsWith('/')) {
		const form = line.replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+');
		rules.push({ path: new RegExp(`^${form}$`), headers: [] });
	} else if (line.startsWith('  ')) {
		const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
		rules.at(-1)?.headers.push([name, value]);
	}
}

function saidOf(path: string): Record<string, string> {
	const said = rules.filter((rule) => rule.path.test(path)).flatMap(({ headers }) => headers);
	const names = [...new Set(said.map(([name]) => name))];
	const joined = (name: string) => said.filter(([its]) => its === name).map(([, value]) => value);
	return Object.fromEntries(names.map((name) => [name, joined(name).join(', ')]));
}

const paths = [
	...new Set(expectations.filter(({ status }) => status < 300).map(({ path }) => path))
];

test.each(paths)('static hosts are told of %s what our own server says', (path) => {
	const {
		'Cache-Control': kept,
		'Content-Security-Policy': policy = '',
		...ours
	} = headersOf(path);
	const { 'Cache-Control': theirs, 'Content-Security-Policy': said = '', ...rest } = saidOf(path);
	expect(rest).toEqual(ours);
	expect(theirs ?? 'no-cache').toBe(kept);
	const parts = (text: string) => text.split(/[;,] /).sort();
	// The pictures beside the pages are our own: they need no policy.
	if (path.startsWith('/packs/')) expect(parts(said)).toEqual(parts(policy));
	else expect(said).toBe("frame-ancestors 'none'");
});
