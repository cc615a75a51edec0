import { foreseeInPage, prepareInPage } from './bare-page';
import { touch, touchAndHear, wait, type Hand } from './finger';
import type { SlowPage, Stage } from './stage';

/** One number of each page, in milliseconds, measured within the same two minutes. */
export interface Pair {
	what: string;
	kiosk: number;
	bare: number;
	/** Of the least that does the same as the kiosk: bare-page.ts. */
	floor?: number;
}

/** A person listens for a moment before the next touch. */
const listening = 1000;
/** So long a card is watched while it plays. */
const watching = 3000;

/** Not a touch: nobody comes for a while, as between most visits. */
const resting = 'resting';
const restFor = 8000;

interface Touched {
	what: string;
	/** Empty: the middle of the screen. */
	selector: string;
	hand?: Hand | undefined;
	/** One of many that might be touched as well: which one is known when the finger comes down. */
	unforeseen?: true;
}

/** What a visitor touches, in order, and which row of the table it belongs to. */
const visit: Touched[] = [
	{ what: 'language tile that is being said', selector: '[data-choice="es"]' },
	{ what: 'next, from welcome to topics', selector: '[data-choice="next"]' },
	{ what: 'topic', selector: 'main [data-choice]:nth-child(2)', unforeseen: true },
	{ what: 'explainer', selector: 'main [data-choice]:nth-child(2)', unforeseen: true },
	{ what: 'next card', selector: '[data-choice="next"]' },
	{ what: 'next card', selector: '[data-choice="next"]' },
	{ what: 'next card', selector: '[data-choice="next"]' },
	{ what: 'card back', selector: '[data-choice="back"]' },
	{ what: 'card back', selector: '[data-choice="back"]' },
	{ what: 'next card', selector: '[data-choice="next"]' },
	{ what: 'next card, told of a mouse', selector: '[data-choice="next"]', hand: 'mouse' },
	{ what: 'card back, told of a mouse', selector: '[data-choice="back"]', hand: 'mouse' },
	{ what: 'next card, told of a mouse', selector: '[data-choice="next"]', hand: 'mouse' },
	{ what: 'card back, told of a mouse', selector: '[data-choice="back"]', hand: 'mouse' },
	// The way to a language that nobody has heard yet.
	{ what: '', selector: '[data-choice="hide"]' },
	{ what: '', selector: '' },
	{
		what: 'language tile not said yet, page just opened',
		selector: '[data-choice="ru"]',
		unforeseen: true
	},
	{ what: '', selector: '[data-choice="hide"]' },
	{ what: resting, selector: '' },
	{ what: '', selector: '' },
	{ what: 'language tile not said yet', selector: '[data-choice="fr"]', unforeseen: true }
];

/** What one page did: times of each touch in milliseconds, and the recordings in the order of the touches. */
interface Measured {
	times: Map<string, number[]>;
	urls: string[];
}

/**
 * One visit to the kiosk and the same recordings on the bare page and on the floor, each in a new page without
 * a network. Odd rounds begin with those, so that a noisy minute hits all alike.
 */
export async function measureRound(stage: Stage, round: number, urls: string[]): Promise<Pair[]> {
	const kioskFirst = round % 2 === 0 || urls.length === 0;
	const early = kioskFirst ? null : await visitOthers(stage, urls);
	const kiosk = await visitKiosk(stage);
	const others = early ?? (await visitOthers(stage, kiosk.urls));
	urls.splice(0, urls.length, ...kiosk.urls);
	return [...kiosk.times].flatMap(([what, values]) =>
		values.map((value, index) => ({
			what,
			kiosk: value,
			bare: others.bare.times.get(what)?.[index] ?? NaN,
			floor: others.floor.times.get(what)?.[index] ?? NaN
		}))
	);
}

async function visitOthers(stage: Stage, urls: string[]) {
	return { bare: await visitBare(stage, urls), floor: await visitFloor(stage, urls) };
}

async function visitKiosk(stage: Stage): Promise<Measured> {
	const slow = await stage.open('/');
	const measured: Measured = { times: new Map(), urls: [] };
	await begin(slow, measured);
	for (const { what, selector, hand } of visit) {
		await wait(what === resting ? restFor : listening);
		if (what === resting) continue;
		if (selector && what === '') await touch(slow, selector);
		else await listen(slow, { what, selector, hand }, measured);
		if (what === 'next card' && !measured.times.has(busy)) await watch(slow, measured);
	}
	await slow.page.close();
	return measured;
}

function visitBare(stage: Stage, urls: string[]): Promise<Measured> {
	return visitOne(stage, '/bare/', urls, ({ page }, url) => page.evaluate(prepareInPage, url));
}

function visitFloor(stage: Stage, urls: string[]): Promise<Measured> {
	return visitOne(stage, '/bare/floor.html', urls, ({ page }, url, { unforeseen }) =>
		page.evaluate(foreseeInPage, { url, foreseen: !unforeseen })
	);
}

/** @param prepare has the page ready to say this at the next touch */
async function visitOne(
	stage: Stage,
	path: string,
	urls: string[],
	prepare: (slow: SlowPage, url: string, touched: Touched) => Promise<void>
): Promise<Measured> {
	const [first = '', ...others] = urls;
	const slow = await stage.open(`${path}?play=${encodeURIComponent(first)}`);
	const measured: Measured = { times: new Map(), urls: [] };
	await begin(slow, measured);
	const sounding = visit.filter((each) => each.what !== resting && (each.what || !each.selector));
	for (const touched of sounding) {
		const { what, hand } = touched;
		await prepare(slow, others.shift() ?? first, touched);
		await slow.page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes');
		await wait(listening);
		await listen(slow, { what, selector: 'button', hand }, measured);
		if (what === 'next card' && !measured.times.has(busy)) await watch(slow, measured);
	}
	await slow.page.close();
	return measured;
}

/** Touched in the very moment in which it can be. */
async function begin(slow: SlowPage, measured: Measured): Promise<void> {
	const touchable = await slow.page.evaluate(() => window.farolBench.touchable());
	note(measured, 'cold start to first possible touch', touchable ?? NaN);
	const { sounding, url } = await touchAndHear(slow);
	note(measured, 'cold start to first sound, touched at once', sounding);
	measured.urls.push(url);
}

async function listen(
	slow: SlowPage,
	{ what, selector, hand }: Touched,
	measured: Measured
): Promise<void> {
	const { sounding, touched, url } = await touchAndHear(slow, selector || undefined, hand);
	measured.urls.push(url);
	if (what) note(measured, what, sounding - touched);
}

const busy = 'main thread busy, for each second that a card plays';
const blocked = 'main thread blocked beyond 50 ms, for each second that a card plays';

/** Begins right after the sound, with the drawing of the card. */
async function watch({ page, cdp }: SlowPage, measured: Measured): Promise<void> {
	const busyUntilNow = async () => {
		const { metrics } = await cdp.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
	};
	await cdp.send('Performance.enable');
	const from = await page.evaluate(() => window.farolBench.heard()?.touched ?? performance.now());
	const before = await busyUntilNow();
	await wait(watching);
	note(measured, busy, ((await busyUntilNow()) - before) / (watching / 1000));
	const tasks = await page.evaluate((time) => window.farolBench.longTasksSince(time), from);
	const beyond = tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
	note(measured, blocked, beyond / (watching / 1000));
}

function note({ times }: Measured, what: string, value: number): void {
	times.set(what, [...(times.get(what) ?? []), value]);
}
