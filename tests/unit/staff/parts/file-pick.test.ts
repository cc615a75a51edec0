import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.svelte'))
	.map((file) => [file, readFileSync(join('src', file), 'utf8')] as const);

test('no file is greyed out where staff choose one: what is wrong is told after reading', () => {
	const choosing = components.filter(([, code]) => /type=["']file["']/.test(code));
	expect(choosing.map(([file]) => file)).toEqual([
		join('lib', 'staff', 'parts', 'FilePick.svelte')
	]);
	const filtered = components.filter(([, code]) => /\baccept\s*[=}:?]/.test(code));
	expect(filtered.map(([file]) => file)).toEqual([]);
});
