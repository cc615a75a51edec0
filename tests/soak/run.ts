import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../../src/serve/serve';
import { getChromium } from '../e2e/support/find-chromium';
import { soak, type Found, type SoakResult } from './soak';

/*
 * `npm run soak -- --visits 10000 --seed 7`: visitors who do anything, at full speed.
 * One in fifty visits is made with real media elements, the others with imitated ones.
 * A visit that went wrong is played again by `--seed 7 --from 812 --visits 1`.
 */

const { values } = parseArgs({
	options: {
		visits: { type: 'string', default: '1000' },
		seed: { type: 'string', default: String(Date.now() % 100_000) },
		from: { type: 'string', default: '1' },
		/** `imitated`, `real`, or both: most of them imitated. */
		media: { type: 'string', default: 'both' }
	}
});
const visits = Number(values.visits);
const seed = Number(values.seed);
const from = Number(values.from);

console.log(`seed ${seed}, ${visits} visits from number ${from}`);
const server = await serve({ dir: 'build', packs: '.cache/packs/tiny' });
const browser = await chromium.launch({
	executablePath: getChromium(),
	args: ['--no-sandbox', '--disable-background-networking']
});
try {
	const real = values.media === 'real' ? visits : Math.floor(visits / 50);
	const parts = { imitated: visits - (values.media === 'imitated' ? 0 : real), real };
	const results: SoakResult[] = [];
	for (const media of ['imitated', 'real'] as const) {
		if (parts[media] <= 0 || (values.media !== 'both' && values.media !== media)) continue;
		console.log(`\n${parts[media]} visits with ${media} media elements`);
		const tell = (line: string) => console.log(line);
		const plan = { address: server.address, seed, from, visits: parts[media], media, tell };
		const result = await soak(browser, plan);
		results.push(result);
		print(result, media);
	}
	if (results.some(({ found }) => found.length > 0)) process.exitCode = 1;
} finally {
	await browser.close();
	await server.close();
}

function print({ found, ...result }: SoakResult, media: string): void {
	const { visits: made, touches, mischiefs, languages, seconds, marks } = result;
	const kinds = ['stuck screen', 'double voice', 'error', 'left behind', 'left the kiosk', 'leak'];
	console.log(
		`${made} visits, ${touches} touches, ${languages} on the languages, ${mischiefs} interruptions, ${seconds.toFixed(0)} s, checksum ${marks.reduce((sum, mark) => (Math.imul(sum, 31) + mark) | 0)}`
	);
	for (const kind of kinds) {
		console.log(`  ${kind}: ${found.filter(({ what }) => what === kind).length}`);
	}
	for (const each of found.slice(0, 10)) console.log(told(each, media));
}

function told({ what, visit, step, more, trail }: Found, media: string): string {
	const again = `npm run soak -- --seed ${seed} --from ${visit} --visits 1 --media ${media}`;
	const last = trail.slice(Math.max(0, step - 8), step + 1).map((line) => `    ${line}`);
	return [`\n${what} in visit ${visit}, step ${step}: ${more}`, ...last, `  ${again}`].join('\n');
}
