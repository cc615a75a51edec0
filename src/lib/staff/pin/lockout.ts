/** How often the PIN was wrong in a row, and how long the door stays shut for that. PURE. */
export interface Door {
	wrong: number;
	/** Milliseconds that were left to wait when it was last looked at. */
	wait: number;
	/** When that was. */
	seen: number;
}

export const openDoor: Door = { wrong: 0, wait: 0, seen: 0 };

/** Seconds to wait after the first wrong PIN, the second, and so on; the last one stays. */
const waits = [0, 0, 5, 15, 30, 60, 120, 300];
const longestWait = 300_000;

/** The door a moment later. A clock that was set back takes nothing off the wait. */
export function lookAgain(door: Door, now: number): Door {
	const passed = Math.max(0, now - door.seen);
	return { ...door, wait: Math.max(0, door.wait - passed), seen: now };
}

/** One more wrong PIN. */
export function wrongAgain(door: Door, now: number): Door {
	const wrong = door.wrong + 1;
	const seconds = waits[Math.min(wrong, waits.length) - 1] ?? 0;
	return { wrong, wait: seconds * 1000, seen: now };
}

/** The door from whatever was stored. */
export function readDoor(stored: unknown): Door {
	if (typeof stored !== 'object' || stored === null) return openDoor;
	const { wrong, wait, seen } = stored as Record<string, unknown>;
	if (!isCount(wrong) || !isCount(wait) || !isCount(seen)) return openDoor;
	return { wrong, wait: Math.min(wait, longestWait), seen };
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
