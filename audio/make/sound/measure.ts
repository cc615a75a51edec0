import { statSync } from 'node:fs';
import { decode } from './decode';
import { clippedIn, type Figures } from './doubts';
import { loudnessOf } from './loudness';
import { shapeOf } from './wave';

const bytesASecond = 24_000 / 8;

/** Measures a finished recording, as a browser will hear it. */
export async function measure(file: string, phonemes: number | null): Promise<Figures> {
	const wave = await decode(file);
	const { lufs, peak } = await loudnessOf(wave);
	return {
		seconds: statSync(file).size / bytesASecond,
		lufs,
		peak,
		shape: shapeOf(wave),
		clipped: clippedIn(wave),
		phonemes
	};
}
