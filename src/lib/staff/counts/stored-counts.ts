import type { StorageDoor } from '$lib/store/stored-settings.svelte';
import { addCount, readCounts, type Counted, type Counts } from './counts';

export const countsKey = 'farol.counts';

/** The counts as this tablet keeps them. Each is stored at once, so that two tabs add to the same numbers. */
export class StoredCounts {
	readonly #open: StorageDoor;

	constructor(open: StorageDoor) {
		this.#open = open;
	}

	read(): Counts {
		try {
			return readCounts(JSON.parse(this.#open().getItem(countsKey) ?? 'null'));
		} catch {
			// Storage is forbidden, or what it holds was half-written: there are no counts.
			return readCounts(null);
		}
	}

	add(day: string, counted: Counted): void {
		this.#write(JSON.stringify(addCount(this.read(), day, counted)));
	}

	/** Forgets all counts. False where this browser would not let go of them. */
	clear(): boolean {
		return this.#write(JSON.stringify(readCounts(null)));
	}

	/** Whether there is room for more, by trying it: spaces behind the counts mean nothing. */
	canStore(): boolean {
		const text = JSON.stringify(this.read());
		const fits = this.#write(text + ' '.repeat(200));
		return this.#write(text) && fits;
	}

	#write(text: string): boolean {
		try {
			this.#open().setItem(countsKey, text);
			return true;
		} catch {
			// Storage is forbidden or full: a count is worth no trouble to a visitor.
			return false;
		}
	}
}
