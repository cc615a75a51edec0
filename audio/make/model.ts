import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const fileName = 'kokoro-v1.0.int8.onnx';
const checksum = '6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb';
const release = 'https://github.com/thewh1teagle/kokoro-onnx/releases/tag/model-files-v1.0';
const styleLength = 256;

/** Speaks the tokens of one sentence as a wave at 24 kHz. */
export type Speak = (tokens: number[], style: Float32Array, speed: number) => Promise<Float32Array>;

/** The model's file in the author's folder, known to be whole; otherwise what to do about it. */
export async function findModel(folder: string | undefined): Promise<string> {
	const file = join(folder ?? '', fileName);
	if (folder === undefined || !existsSync(file)) {
		throw new Error(
			`Set FAROL_VOICES (or --voices) to a folder that holds ${fileName}, found at ${release}.`
		);
	}
	const hash = createHash('sha256');
	await pipeline(createReadStream(file), hash);
	if (hash.digest('hex') === checksum) return file;
	throw new Error(`${file} is not the model of ${release}: its SHA-256 is not ${checksum}.`);
}

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

/** A voice style: one row of 256 numbers for each length of a sentence. */
export function readStyle(name: string): Float32Array {
	const bytes = readFileSync(join(import.meta.dirname, 'styles', `${name}.bin`));
	return new Float32Array(new Uint8Array(bytes).buffer);
}
