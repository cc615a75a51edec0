/** The loudest volume step; 0 is the softest. */
export const loudest = 6;
/** Seven of them span the 18 dB that EN 301 549 8.2.1 asks for, and one is 12 dB above the softest. */
const decibelsPerStep = 3;

/** What an `<audio>` element's volume must be at a volume step: 1 at the loudest. PURE. */
export function gain(step: number): number {
	const inRange = Math.min(loudest, Math.max(0, step));
	return 10 ** (((inRange - loudest) * decibelsPerStep) / 20);
}
