import type { Pair } from './measure';

/** The value below which this share of the values lies: nearest rank, so it is one that was measured. PURE. */
export function percentile(values: number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** One measured thing: kiosk and bare page in milliseconds, and how many times the bare page the kiosk takes. */
export interface Row {
	what: string;
	times: number;
	p50: { kiosk: number; bare: number; ratio: number };
	p95: { kiosk: number; bare: number; ratio: number };
	goal: number | null;
}

/** The p95 that touch to sound and cold start should keep within, in bare pages or in the peer's. */
const goals: [RegExp, number][] = [
	[/^to the next card.*throttled 6 times/, 1 / 4],
	[/^to the next card.*not throttled/, 1 / 8],
	[/^next card|^card back/, 1.1],
	[/tile|topic|explainer|cold start/, 1.5]
];

/** Pairs of all rounds, one row for each thing, in the order in which they came. PURE. */
export function rowsOf(pairs: Pair[]): Row[] {
	const names = [...new Set(pairs.map(({ what }) => what))];
	return names.map((what) => {
		const ours = pairs.filter((pair) => pair.what === what);
		const at = (share: number) => {
			const kiosk = percentile(
				ours.map((pair) => pair.kiosk),
				share
			);
			const bare = percentile(
				ours.map((pair) => pair.bare),
				share
			);
			return { kiosk, bare, ratio: kiosk / bare };
		};
		const goal = goals.find(([pattern]) => pattern.test(what))?.[1] ?? null;
		return { what, times: ours.length, p50: at(0.5), p95: at(0.95), goal };
	});
}

/**
 * The rows as a table in Markdown.
 * @param other what the kiosk stands beside
 */
export function tableOf(rows: Row[], other = 'bare'): string {
	const head = [
		`| | times | p50 kiosk | ${other} | ratio | p95 kiosk | ${other} | ratio | goal |`,
		'|---|--:|--:|--:|--:|--:|--:|--:|--:|'
	];
	const lines = rows.map(({ what, times, p50, p95, goal }) => {
		const cells = [p50, p95].flatMap(({ kiosk, bare, ratio }) => [
			kiosk.toFixed(0),
			bare.toFixed(0),
			Number.isFinite(ratio) ? ratio.toFixed(2) : '–'
		]);
		return `| ${[what, times, ...cells, goal ?? ''].join(' | ')} |`;
	});
	return [...head, ...lines].join('\n');
}
