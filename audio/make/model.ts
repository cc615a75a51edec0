import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const styleLength = 256;

/** Speaks the tokens of one sentence as a wave at 24 kHz. */
export type Speak = (tokens: number[], style: Float32Array, speed: number) => Promise<Float32Array>;

/** The model, with one thread: the same machine then gives the same bytes every time. */
export async function openModel(file: string): Promise<Speak> {
	const session = await InferenceSession.create(file, {
		intraOpNumThreads: 1,
		interOpNumThreads: 1,
		executionMode: 'sequential'
	});
	return async (tokens, style, speed) => {
		const padded = BigInt64Array.from([0, ...tokens, 0].map(BigInt));
		const row = style.slice((tokens.length - 1) * styleLength, tokens.length * styleLength);
		const { audio } = await session.run({
			tokens: new Tensor('int64', padded, [1, padded.length]),
			style: new Tensor('float32', row, [1, styleLength]),
			speed: new Tensor('float32', [speed], [1])
		});
		if (audio?.data instanceof Float32Array) return audio.data;
		throw new Error('The model gave no sound.');
	};
}

/** A voice style: one row of 256 numbers for each length of a sentence; of several, their mean. */
export function readStyle(names: string[]): Float32Array {
	const [first = new Float32Array(), ...others] = names.map((name) => {
		const bytes = readFileSync(join(import.meta.dirname, 'styles', `${name}.bin`));
		return new Float32Array(new Uint8Array(bytes).buffer);
	});
	if (others.length === 0) return first;
	return first.map((number, at) => {
		const sum = others.reduce((total, other) => total + (other[at] ?? 0), number);
		return sum / names.length;
	});
}
