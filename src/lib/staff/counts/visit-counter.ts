import type { Settings } from '$lib/store/settings';
import type { Offering } from '$lib/catalog/offering';
import type { Visit } from '$lib/visit/visit';
import { countedBetween } from './counted';
import { StoredCounts } from './stored-counts';

/** What counting needs of the tablet. */
export interface Counting {
	settings: Settings;
	offering: Offering;
	/** A day that can be believed, `2026-11-21`. */
	today: string;
}

/** Counts each thing once in a visit, and remembers what it has counted only as long as the visit lasts. */
export class VisitCounter {
	readonly counts: StoredCounts;
	readonly #already = new Set<string>();

	constructor(counts = new StoredCounts(() => localStorage)) {
		this.counts = counts;
	}

	follow(before: Visit, after: Visit, { settings, offering, today }: Counting): void {
		// Between these two lies another visitor, also where the kiosk was stopped in the midst.
		if (before.place.screen === 'rest' || after.place.screen === 'rest') this.#already.clear();
		if (!isCounting(settings)) return;
		for (const counted of countedBetween(before, after, offering)) {
			const key = `${counted.what} ${counted.id}`;
			if (!this.#already.has(key)) this.counts.add(today, counted);
			this.#already.add(key);
		}
	}
}

/** Whether visits are counted: not in a demonstration, which is also what runs on a visitor's own phone. */
export function isCounting({ counting, started, demonstration }: Settings): boolean {
	return counting && started && !demonstration;
}
