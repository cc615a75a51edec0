import * as v from 'valibot';
import { numberThat, readOr } from '$lib/packs/schemas';

const longestWait = 300_000;
const amount = numberThat((value) => Number.isFinite(value) && value >= 0);

const lockout = v.object({
	wrong: amount,
	/** Milliseconds that were left to wait when it was last looked at. */
	wait: v.pipe(
		amount,
		v.transform((wait) => Math.min(wait, longestWait))
	),
	/** When that was. */
	seen: amount
});

/** How often the PIN was wrong in a row, and how long nobody may try again. PURE. */
export type Lockout = v.InferOutput<typeof lockout>;

export const noLockout: Lockout = { wrong: 0, wait: 0, seen: 0 };

/** Seconds to wait after the first wrong PIN, the second, and so on; the last one stays. */
const waits = [0, 0, 5, 15, 30, 60, 120, 300];

/** What is left of it a moment later. A clock that was set back takes nothing off the wait. */
export function lockoutAt(lockout: Lockout, now: number): Lockout {
	const passed = Math.max(0, now - lockout.seen);
	return { ...lockout, wait: Math.max(0, lockout.wait - passed), seen: now };
}

/** One more wrong PIN. */
export function afterWrongPin(lockout: Lockout, now: number): Lockout {
	const wrong = lockout.wrong + 1;
	const seconds = waits[Math.min(wrong, waits.length) - 1] ?? 0;
	return { wrong, wait: seconds * 1000, seen: now };
}

/** It is read from whatever was stored. */
export function readLockout(stored: unknown): Lockout {
	return readOr(lockout, stored) ?? noLockout;
}
