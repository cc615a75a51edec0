import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const original = {
	name: 'kokoro-v1.0.int8.onnx',
	checksum: '6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb'
};
/** The same weights, laid out for speed by `tools/quicken.py`. */
const quick = {
	name: 'kokoro-v1.0.int8.quick.onnx',
	checksum: '4cfe2d81309838e9c0489d336bb6c70b30654f9485cdf1e622e1da05822718b6'
};
const release = 'https://github.com/thewh1teagle/kokoro-onnx/releases/tag/model-files-v1.0';

/** The model's file in the author's folder, known to be whole; otherwise what to do about it. */
export async function findModel(folder: string | undefined): Promise<string> {
	const file = join(folder ?? '', original.name);
	if (folder === undefined || !existsSync(file)) {
		throw new Error(
			`Set FAROL_VOICES (or --voices) to a folder that holds ${original.name}, found at ${release}.`
		);
	}
	if ((await checksumOf(file)) !== original.checksum) {
		throw new Error(
			`${file} is not the model of ${release}: its SHA-256 is not ${original.checksum}.`
		);
	}
	const quicker = join(folder, quick.name);
	if (!existsSync(quicker)) return file;
	if ((await checksumOf(quicker)) === quick.checksum) return quicker;
	throw new Error(
		`${quicker} is not what quicken.py makes of it: delete it, or make it again with onnx 1.23.2.`
	);
}

async function checksumOf(file: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(file), hash);
	return hash.digest('hex');
}
