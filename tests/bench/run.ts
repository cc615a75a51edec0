import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { checkBuild } from '../../src/packer/gate';
import { buildIfStale } from '../../src/serve/build-if-stale';
import { measureMemory } from './memory';
import { measureRound, type Pair } from './measure';
import { measurePeer, peerName } from './peer';
import { profile } from './profile';
import { setStage, startBrowser } from './stage';
import { rowsOf, tableOf } from './table';

/*
 * `npm run bench -- --rounds 30`: how fast the kiosk speaks on a slow tablet, in bare pages (bare-page.ts)
 * and beside a peer (peer.ts), and what it keeps after many visits. Prints a table and keeps it in
 * results.md. It fails on sizes only: times depend on what else the machine does.
 */

const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '30' },
		visits: { type: 'string', default: '1000' }
	}
});

if (!buildIfStale()) process.exit(1);
const load = loadavg()[0]?.toFixed(1);
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
	const besideFloor = tableOf(
		rowsOf(pairs.map(({ floor = NaN, ...pair }) => ({ ...pair, bare: floor }))),
		'floor'
	);
	console.log(`\n${tableOf(rowsOf(pairs))}\n\n${besideFloor}`);
	const why = await profile(stage);
	console.log(`\n${why}`);
	const beside = await measurePeer(browser, stage, Number(values.rounds));
	await stage.close();

	const sizes = checkBuild().filter(({ note }) => note.includes('KB'));
	const report = [
		'# How fast it speaks, in bare pages',
		`${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, throttled 6 times, ${cpus().length} cores, no graphics card, load ${load} when it began, ${values.rounds} rounds. Milliseconds; the ratio is kiosk to bare page in the same run, the goal is for its p95. Written by \`npm run bench\`.`,
		tableOf(rowsOf(pairs)),
		'## Beside the least that does the same',
		'The floor is a page that does the same with the least: it silences a voice that speaks when the next begins, and where any of many tiles may be touched it learns which one, and begins to load it, when the finger comes down. Measured in the same rounds.',
		besideFloor,
		'## Where the time goes',
		'Main-thread milliseconds at the same throttle, without the time that other programs took.',
		why,
		'## Beside a peer',
		`${peerName()}, a book of the same recordings and pictures from the same machine: bench/peer.ts. From the finger lifted, which touches the kiosk's _next_ and swipes the peer's page.`,
		beside,
		'## What stays after many visits',
		await measureMemory(browser, Number(values.visits)),
		'## Sizes',
		sizes.map(({ name, note }) => `- ${name}: ${note}`).join('\n'),
		''
	].join('\n\n');
	console.log(`\n${report}`);
	writeFileSync('tests/bench/results.md', await format(report, { parser: 'markdown' }));

	const problems = sizes.flatMap(({ problems }) => problems);
	for (const problem of problems) console.error(problem);
	if (problems.length > 0) process.exitCode = 1;
} finally {
	await browser.close();
}
