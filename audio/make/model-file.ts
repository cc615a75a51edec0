import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const fileName = 'kokoro-v1.0.int8.onnx';
const checksum = '6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb';
const release = 'https://github.com/thewh1teagle/kokoro-onnx/releases/tag/model-files-v1.0';

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
