import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from '../src/serve/build-if-stale';
import { getChromium } from './e2e/support/find-chromium';

/*
 * `npm run test:long`: what takes its time, before a release. `npm test` has the same with one seed, and two
 * engines. It needs the tiny packs, which `npm test -- tiny` makes, and ends with what became of each.
 */

/** The browser tests that draw their touches by a seed. */
const specs = readdirSync('tests/e2e', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.spec.ts'))
	.map((file) => join('tests/e2e', file));
const random = specs.filter((file) => readFileSync(file, 'utf8').includes("support/seeds'"));
const browser = ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', ...random];

const parts: [string, string, string[]][] = [
	['random touches', 'npx', browser],
	['power cuts', 'npm', ['run', 'test:power-cuts', '--', '--times', '100', '--seed', '2']],
	['soak', 'npm', ['run', 'soak', '--', '--visits', '1000', '--seed', '2']],
	['engines', 'npm', ['run', 'test:engines']]
];

if (!buildIfStale()) process.exit(1);
const env = { ...process.env, FAROL_SEEDS: '2,3,4,5', CHROMIUM: getChromium() };
const lines = parts.map(([name, program, options]) => {
	console.log(`\n== ${name}`);
	const began = Date.now();
	const { status } = spawnSync(program, options, { stdio: ['ignore', 'inherit', 'inherit'], env });
	const minutes = ((Date.now() - began) / 60_000).toFixed(0);
	if (status !== 0) process.exitCode = 1;
	return `${name.padEnd(15)} ${status === 0 ? 'passed' : 'FAILED'} (${minutes} min)`;
});
console.log(`\n${lines.join('\n')}`);
