import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { touchAndHear, wait } from './finger';
import type { Stage } from './stage';

/** From rest to a card, and to the next one: the last touch is the one that is profiled. */
const way = [
	undefined,
	'[data-choice="es"]',
	'[data-choice="next"]',
	'main [data-choice]:nth-child(2)',
	'main [data-choice]:nth-child(2)',
	'[data-choice="next"]',
	'[data-choice="next"]'
];

const categories = [
	'devtools.timeline',
	'disabled-by-default-v8.cpu_profiler',
	'toplevel',
	'input'
];

/** Writes where the time goes of one touch on *next*: `next-card.json`, to be opened in DevTools or Perfetto. */
export async function writeProfile(stage: Stage, folder: string): Promise<void> {
	const slow = await stage.open('/');
	const traceEvents: unknown[] = [];
	slow.cdp.on('Tracing.dataCollected', ({ value }) => traceEvents.push(...value));
	for (const [index, selector] of way.entries()) {
		await wait(1000);
		if (index === way.length - 1) {
			const traceConfig = { includedCategories: categories };
			await slow.cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
			await wait(500);
		}
		await touchAndHear(slow, selector);
	}
	const complete = new Promise((resolve) => slow.cdp.once('Tracing.tracingComplete', resolve));
	await slow.cdp.send('Tracing.end');
	await complete;
	writeFileSync(join(folder, 'next-card.json'), JSON.stringify({ traceEvents }));
	await slow.page.close();
}
