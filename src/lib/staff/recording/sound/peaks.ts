import { blackman, sinc } from './resample';

/** Between two samples a wave can be higher than both: looked at four times as closely, as BS.1770-4 does. */
const closer = 4;
const half = 6;
/** Between two samples that are both lower nothing climbs to where it would have to be held down. */
const low = 0.4;

const kernels = Array.from({ length: closer }, (_, phase) =>
	Float32Array.from({ length: 2 * half }, (_, tap) => {
		const far = tap - half + 1 - phase / closer;
		return sinc(far) * blackman(far / (half + 1));
	})
);

/** The true peak at and after each sample, 0 to 1 and above; of soft samples only their own height. PURE. */
export function peaksOf(wave: Float32Array): Float32Array {
	return Float32Array.from(wave, (sample, at) => {
		let highest = Math.abs(sample);
		if (highest < low && Math.abs(wave[at + 1] ?? 0) < low) return highest;
		for (let phase = 1; phase < closer; phase++) {
			const kernel = kernels[phase];
			if (!kernel) continue;
			let sum = 0;
			for (let tap = 0; tap < kernel.length; tap++) {
				sum += (kernel[tap] ?? 0) * (wave[at - half + 1 + tap] ?? 0);
			}
			highest = Math.max(highest, Math.abs(sum));
		}
		return highest;
	});
}

/** The highest true peak of a wave, in dB; full scale is 0, silence -Infinity. */
export function peakOf(wave: Float32Array): number {
	return 20 * Math.log10(peaksOf(wave).reduce((highest, peak) => Math.max(highest, peak), 0));
}
