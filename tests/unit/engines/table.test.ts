import { describe, expect, test } from 'vitest';
import { wantedEngines, type Engine } from '../../engines/engines';
import { notRunHere, tableOf } from '../../engines/table';

function engine(name: string, missing: string | null = null): Engine {
	const start = () => Promise.reject(new Error('not in this test'));
	return { name, id: name, packages: [], age: 'current', missing: () => missing, start };
}

const result = (name: string, title: string, status: string, meta = {}) => ({
	...{ ancestorTitles: [name], title, status, meta }
});

const report = {
	testResults: [
		{
			assertionResults: [
				result('Old', 'visit', 'passed', { engine: 'Old/64.0' }),
				result('Old', 'polyfills', 'passed', { polyfills: 2048 }),
				result('New', 'visit', 'failed', { engine: 'New/156.0' }),
				result('New', 'polyfills', 'passed', { polyfills: 0 }),
				result('Away', 'visit', 'pending')
			]
		}
	]
};

describe('the table of engines', () => {
	test('says of each engine its version, each step, and what it downloaded', () => {
		expect(tableOf(report, [engine('Old'), engine('New'), engine('Away', 'install it')])).toEqual([
			'engine  what it calls itself  visit   polyfills',
			'Old     Old/64.0              ok      2.0 KB',
			'New     New/156.0             FAILED  none',
			'Away    not run: install it'
		]);
	});

	test('says of what is not run what to install', () => {
		expect(notRunHere([engine('Old'), engine('Away', 'install it')])).toBe('Away: install it');
		expect(notRunHere([engine('Old')])).toBe('');
	});

	test('is of those engines that were asked for', () => {
		expect(wantedEngines('64,firefox').map(({ name }) => name)).toEqual(['Chromium 64', 'Firefox']);
		expect(wantedEngines('all').length).toBeGreaterThan(9);
		expect(() => wantedEngines('netscape')).toThrow('there is no netscape');
	});
});
