import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { serve } from '../../src/serve/serve';
import { soak } from '../soak/soak';

const weighed = [1, 100, 1000];

/**
 * The page's weight at rest after 1, 100 and 1,000 visits in one opened page, as a table in Markdown.
 * The visits are the soak's, with its interruptions and imitated media elements, on the real packs.
 */
export async function measureMemory(browser: Browser, visits: number): Promise<string> {
	const server = await serve({ dir: 'build', packs: join('build', 'packs') });
	const tell = (line: string) => console.log(line);
	const plan = { address: server.address, seed: 1, from: 1, visits, tell };
	const { weights } = await soak(browser, { ...plan, media: 'imitated' });
	await server.close();
	const rows = weights
		.filter((weight) => weighed.includes(weight.visits) || weight.visits === visits)
		.map(({ visits: after, heap, nodes, listeners, inUse }) => {
			return `| ${after} | ${(heap / 1e6).toFixed(2)} | ${nodes} | ${listeners} | ${inUse} |`;
		});
	const base = weights.find(({ visits: after }) => after === 100)?.heap;
	const last = weights[weights.length - 1]?.heap;
	const growth = base && last ? `${((last / base - 1) * 100).toFixed(1)} %` : 'not measured';
	return [
		'| visits | heap in MB | nodes | listeners | media elements ever used |',
		'|--:|--:|--:|--:|--:|',
		...rows,
		'',
		`From visit 100 to the last the heap grew by ${growth}; the goal is at most 5 %.`
	].join('\n');
}
