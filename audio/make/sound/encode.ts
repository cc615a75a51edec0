import { hear, type Heard } from './hear';
import { loudnessOf, readWave, toBytes } from './loudness';
import { run } from './run';
import { wanted } from './wanted';

/** True peak before encoding, in dBTP. */
const ceiling = -1.5;
const tries = 4;

/**
 * Writes a wave as MP3 of the wanted loudness, and says how the file sounds.
 *
 * The gain is one number for the whole clip, as in loudnorm's linear second pass, which loudnorm
 * itself leaves for clips too short to have a loudness range. Peaks above the ceiling are limited.
 * An MP3 of 24 kbit/s moves peaks by some tenths, so the file is measured and both are set again.
 */
export async function encode(wave: Float32Array, file: string): Promise<Heard> {
	const raw = await loudnessOf(wave);
	let gain = wanted.lufs - raw.lufs;
	let limit = ceiling;

	for (let left = tries - 1; ; left--) {
		await write(wave, gain, raw.peak + gain > limit ? limit : null, file);
		const made = await hear(file);
		const quiet = wanted.lufs - made.lufs;
		const over = made.peak - wanted.peak;
		if (left === 0 || (Math.abs(quiet) <= 0.3 && over <= 0)) return made;
		gain += quiet;
		if (over > 0) limit -= over + 0.1;
	}
}

async function write(wave: Float32Array, gain: number, limit: number | null, file: string) {
	const filters = [`volume=${gain.toFixed(3)}dB`];
	if (limit !== null) {
		// At 192 kHz the limiter sees the peaks between the samples.
		const level = (10 ** (limit / 20)).toFixed(5);
		filters.push(
			'aresample=192000',
			`alimiter=limit=${level}:level=false:attack=2:release=40:latency=true`,
			'aresample=24000'
		);
	}
	await run('ffmpeg', [...readWave, '-af', filters.join(','), ...mp3, '-y', file], toBytes(wave));
}

/**
 * Every frame has the same 72 bytes and nothing stands before the first, so the oldest browser
 * reads the right duration from the size. Nothing in the file tells when or by what it was made.
 */
const mp3 = ['-ac', '1', '-ar', '24000', '-c:a', 'libmp3lame', '-b:a', '24k'].concat(
	['-compression_level', '2', '-map_metadata', '-1', '-id3v2_version', '0'],
	['-write_id3v1', '0', '-write_xing', '0', '-threads', '1'],
	['-fflags', '+bitexact', '-flags:a', '+bitexact', '-f', 'mp3']
);
