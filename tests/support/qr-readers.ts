import { scanImageData } from '@undecaf/zbar-wasm';
import jsQR from 'jsqr';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decodeQR from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Pixels as a canvas holds them: red, green, blue, alpha. */
export interface Pixels {
	data: Uint8ClampedArray<ArrayBuffer>;
	width: number;
	height: number;
	colorSpace: 'srgb';
}

type Reader = (pixels: Pixels) => Promise<string | undefined>;

/** Readers of QR codes that share no code: what one guesses, another may not. They say what they read. */
export const readers: Record<string, Reader> = {
	ZBar: async (pixels) => (await scanImageData(pixels))[0]?.decode('utf-8'),
	ZXing: async (pixels) => {
		await (zxing ??= prepare());
		return (await readBarcodes(pixels, { formats: ['QRCode'] }))[0]?.text;
	},
	jsQR: async ({ data, width, height }) => jsQR(data, width, height)?.data,
	'paulmillr-qr': async (pixels) => decodeQR(pixels)
};

/** Its program lies beside it: it would look for it in the network. */
let zxing: Promise<void> | null = null;

async function prepare(): Promise<void> {
	const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
	const wasm = await readFile(path);
	const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
	await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
