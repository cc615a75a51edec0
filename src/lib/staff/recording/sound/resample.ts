import { sampleRate } from '$lib/packs/recording-standard';
/** How many waves of the sinc stand on each side: 90 dB between what stays and what goes. */
const lobes = 24;
/** The low-pass begins a little before the highest tone that 24 kHz can hold, so that it is over there. */
const passes = 0.93;

/**
 * The wave with 24,000 samples a second. PURE. A proper low-pass, or tones above 12 kHz would come
 * back as whistling. Microphones give 44,100 or 48,000: their few phases are computed once.
 * @param from samples a second of the wave, a whole number
 */
export function resample(wave: Float32Array, from: number): Float32Array {
	if (from === sampleRate) return wave;
	const divisor = gcd(from, sampleRate);
	const [step, phases] = [from / divisor, sampleRate / divisor];
	const cutoff = Math.min(1, sampleRate / from) * passes;
	const half = Math.ceil(lobes / cutoff);
	const kernels = Array.from({ length: phases }, (_, phase) =>
		kernelAt(phase / phases, cutoff, half)
	);

	const out = new Float32Array(Math.floor((wave.length * sampleRate) / from));
	for (let at = 0; at < out.length; at++) {
		const kernel = kernels[(at * step) % phases];
		if (!kernel) continue;
		const first = Math.floor((at * step) / phases) - half + 1;
		const begin = Math.max(0, -first);
		const end = Math.min(kernel.length, wave.length - first);
		let sum = 0;
		for (let tap = begin; tap < end; tap++) sum += (kernel[tap] ?? 0) * (wave[first + tap] ?? 0);
		out[at] = sum;
	}
	return out;
}

/** A windowed sinc for a place between two samples, which leaves a steady level as it is. */
function kernelAt(between: number, cutoff: number, half: number): Float32Array {
	const kernel = Float32Array.from({ length: 2 * half }, (_, tap) => {
		const far = tap - half + 1 - between;
		return sinc(far * cutoff) * blackman(far / half);
	});
	const sum = kernel.reduce((all, part) => all + part, 0);
	return kernel.map((part) => part / sum);
}

export function sinc(x: number): number {
	return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/**
 * A window that fades to nothing at both ends.
 * @param x -1 to 1; nothing beyond
 */
export function blackman(x: number): number {
	if (Math.abs(x) >= 1) return 0;
	return 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
}

function gcd(a: number, b: number): number {
	return b === 0 ? a : gcd(b, a % b);
}
