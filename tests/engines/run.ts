import { spawnSync } from 'node:child_process';
import { buildIfStale } from '../../src/serve/build-if-stale';
import { installEngines } from './install';
import { readTable } from './table';

/* `npm run test:engines`: gets every engine that can be had, tries all of them, and prints a table. */

process.env['FAROL_ENGINES'] ||= 'all';
const report = 'test-results/engines.json';

installEngines();
if (buildIfStale()) {
	const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
	const config = ['--config', 'tests/engines/vitest.config.ts'];
	const { status } = spawnSync('npx', ['vitest', 'run', ...config, ...reporters], {
		stdio: ['ignore', 'inherit', 'inherit']
	});
	console.log(`\n${readTable(report).join('\n')}`);
	process.exitCode = status ?? 1;
} else {
	process.exitCode = 1;
}
