import { run } from './run';
import { rate } from './wave';

/** The wave of a recording. */
export async function decode(file: string): Promise<Float32Array> {
	const options = [
		'-v',
		'error',
		'-i',
		file,
		'-f',
		'f32le',
		'-ar',
		`${rate}`,
		'-ac',
		'1',
		'pipe:1'
	];
	const { stdout } = await run('ffmpeg', options);
	// A copy, because a Float32Array must start at a multiple of four bytes.
	return new Float32Array(new Uint8Array(stdout).buffer);
}
