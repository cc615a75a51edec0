import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failures } from '../../run/outcome';
import { readPlaywright, readVitest } from '../../run/reports';

function reportOf(content: unknown): string {
	const file = join(mkdtempSync(join(tmpdir(), 'farol-report-')), 'report.json');
	writeFileSync(file, JSON.stringify(content));
	return file;
}

test('a failed unit test is told with its reason', () => {
	const file = reportOf({
		...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 0 },
		testResults: [
			{
				name: join('tests', 'unit', 'day.test.ts'),
				assertionResults: [
					{ fullName: 'a good one', status: 'passed', duration: 5, failureMessages: [] },
					{ fullName: 'a bad one', status: 'failed', duration: 5, failureMessages: ['1 is not 2'] }
				]
			}
		]
	});
	expect(failures([readVitest(file, false)])).toEqual([
		'  unit/day.test.ts: a bad one',
		'      1 is not 2'
	]);
});

test('a failed browser test is told with its reason, without colours and not longer than needed', () => {
	const message = `\u001b[31mError\u001b[0m: on the screen rest\n${'more\n'.repeat(30)}`;
	const spec = (title: string, status: string, errors: { message: string }[]) => ({
		...{ file: 'visitor/left-alone.spec.ts', title },
		tests: [{ status, results: [{ duration: 1000, errors }] }]
	});
	const file = reportOf({
		stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
		suites: [
			{ specs: [spec('is good', 'expected', []), spec('is bad', 'unexpected', [{ message }])] }
		]
	});
	const told = failures([readPlaywright(file, false)]);
	expect(told.slice(0, 2)).toEqual([
		'  e2e/visitor/left-alone.spec.ts: is bad',
		'      Error: on the screen rest'
	]);
	expect(told).toHaveLength(9);
});

test('a run without a failure tells of none', () => {
	expect(
		failures([{ passed: 1, failed: 0, notRun: 0, tests: [{ name: 'a', seconds: 1 }] }])
	).toEqual([]);
});
