import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');

/** What polyfills.js adds: `Object.fromEntries`, `[].at`, `Element.prototype.toggleAttribute`. */
const added = [
	...[...read('src/old-tablets/polyfills.js').matchAll(/core-js\/modules\/(.*)\.js'/g)].map(
		([, module = '']) => nameOf(module)
	),
	...[...read('src/old-tablets/elements.js').matchAll(/^element\.(\w+) \?\?=/gm)].map(
		([, name]) => `Element.prototype.${name}`
	)
];

/** What start.js asks for before it loads them. */
const [, question = ''] = /var complete =([^;]*);/.exec(read('static/start.js')) ?? [];
const asked = question.split('&&').map((part) => part.trim().replace(/^'(\w+)' in window$/, '$1'));

test('polyfills come exactly where one of the things that they add is missing', () => {
	expect(added.length).toBeGreaterThan(10);
	expect([...asked].sort()).toEqual([...added].sort());
});

test('the worker asks for the newest of the same things', () => {
	const worker = read('src/service-worker/old-browsers.ts');
	const [, name = ''] = /isCurrent = '(\w+)' in Array\.prototype/.exec(worker) ?? [];
	expect(added).toContain(`[].${name}`);
});

/** core-js names its modules after what they add: `es.array.find-last`, `es.string.at-alternative`. */
function nameOf(module: string): string {
	const [, owner = '', name] = /^\w+\.([\w-]+)(?:\.([\w-]+))?$/.exec(module) ?? [];
	if (name === undefined) return inCamelCase(owner);
	const owners: Record<string, string> = { array: '[]', string: "''" };
	const word = inCamelCase(name.replace('-alternative', ''));
	return `${owners[owner] ?? owner.charAt(0).toUpperCase() + owner.slice(1)}.${word}`;
}

function inCamelCase(words: string): string {
	return words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
