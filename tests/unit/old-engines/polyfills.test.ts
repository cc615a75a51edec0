import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entry, newestOfArrays, polyfills, question } from '../../../src/old-engines/polyfill-list';
import { scriptAboveFloor } from '../../../src/old-engines/script-floor';
import { startScript } from '../../../src/old-engines/start-script';

/** What start.js asks, in a browser of which the named things were taken away. */
function lacksNothing(...missing: string[]): boolean {
	const known = question()
		.split(' && ')
		.map((thing) => (missing.includes(thing) ? 'false' : 'true'));
	return Boolean((0, eval)(known.join(' && ')));
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
