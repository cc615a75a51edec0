import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { checkBuild } from '../src/packer/gate';
import { buildIfStale } from '../src/serve/build-if-stale';
import { getChromium } from './e2e/support/find-chromium';
import { wantedEngines } from './engines/engines';
import { notRunHere, readTable } from './engines/table';

/*
 * `npm test`: everything, cheapest first. `npm test -- unit browser` runs only some parts.
 * The last line is the sum: `N passed, N failed`.
 */

interface Outcome {
	passed: number;
	failed: number;
	/** Left out on this machine, or because something before it failed. */
	notRun: number;
	/** Why, and what to do about it. */
	why?: string;
}

interface Part {
	name: string;
	run: () => Outcome;
	/** What has to have gone well before, where that was run at all. */
	needs?: string[];
}

const results = 'test-results';

const parts: Part[] = [
	{ name: 'types', run: () => command('npm', 'run', 'check') },
	{ name: 'lint', run: () => command('npm', 'run', 'lint') },
	{ name: 'packs', run: () => command('npm', 'run', 'packs') },
	{ name: 'unit', run: () => vitest('unit') },
	{ name: 'build', run: () => one(buildIfStale()), needs: ['packs'] },
	{ name: 'gate', run: gate, needs: ['build'] },
	{
		name: 'serve',
		run: () => vitest('serve', '--config', 'tests/serve/vitest.config.ts'),
		needs: ['build']
	},
	{ name: 'tiny', run: tinyPack },
	{ name: 'browser', run: browser, needs: ['build', 'tiny'] },
	{ name: 'engines', run: engines, needs: ['build'] }
];

const wanted = process.argv.slice(2);
const outcomes = new Map<string, Outcome>();
const lines: string[] = [];
for (const { name, run, needs = [] } of parts) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	console.log(`\n== ${name}`);
	const began = Date.now();
	const missing = needs.filter((need) => (outcomes.get(need)?.failed ?? 0) > 0);
	const outcome = missing.length === 0 ? run() : { passed: 0, failed: 0, notRun: 1 };
	outcomes.set(name, outcome);
	lines.push(lineOf(name, outcome, (Date.now() - began) / 1000, missing));
}

const sum = (of: 'passed' | 'failed') =>
	[...outcomes.values()].reduce((total, outcome) => total + outcome[of], 0);
console.log(`\n${lines.join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

function lineOf(name: string, outcome: Outcome, seconds: number, missing: string[]): string {
	const { passed, failed, notRun } = outcome;
	const because = missing.length > 0 ? ` because of ${missing.join(' and ')}` : '';
	const why = outcome.why ? ` (${outcome.why})` : because;
	const rest = notRun > 0 ? `, ${notRun} not run${why}` : '';
	return `${name.padEnd(8)} ${passed} passed, ${failed} failed${rest} (${seconds.toFixed(0)} s)`;
}

function one(good: boolean): Outcome {
	return { passed: good ? 1 : 0, failed: good ? 0 : 1, notRun: 0 };
}

function command(program: string, ...options: string[]): Outcome {
	return one(runs(program, options));
}

function runs(program: string, options: string[], env: Record<string, string> = {}): boolean {
	const { status } = spawnSync(program, options, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env }
	});
	return status === 0;
}

function gate(): Outcome {
	const checks = checkBuild();
	for (const { name, note, problems } of checks) {
		console.log([`${name}: ${note}`, ...problems].join('\n  '));
	}
	const failed = checks.filter(({ problems }) => problems.length > 0).length;
	return { passed: checks.length - failed, failed, notRun: 0 };
}

function tinyPack(): Outcome {
	const env = { FAROL_PACKS: 'tests/packs/tiny', FAROL_PACKS_OUT: '.cache/packs/tiny' };
	return one(runs('npm', ['run', 'packs'], env));
}

function vitest(name: string, ...options: string[]): Outcome {
	const file = `${results}/${name}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	rmSync(file, { force: true });
	const good = runs('npx', ['vitest', 'run', ...options, ...reporters]);
	const report = readReport(file);
	const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests } = report;
	return counted({ passed, failed, notRun: numPendingTests ?? 0 }, good);
}

function browser(): Outcome {
	const file = `${results}/browser.json`;
	rmSync(file, { force: true });
	try {
		const options = ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'];
		const good = runs('npx', options, { CHROMIUM: getChromium() });
		const {
			expected: passed = 0,
			unexpected = 0,
			flaky = 0,
			skipped
		} = readReport(file).stats ?? {};
		return counted({ passed, failed: unexpected + flaky, notRun: skipped ?? 0 }, good);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return one(false);
	}
}

function engines(): Outcome {
	const outcome = vitest('engines', '--config', 'tests/engines/vitest.config.ts');
	console.log(readTable(`${results}/engines.json`).join('\n'));
	return { ...outcome, why: notRunHere(wantedEngines()) };
}

/** A program that failed without a failed test has failed all the same. */
function counted(outcome: Outcome, good: boolean): Outcome {
	return good || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

interface Report {
	numPassedTests?: number;
	numFailedTests?: number;
	numPendingTests?: number;
	stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
}

function readReport(file: string): Report {
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : {};
}
