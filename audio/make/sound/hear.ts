import { sampleRate } from '../../../src/lib/packs/recording-standard';
import { isTooShort, loudnessOf, measureOptions, readLoudness, type Loudness } from './loudness';
import { run } from './run';

/** A recording as a browser will hear it. */
export interface Heard extends Loudness {
	wave: Float32Array;
}

/** Decodes a recording and measures it, in one go. */
export async function hear(file: string): Promise<Heard> {
	const { stdout, stderr } = await run('ffmpeg', ['-hide_banner', '-nostats', '-i', file, ...both]);
	const wave = waveOf(stdout);
	return { wave, ...(isTooShort(wave) ? await loudnessOf(wave) : readLoudness(stderr)) };
}

/** The samples of a sound file. */
export async function readSamples(file: string): Promise<Float32Array> {
	const { stdout } = await run('ffmpeg', ['-hide_banner', '-nostats', '-i', file, ...samples]);
	return waveOf(stdout);
}

function waveOf(bytes: Buffer): Float32Array {
	// A copy, because a Float32Array must start at a multiple of four bytes.
	return new Float32Array(new Uint8Array(bytes).buffer);
}

const samples = ['-map', '0:a', '-f', 'f32le', '-ar', `${sampleRate}`, '-ac', '1', 'pipe:1'];
const both = [...samples, '-map', '0:a', ...measureOptions];
