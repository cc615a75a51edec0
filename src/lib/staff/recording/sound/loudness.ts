import { sampleRate } from '$lib/packs/recording-standard';
import { filtered, type Biquad } from './biquad';

/**
 * How loud a wave is, in LUFS, by ITU-R BS.1770-4: weighted as an ear hears, in blocks of 0.4 s, and
 * pauses do not count. PURE. Silence is -Infinity. One that is shorter than a block is measured as if it were said over
 * and over, as the project's own tool does.
 */
export function loudnessOf(wave: Float32Array): number {
	if (wave.length === 0) return -Infinity;
	const long = wave.length > block ? wave : repeated(wave, 3 * sampleRate);
	const powers = blockPowers(filtered(filtered(long, shelf), rumble));
	const heard = powers.filter((power) => lufs(power) > -70);
	const gate = lufs(mean(heard)) - 10;
	return lufs(mean(heard.filter((power) => lufs(power) > gate)));
}

const block = 0.4 * sampleRate;
const hop = 0.1 * sampleRate;

/** The mean power of each block of 0.4 s, one every 0.1 s. */
function blockPowers(wave: Float32Array): number[] {
	const hops: number[] = [];
	for (let from = 0; from + hop <= wave.length; from += hop) {
		let sum = 0;
		for (let at = from; at < from + hop; at++) sum += (wave[at] ?? 0) ** 2;
		hops.push(sum);
	}
	return hops.slice(3).map((_, index) => {
		const four = hops.slice(index, index + 4);
		return four.reduce((all, part) => all + part, 0) / block;
	});
}

function lufs(power: number): number {
	return -0.691 + 10 * Math.log10(power);
}

function mean(powers: number[]): number {
	return powers.length ? powers.reduce((all, power) => all + power, 0) / powers.length : 0;
}

function repeated(wave: Float32Array, least: number): Float32Array {
	const times = Math.ceil(least / wave.length);
	const long = new Float32Array(times * wave.length);
	for (let time = 0; time < times; time++) long.set(wave, time * wave.length);
	return long;
}

/*
 * The standard gives the two filters as numbers for 48 kHz only. These are the analogue filters behind
 * them, as libebur128 found them, turned into numbers for our sampleRate.
 */
const shelf = headShelf(1681.974450955533, 3.999843853973347, 0.7071752369554196);
const rumble = lowCut(38.13547087602444, 0.5003270373238773);

function headShelf(frequency: number, gain: number, q: number): Biquad {
	const k = Math.tan((Math.PI * frequency) / sampleRate);
	const high = 10 ** (gain / 20);
	const band = high ** 0.4996667741545416;
	const a0 = 1 + k / q + k * k;
	return {
		b: [
			(high + (band * k) / q + k * k) / a0,
			(2 * (k * k - high)) / a0,
			(high - (band * k) / q + k * k) / a0
		],
		a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]
	};
}

function lowCut(frequency: number, q: number): Biquad {
	const k = Math.tan((Math.PI * frequency) / sampleRate);
	const a0 = 1 + k / q + k * k;
	return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}
