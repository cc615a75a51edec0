import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import type { JSONReport, JSONReportSuite, JSONReportTestResult } from '@playwright/test/reporter';
import type { JsonTestResults } from 'vitest/reporters';
import { counted, type Outcome, type Timed } from './outcome';

export const results = 'test-results';

/** The file of a part's report, with nothing in it of another time. */
export function freshReport(name: string): string {
	const file = `${results}/${name}.json`;
	rmSync(file, { force: true });
	return file;
}

/** @param good whether the program says that all went well */
export function readVitest(file: string, good: boolean): Outcome {
	if (!existsSync(file)) return counted({ passed: 0, failed: 0, notRun: 0 }, good);
	const report = JSON.parse(readFileSync(file, 'utf8')) as JsonTestResults;
	const { numPassedTests: passed, numFailedTests: failed, numPendingTests: notRun } = report;
	const tests = report.testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.map(({ fullName, duration, status, failureMessages }) => ({
			name: `${relative('tests', name)}: ${fullName}`,
			seconds: (duration ?? 0) / 1000,
			...(status === 'failed' ? { failure: (failureMessages ?? []).join('\n') } : {})
		}))
	);
	return counted({ passed, failed, notRun, tests }, good);
}

/** @param good whether the program says that all went well */
export function readPlaywright(file: string, good: boolean): Outcome {
	if (!existsSync(file)) return counted({ passed: 0, failed: 0, notRun: 0 }, good);
	const { stats, suites } = JSON.parse(readFileSync(file, 'utf8')) as JSONReport;
	const { expected: passed, unexpected, flaky, skipped: notRun } = stats;
	const tests = suites.flatMap(testsOf);
	return counted({ passed, failed: unexpected + flaky, notRun, tests }, good);
}

function whyOf(runs: JSONReportTestResult[]): string {
	return runs.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n');
}

function testsOf(suite: JSONReportSuite): Timed[] {
	const own = suite.specs.flatMap(({ file, title, tests }) =>
		tests.map(({ results: runs, status }) => ({
			name: `e2e/${file}: ${title}`,
			seconds: runs.reduce((sum, { duration }) => sum + duration, 0) / 1000,
			...(status === 'unexpected' || status === 'flaky' ? { failure: whyOf(runs) } : {})
		}))
	);
	return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}
