/** What a page holds at rest, after so many visits. */
export interface Weight {
	visits: number;
	nodes: number;
	listeners: number;
	/** Bytes of JavaScript heap after everything that can go has gone. */
	heap: number;
	/** Media elements that are alive, the prototype among them. */
	elements: number;
	/** Media elements that were ever made use of. */
	inUse: number;
}

/** Everything is loaded and warm after so many visits. */
const settled = 100;
/** A tenth: caches of words, or what the browser keeps for itself. */
const tolerance = 1.1;
/** At most four speak or are prepared, and one was asked whether its volume can be written. */
const elementsAtMost = 5;

/** What has grown since the page was warm, in words. PURE. Empty: nothing has. */
export function growth(weights: Weight[]): string[] {
	const first = weights.find(({ visits }) => visits >= settled);
	const last = weights[weights.length - 1];
	if (!last) return [];
	const tooMany = last.inUse > elementsAtMost ? [`${last.inUse} media elements were used`] : [];
	if (!first || first === last) return tooMany;
	const grown = (['nodes', 'listeners', 'heap', 'elements'] as const).filter(
		(what) => last[what] > first[what] * tolerance
	);
	return [
		...tooMany,
		...grown.map(
			(what) => `${what}: ${first[what]} after ${first.visits}, ${last[what]} at the end`
		)
	];
}
