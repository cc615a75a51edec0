/** A filter of second order; its coefficients are divided by `a0`. PURE. */
export interface Biquad {
	b: [number, number, number];
	a: [number, number];
}

/** Sends a wave through a filter that is at rest before it. */
export function filtered(wave: Float32Array, { b, a }: Biquad): Float32Array {
	const [b0, b1, b2] = b;
	const [a1, a2] = a;
	const out = new Float32Array(wave.length);
	let [x1, x2, y1, y2] = [0, 0, 0, 0];
	for (let at = 0; at < wave.length; at++) {
		const x = wave[at] ?? 0;
		const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
		[x2, x1, y2, y1] = [x1, x, y1, y];
		out[at] = y;
	}
	return out;
}

/** A filter that takes away what is lower than `frequency`, in Hz: hands on the tablet, the street. */
export function highPass(frequency: number, rate: number): Biquad {
	const k = Math.tan((Math.PI * frequency) / rate);
	const norm = 1 / (1 + Math.SQRT2 * k + k * k);
	return {
		b: [norm, -2 * norm, norm],
		a: [2 * (k * k - 1) * norm, (1 - Math.SQRT2 * k + k * k) * norm]
	};
}
