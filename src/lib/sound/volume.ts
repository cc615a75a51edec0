/** The loudest volume step; 0 is the softest. */
export const loudest = 6;
/** How loud the softest step is heard, where 1 is the loudest. */
const softest = 0.2;

/**
 * What an `<audio>` element's volume must be at a volume step: 1 at the loudest. PURE.
 *
 * Seven steps from 20 to 100 percent, equal as they are heard: what is half as loud to an ear is 10 dB
 * less (Stevens; ISO 532 counts sones so). Together they span 23 dB, more than the 18 dB of EN 301 549
 * 8.2.1, which also wants a step 12 dB above the softest: the third is. No step is more than the 10 dB
 * that VVSG 2.0 allows (principle 7); where its 20 to 100 dB SPL lie is the tablet's own volume and the
 * headphone, which staff measure.
 */
export function gain(step: number): number {
	const inRange = Math.min(loudest, Math.max(0, step));
	const loudness = softest + (1 - softest) * (inRange / loudest);
	const decibels = 10 * Math.log2(loudness);
	return 10 ** (decibels / 20);
}
