import { lockoutAt, noLockout, readLockout, afterWrongPin, type Lockout } from './lockout';
import type { StorageDoor } from '$lib/store/stored-settings.svelte';

const lockoutKey = 'farol.door';

/** Remembers wrong PINs over a reload, so that reloading is no way around the waits. */
export class StoredLockout {
	#open: StorageDoor;
	#now: () => number;
	#last: Lockout = noLockout;

	constructor(open: StorageDoor, now: () => number = Date.now) {
		this.#open = open;
		this.#now = now;
	}

	/** How many milliseconds are left to wait. */
	left(): number {
		const lockout = this.#read();
		if (lockout.wait === 0) return 0;
		return this.#keep(lockoutAt(lockout, this.#now())).wait;
	}

	/** Counts a try as wrong before it is checked: pulling the plug meanwhile gains nothing. */
	tried(): void {
		this.#keep(afterWrongPin(this.#read(), this.#now()));
	}

	/** Forgets every wrong PIN, because one was right. */
	reset(): void {
		this.#keep(noLockout);
	}

	#keep(lockout: Lockout): Lockout {
		this.#last = lockout;
		try {
			this.#open().setItem(lockoutKey, JSON.stringify(lockout));
		} catch {
			// Storage is forbidden or full: the count lives on in memory.
		}
		return lockout;
	}

	#read(): Lockout {
		try {
			const text = this.#open().getItem(lockoutKey);
			return text === null ? this.#last : readLockout(JSON.parse(text));
		} catch {
			// Storage is forbidden, or what it holds is not ours.
			return this.#last;
		}
	}
}
