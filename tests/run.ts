import type { Tell } from './run/command';
import { failures, lineOf, slowest, type Outcome } from './run/outcome';
import { rows, type Part } from './run/parts';
import { wantedOf } from './run/wanted';

/*
 * `npm test`: everything, cheapest first. `npm test -- unit browser` runs only some parts and what they need,
 * `npm test -- left-alone` or `npm test -- tests/e2e/visitor/left-alone.spec.ts` only some files.
 * It ends with what each part took, the slowest tests, those that failed, and the sum: `N passed, N failed`.
 */

const { parts: wanted, only } = wantedOf(process.argv.slice(2), rows.flat());
const outcomes = new Map<string, Outcome>();
const lines: string[] = [];
for (const row of rows) {
	const parts = row.filter(({ name }) => wanted.has(name));
	if (parts.length === 0) continue;
	console.log(`\n== ${parts.map(({ name }) => name).join(' and ')}`);
	await Promise.all(parts.map((part) => take(part, parts.length > 1)));
}

const all = [...outcomes.values()];
const sum = (of: 'passed' | 'failed') => all.reduce((total, outcome) => total + outcome[of], 0);
console.log(`\n${lines.join('\n')}`);
const slow = slowest(all);
if (slow.length > 0) console.log(`\nthe slowest tests:\n${slow.join('\n')}`);
const failed = failures(all);
if (failed.length > 0) console.log(`\nwhat failed:\n${failed.join('\n')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

async function take({ name, run, needs, tests }: Part, besideOthers: boolean): Promise<void> {
	const began = Date.now();
	const tell: Tell = (line) => console.log(besideOthers ? `${name.padEnd(7)} | ${line}` : line);
	const missing = needs.filter((need) => (outcomes.get(need)?.failed ?? 0) > 0);
	const outcome =
		missing.length === 0
			? await run(tell, tests.length > 0 ? only : [])
			: { passed: 0, failed: 0, notRun: 1, why: `because of ${missing.join(' and ')}` };
	outcomes.set(name, outcome);
	lines.push(lineOf(name, outcome, (Date.now() - began) / 1000));
}
