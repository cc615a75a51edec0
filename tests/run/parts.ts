import { checkBuild } from '../../src/packer/gate';
import { buildIfStale } from '../../src/serve/build-if-stale';
import { getChromium } from '../e2e/support/find-chromium';
import { wantedEngines } from '../engines/engines';
import { notRunHere, readTable } from '../engines/table';
import { runs, type Tell } from './command';
import { one, type Outcome } from './outcome';
import { freshReport, readPlaywright, readVitest, results } from './reports';

export interface Part {
	name: string;
	/** @param only parts of the paths of test files; none: all */
	run: (tell: Tell, only: string[]) => Outcome | Promise<Outcome>;
	/** What has to have gone well before. */
	needs: string[];
	/** Folders under tests/ in which it looks for tests. */
	tests: string[];
}

const command =
	(program: string, options: string[], env: Record<string, string> = {}) =>
	async (tell: Tell) =>
		one(await runs(tell, program, options, env));

const vitest =
	(name: string, options: string[] = [], reporter = 'default') =>
	async (tell: Tell, only: string[]) => {
		const file = freshReport(name);
		const reporters = [`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${file}`];
		const good = await runs(tell, 'npx', ['vitest', 'run', ...only, ...options, ...reporters]);
		return readVitest(file, good);
	};

function gate(tell: Tell): Outcome {
	const checks = checkBuild();
	for (const { name, note, problems } of checks) {
		for (const line of [`${name}: ${note}`, ...problems.map((problem) => `  ${problem}`)])
			tell(line);
	}
	const failed = checks.filter(({ problems }) => problems.length > 0).length;
	return { passed: checks.length - failed, failed, notRun: 0 };
}

async function browser(tell: Tell, only: string[]): Promise<Outcome> {
	const file = freshReport('browser');
	try {
		const options = ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', ...only];
		const good = await runs(tell, 'npx', options, { CHROMIUM: getChromium() });
		return readPlaywright(file, good);
	} catch (error) {
		tell(error instanceof Error ? error.message : String(error));
		return one(false);
	}
}

/** Each step is told as it ends: one engine takes minutes. */
const tryEngines = vitest('engines', ['--config', 'tests/engines/vitest.config.ts'], 'verbose');

async function engines(tell: Tell, only: string[]): Promise<Outcome> {
	const outcome = await tryEngines(tell, only);
	for (const line of readTable(`${results}/engines.json`)) tell(line);
	return { ...outcome, why: notRunHere(wantedEngines()) };
}

const tiny = { FAROL_PACKS: 'tests/packs/tiny', FAROL_PACKS_OUT: '.cache/packs/tiny' };

/** Cheapest first. What stands in one row runs side by side: the engines mostly wait for a voice to end. */
export const rows: Part[][] = [
	[
		{ name: 'types', run: command('npm', ['run', 'check']), needs: [], tests: [] },
		{ name: 'lint', run: command('npm', ['run', 'lint']), needs: [], tests: [] }
	],
	[{ name: 'packs', run: command('npm', ['run', 'packs']), needs: [], tests: [] }],
	[{ name: 'unit', run: vitest('unit'), needs: ['packs'], tests: ['unit', 'content'] }],
	[{ name: 'build', run: () => one(buildIfStale()), needs: ['packs'], tests: [] }],
	[{ name: 'gate', run: gate, needs: ['build'], tests: [] }],
	[
		{
			name: 'serve',
			run: vitest('serve', ['--config', 'tests/serve/vitest.config.ts']),
			needs: ['build'],
			tests: ['serve']
		},
		{ name: 'tiny', run: command('npm', ['run', 'packs'], tiny), needs: [], tests: [] }
	],
	[
		{ name: 'browser', run: browser, needs: ['build', 'tiny'], tests: ['e2e'] },
		{ name: 'engines', run: engines, needs: ['build'], tests: ['engines'] }
	]
];
