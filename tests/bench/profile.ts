import { touchAndHear, wait } from './finger';
import { prepareInPage } from './bare-page';
import type { SlowPage, Stage } from './stage';
import { percentile } from './table';
import { selfTimes, touchWork, type TraceEvent } from './trace';

/** Touches on *next* and *back* that are profiled. */
const touches = 12;
const categories = ['devtools.timeline', 'toplevel', 'blink.user_timing', 'v8', 'loading'];
/** Kinds of work that took less, in milliseconds, are left out. */
const worthTelling = 10;

const toCard = ['', 'es', 'next'].map((choice) =>
	choice ? `[data-choice="${choice}"]` : undefined
);
const second = 'main [data-choice]:nth-child(2)';

/**
 * Where the time goes, as tables in Markdown: of a touch on *next*, and of a cold start. In main-thread
 * milliseconds of the throttled page, which other programs do not lengthen as they lengthen the clock's.
 */
export async function profile(stage: Stage): Promise<string> {
	const kiosk = await stage.open('/');
	for (const selector of [...toCard, second, second, '[data-choice="next"]']) {
		await touchAndHear(kiosk, selector);
		await wait(1000);
	}
	const { url } = await touchAndHear(kiosk, '[data-choice="next"]');
	const ours = await trace(kiosk, async () => {
		for (let touch = 0; touch < touches; touch++) {
			await wait(1000);
			await touchAndHear(kiosk, `[data-choice="${touch % 2 ? 'next' : 'back'}"]`);
		}
	});
	await kiosk.page.close();

	const bare = await stage.open(`/bare/?play=${encodeURIComponent(url)}`);
	const theirs = await trace(bare, async () => {
		for (let touch = 0; touch < touches; touch++) {
			await bare.page.evaluate(prepareInPage, url);
			await wait(1000);
			await touchAndHear(bare, 'button');
		}
	});
	await bare.page.close();
	const starts = [await traceStart(stage, '/'), await traceStart(stage, `/bare/?play=${url}`)];
	return [touchTable(ours, theirs), startTable(starts[0] ?? [], starts[1] ?? [])].join('\n\n');
}

async function trace({ cdp }: SlowPage, during: () => Promise<void>): Promise<TraceEvent[]> {
	const events: TraceEvent[] = [];
	const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
	cdp.on('Tracing.dataCollected', collect);
	const traceConfig = { includedCategories: categories };
	await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
	await during();
	const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
	await cdp.send('Tracing.end');
	await complete;
	return events;
}

/** A page that is loaded anew, without a network. */
async function traceStart(stage: Stage, path: string): Promise<TraceEvent[]> {
	const slow = await stage.open(path);
	const events = await trace(slow, async () => {
		await slow.page.reload({ waitUntil: 'commit' });
		await slow.page.waitForFunction(() => window.farolBench.touchable() !== null);
	});
	await slow.page.close();
	return events;
}

function touchTable(kiosk: TraceEvent[], bare: TraceEvent[]): string {
	const [ours, theirs] = [touchWork(kiosk), touchWork(bare)];
	const steps = Object.keys(ours[0] ?? {}) as (keyof (typeof ours)[number])[];
	const median = (all: typeof ours, step: (typeof steps)[number]) =>
		percentile(
			all.map((work) => work[step]),
			0.5
		).toFixed(1);
	const rows = steps.map((step) => `| ${step} | ${median(ours, step)} | ${median(theirs, step)} |`);
	const head = `| a touch on next or back, median of ${ours.length} | kiosk | bare |`;
	return [head, '|---|--:|--:|', ...rows].join('\n');
}

function startTable(kiosk: TraceEvent[], bare: TraceEvent[]): string {
	const [ours, theirs] = [kiosk, bare].map((events) => selfTimes(events, mainThread(events)));
	const kinds = [...(ours ?? [])]
		.filter(([, ms]) => ms >= worthTelling)
		.sort(([, one], [, other]) => other - one);
	const rows = kinds.map(
		([kind, ms]) => `| ${kind} | ${ms.toFixed(0)} | ${(theirs?.get(kind) ?? 0).toFixed(0)} |`
	);
	return ['| a cold start | kiosk | bare |', '|---|--:|--:|', ...rows].join('\n');
}

/** The one that parses the page. */
function mainThread(events: TraceEvent[]): number {
	return events.filter(({ name }) => name === 'ParseHTML').pop()?.tid ?? 0;
}
