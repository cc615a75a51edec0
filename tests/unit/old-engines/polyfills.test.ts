import { existsSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { entry, newestOfArrays, polyfills, question } from '../../../src/old-engines/polyfill-list';
import { scriptAboveFloor } from '../../../src/old-engines/script-floor';
import { startScript } from '../../../src/old-engines/start-script';

/** What start.js finds in a browser that has everything, but for one thing that was taken away. */
function lacksNothing(missing?: string): boolean {
	const some = () => undefined;
	const browser = createContext({
		window: { globalThis: some, queueMicrotask: some },
		Element: {
			prototype: { getAnimations: some, replaceChildren: some, toggleAttribute: some }
		}
	});
	if (missing !== undefined) runInContext(`delete ${ownerOf(missing)}`, browser);
	return Boolean(runInContext(question(), browser));
}

/** Where a thing is to be taken away: `[].at` from `Array.prototype.at`. */
function ownerOf(thing: string): string {
	return thing
		.replace(/^'(\w+)' in window$/, 'window.$1')
		.replace(/^\[\]\./, 'Array.prototype.')
		.replace(/^''\./, 'String.prototype.');
}

describe('polyfills', () => {
	test.each(polyfills.map(([thing = '', module = '']) => [thing, module]))(
		'come where %s is missing',
		(thing, module) => {
			expect(lacksNothing()).toBe(true);
			expect(lacksNothing(thing)).toBe(false);
			expect(entry()).toContain(`import '${module}';`);
			const file = module.startsWith('./') ? module : `node_modules/${module}`;
			expect(existsSync(file)).toBe(true);
		}
	);

	test('are asked for by the worker too, by the newest of them', () => {
		expect(question()).toContain(`[].${newestOfArrays}`);
	});
});

describe('the first script of every page', () => {
	test('asks for them, in words that any browser understands', () => {
		expect(startScript()).toContain(`var complete = ${question()};`);
		expect(scriptAboveFloor(startScript(), 'es5')).toEqual([]);
	});
});
