/** Below this share of the power of the loudest channel, channels are put together in vain. */
const cancelled = 0.2;

/**
 * One channel of several that lie sample by sample beside each other. PURE. Usually their mean; where
 * left and right are each other's opposite it would be silent, so there the loudest speaks alone.
 */
export function oneOf(wave: Float32Array, channels: number): Float32Array {
	if (channels === 1) return wave;
	const length = Math.floor(wave.length / channels);
	const channel = (number: number) =>
		Float32Array.from({ length }, (_, at) => wave[at * channels + number] ?? 0);
	const all = Array.from({ length: channels }, (_, number) => channel(number));
	const mean = Float32Array.from(
		{ length },
		(_, at) => all.reduce((sum, one) => sum + (one[at] ?? 0), 0) / channels
	);
	const loudest = all.reduce((most, one) => (powerOf(one) > powerOf(most) ? one : most));
	return powerOf(mean) < cancelled * powerOf(loudest) ? loudest : mean;
}

function powerOf(wave: Float32Array): number {
	return wave.reduce((sum, sample) => sum + sample ** 2, 0);
}
