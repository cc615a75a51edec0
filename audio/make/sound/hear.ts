import { isTooShort, loudnessOf, measureOptions, readLoudness, type Loudness } from './loudness';
import { run } from './run';
import { rate } from './wave';

/** A recording as a browser will hear it. */
export interface Heard extends Loudness {
	wave: Float32Array;
}

/** Decodes a recording and measures it, in one go. */
export async function hear(file: string): Promise<Heard> {
	const { stdout, stderr } = await run('ffmpeg', ['-hide_banner', '-nostats', '-i', file, ...both]);
	// A copy, because a Float32Array must start at a multiple of four bytes.
	const wave = new Float32Array(new Uint8Array(stdout).buffer);
	return { wave, ...(isTooShort(wave) ? await loudnessOf(wave) : readLoudness(stderr)) };
}

const samples = ['-map', '0:a', '-f', 'f32le', '-ar', `${rate}`, '-ac', '1', 'pipe:1'];
const both = [...samples, '-map', '0:a', ...measureOptions];
