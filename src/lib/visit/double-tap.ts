/** A touch as the page saw it. `place` is null where a key or a program pressed the button. PURE. */
export interface Tap {
	/** Milliseconds. */
	time: number;
	place: { x: number; y: number } | null;
	choice: string | null;
}

/** EN 301 549 5.8: the same key within half a second is one press. */
const within = 500;
/** Pixels; a nervous finger does not land twice on the same spot. */
const near = 40;

/**
 * Whether this is the second half of a double tap: then it would press whatever the first half
 * brought under the finger. Volume is left out: it is used by tapping again and again.
 */
export function isDoubleTap(before: Tap | null, tap: Tap): boolean {
	if (!before || tap.time - before.time >= within || tap.time < before.time) return false;
	if (tap.choice === 'louder' || tap.choice === 'softer') return false;
	if (!tap.place || !before.place) return tap.choice !== null && tap.choice === before.choice;
	const { x, y } = tap.place;
	return Math.abs(x - before.place.x) < near && Math.abs(y - before.place.y) < near;
}
