/** How often the PIN was wrong in a row, and how long nobody may try again. PURE. */
export interface Lockout {
	wrong: number;
	/** Milliseconds that were left to wait when it was last looked at. */
	wait: number;
	/** When it was last looked at, in milliseconds since 1970. */
	seen: number;
}

export const noLockout: Lockout = { wrong: 0, wait: 0, seen: 0 };

/** Seconds to wait after the first wrong PIN, the second, and so on; the last one stays. */
const waits = [0, 0, 5, 15, 30, 60, 120, 300];
const longestWait = 300_000;

/** What is left of a wait a moment later. A clock that was set back takes nothing off it. */
export function lockoutAt(lockout: Lockout, now: number): Lockout {
	const passed = Math.max(0, now - lockout.seen);
	return { ...lockout, wait: Math.max(0, lockout.wait - passed), seen: now };
}

/** Counts one more wrong PIN. */
export function afterWrongPin(lockout: Lockout, now: number): Lockout {
	const wrong = lockout.wrong + 1;
	const seconds = waits[Math.min(wrong, waits.length) - 1] ?? 0;
	return { wrong, wait: seconds * 1000, seen: now };
}

/** Reads a lockout from whatever was stored. */
export function readLockout(stored: unknown): Lockout {
	if (typeof stored !== 'object' || stored === null) return noLockout;
	const { wrong, wait, seen } = stored as Record<string, unknown>;
	if (!isCount(wrong) || !isCount(wait) || !isCount(seen)) return noLockout;
	return { wrong, wait: Math.min(wait, longestWait), seen };
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
