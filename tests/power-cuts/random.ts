/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
	let at = seed >>> 0;
	return () => {
		at = (at + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(at ^ (at >>> 15), at | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A whole number below `limit`. */
export function below(limit: number, random: Random): number {
	return Math.floor(random() * limit);
}

export function oneOf<Item>(items: readonly [Item, ...Item[]], random: Random): Item {
	return items[below(items.length, random)] ?? items[0];
}
