import { lookAgain, openDoor, readDoor, wrongAgain, type Door } from './lockout';
import type { StorageDoor } from '$lib/store/persisted.svelte';

const doorKey = 'farol.door';

/** Remembers wrong PINs over a reload, so that reloading is no way around the waits. */
export class KeptDoor {
	#open: StorageDoor;
	#now: () => number;
	#last: Door = openDoor;

	constructor(open: StorageDoor, now: () => number = Date.now) {
		this.#open = open;
		this.#now = now;
	}

	/** How many milliseconds are left to wait. */
	look(): number {
		const door = this.#read();
		if (door.wait === 0) return 0;
		return this.#keep(lookAgain(door, this.#now())).wait;
	}

	/** Counts a try as wrong before it is checked: pulling the plug meanwhile gains nothing. */
	tried(): void {
		this.#keep(wrongAgain(this.#read(), this.#now()));
	}

	/** The PIN was right: everything wrong before is forgotten. */
	opened(): void {
		this.#keep(openDoor);
	}

	#keep(door: Door): Door {
		this.#last = door;
		try {
			this.#open().setItem(doorKey, JSON.stringify(door));
		} catch {
			// Storage is forbidden or full: the count lives on in memory.
		}
		return door;
	}

	#read(): Door {
		try {
			const text = this.#open().getItem(doorKey);
			return text === null ? this.#last : readDoor(JSON.parse(text));
		} catch {
			// Storage is forbidden, or what it holds is not ours.
			return this.#last;
		}
	}
}
