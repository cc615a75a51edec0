import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkBuild } from '../../src/packer/gate';
import { buildIfStale } from '../../src/serve/build-if-stale';
import { measureMemory } from './memory';
import { measureRound, type Pair } from './measure';
import { writeProfile } from './profile';
import { setStage, startBrowser } from './stage';
import { rowsOf, tableOf } from './table';

/*
 * `npm run bench -- --rounds 20`: how fast the kiosk speaks on a slow tablet, in bare pages (bare-page.ts),
 * and what it keeps after many visits. Prints a table and keeps it in results.md. It fails on sizes only:
 * times depend on what else the machine does. `--profile FOLDER` also writes where the time of one touch goes.
 */

const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '20' },
		visits: { type: 'string', default: '1000' },
		profile: { type: 'string' }
	}
});

if (!buildIfStale()) process.exit(1);
const browser = await startBrowser();
try {
	const stage = await setStage(browser);
	const pairs: Pair[] = [];
	const urls: string[] = [];
	// The very first round warms what every later one finds warm: it does not count.
	for (let round = 0; round <= Number(values.rounds); round++) {
		const measured = await measureRound(stage, round, urls);
		if (round > 0) pairs.push(...measured);
		console.log(`round ${round} of ${values.rounds}`);
	}
	if (values.profile) await writeProfile(stage, values.profile);
	await stage.close();

	console.log(`\n${tableOf(rowsOf(pairs))}`);

	const sizes = checkBuild().filter(({ note }) => note.includes('KB'));
	const report = [
		'# How fast it speaks, in bare pages',
		`${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, throttled 6 times, two cores, no graphics card, ${values.rounds} rounds. Milliseconds; the ratio is kiosk to bare page in the same run, the goal is for its p95. Written by \`npm run bench\`.`,
		tableOf(rowsOf(pairs)),
		'## What stays after many visits',
		await measureMemory(browser, Number(values.visits)),
		'## Sizes',
		sizes.map(({ name, note }) => `- ${name}: ${note}`).join('\n'),
		''
	].join('\n\n');
	console.log(`\n${report}`);
	writeFileSync('tests/bench/results.md', report);

	const problems = sizes.flatMap(({ problems }) => problems);
	for (const problem of problems) console.error(problem);
	if (problems.length > 0) process.exitCode = 1;
} finally {
	await browser.close();
}
