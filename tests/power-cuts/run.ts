import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getChromium } from '../e2e/support/find-chromium';
import { killOften } from './power-cuts';

/*
 * `npm run test:power-cuts -- --times 1000 --seed 7`: kills a browser so often while it installs. It needs a build,
 * and the tiny packs: `npm test -- packs build tiny` makes both.
 */
const { values } = parseArgs({
	options: { times: { type: 'string', default: '100' }, seed: { type: 'string' } }
});
const times = Number(values.times);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed)) {
	throw new Error('Say how often and from which seed in whole numbers: --times 1000 --seed 7');
}

// So that the browser dies with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const folder = mkdtempSync(join(tmpdir(), 'farol-power-cuts-'));
const began = Date.now();
try {
	const sum = await killOften({
		times,
		seed,
		program: getChromium(),
		profile: join(folder, 'profile'),
		tell: (line) => console.log(line)
	});
	const outcomes = Object.entries(sum.outcomes).map(([name, count]) => `${count} ${name}`);
	console.log(
		`\n${sum.kills} kills from seed ${seed} in ${Math.round((Date.now() - began) / 1000)} s`
	);
	console.log(`${sum.came} in the chosen moment, ${sum.kills - sum.came} later`);
	console.log(`came back with: ${outcomes.join(', ')}`);
	console.log(`${sum.failures.length} failed\n${sum.failures.join('\n')}`);
	process.exitCode = sum.failures.length > 0 ? 1 : 0;
} finally {
	rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
