import { run } from './run';
import { rate } from './wave';

/** Integrated loudness in LUFS and true peak in dBTP. */
export interface Loudness {
	lufs: number;
	peak: number;
}

/** Loudness is measured in blocks of 0.4 s; a shorter sound is measured said over and over. */
const shortest = 3 * rate;

/** How loud a wave is. */
export async function loudnessOf(wave: Float32Array): Promise<Loudness> {
	const bytes = toBytes(wave);
	const times = Math.ceil(shortest / wave.length);
	const long = times > 1 ? Buffer.concat(Array.from({ length: times }, () => bytes)) : bytes;
	const { stderr } = await run('ffmpeg', [...readWave, ...measureOptions], long);
	return readLoudness(stderr);
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
	`${rate}`,
	'-ac',
	'1'
].concat(['-i', 'pipe:0']);

/** ffmpeg options that print how loud a sound is, and keep nothing of it. */
export const measureOptions = ['-af', 'loudnorm=print_format=json', '-f', 'null', '-'];

export function toBytes(wave: Float32Array): Buffer {
	return Buffer.from(wave.buffer, wave.byteOffset, wave.byteLength);
}
