import { sampleRate } from '../../../src/lib/packs/recording-standard';
import { run } from './run';

/** Integrated loudness in LUFS and true peak in dBTP. */
export interface Loudness {
	lufs: number;
	peak: number;
}

/** Loudness is measured in blocks of 0.4 s; a sound below that length has none by itself. */
const block = 0.4 * sampleRate;

/** How loud a wave is. One shorter than a block is measured as if it were said over and over. */
export async function loudnessOf(wave: Float32Array): Promise<Loudness> {
	const times = isTooShort(wave) ? Math.ceil((3 * sampleRate) / wave.length) : 1;
	const bytes = Buffer.concat(Array.from({ length: times }, () => toBytes(wave)));
	const { stderr } = await run('ffmpeg', [...readWave, ...measureOptions], bytes);
	return readLoudness(stderr);
}

/** Whether a wave has no loudness of its own. */
export function isTooShort(wave: Float32Array): boolean {
	return wave.length <= block;
}

/** What ffmpeg's `loudnorm` printed. Silence is `-inf` there, and an error here. */
export function readLoudness(printed: string): Loudness {
	const json = /\{[^{}]*"input_i"[^{}]*\}/.exec(printed)?.[0];
	if (json === undefined) throw new Error('ffmpeg measured no loudness.');
	const figures: Record<string, unknown> = JSON.parse(json);
	const lufs = Number(figures['input_i']);
	const peak = Number(figures['input_tp']);
	if (!Number.isFinite(lufs) || !Number.isFinite(peak)) throw new Error('The sound is silent.');
	return { lufs, peak };
}

/** ffmpeg options that take a wave from standard input. */
export const readWave = [
	'-hide_banner',
	'-nostats',
	'-f',
	'f32le',
	'-ar',
	`${sampleRate}`,
	'-ac',
	'1'
].concat(['-i', 'pipe:0']);

/** ffmpeg options that print how loud a sound is, and keep nothing of it. */
export const measureOptions = ['-af', 'loudnorm=print_format=json', '-f', 'null', '-'];

export function toBytes(wave: Float32Array): Buffer {
	return Buffer.from(wave.buffer, wave.byteOffset, wave.byteLength);
}
