import { sampleRate, standardLoudness } from '$lib/packs/recording-standard';
import { loudnessOf } from './loudness';
import { peaksOf } from './peaks';

/** True peak before encoding, in dB: an MP3 adds some tenths. */
export const ceiling = -1.5;

/** How far the limiter looks ahead and back: 4 ms, too short to be heard as a change of voice. */
const reach = Math.round(0.004 * sampleRate);
const tries = 4;

/** Makes a wave as loud as the library and holds its peaks down. PURE. Silence stays silence. */
export function setLoudness(wave: Float32Array): Float32Array {
	let gain = standardLoudness - loudnessOf(wave);
	if (!Number.isFinite(gain)) return wave;
	let set = wave;
	for (let left = tries; left > 0; left--) {
		set = limited(amplified(wave, gain));
		const short = standardLoudness - loudnessOf(set);
		if (Math.abs(short) < 0.1) break;
		// What the limiter takes away is given back.
		gain += short;
	}
	return set;
}

function amplified(wave: Float32Array, decibels: number): Float32Array {
	const by = 10 ** (decibels / 20);
	return wave.map((sample) => sample * by);
}

/**
 * Turned down around each peak that is too high, and up again. The least gain anywhere near,
 * then its mean over the same stretch: at a peak that mean is never more than the peak may have.
 */
function limited(wave: Float32Array): Float32Array {
	const most = 10 ** (ceiling / 20);
	const gains = peaksOf(wave).map((peak) => (peak > most ? most / peak : 1));
	if (gains.every((gain) => gain === 1)) return wave;
	const held = leastAround(gains);
	let sum = 0;
	const sums = new Float64Array(held.length + 1);
	held.forEach((gain, at) => {
		sum += gain;
		sums[at + 1] = sum;
	});
	return wave.map((sample, at) => {
		const from = Math.max(0, at - reach);
		const until = Math.min(held.length, at + reach + 1);
		return (sample * ((sums[until] ?? 0) - (sums[from] ?? 0))) / (until - from);
	});
}

/** The least gain within reach of each sample. */
function leastAround(gains: Float32Array): Float32Array {
	const least = new Float32Array(gains.length).fill(1);
	gains.forEach((gain, at) => {
		if (gain === 1) return;
		const until = Math.min(gains.length, at + reach + 1);
		for (let near = Math.max(0, at - reach); near < until; near++) {
			least[near] = Math.min(least[near] ?? 1, gain);
		}
	});
	return least;
}
