import { run } from '../sound/run';

/** A track with sound. */
export interface Track {
	/** Which of the tracks with sound it is. */
	number: number;
	channels: number;
	/** How long the file says that it is; null where it does not say. */
	seconds: number | null;
}

/** What a file is, by what is in it and not by its name. */
export interface Probed {
	/** As ffmpeg calls it: `mp3`, `ogg`. */
	format: string;
	tracks: Track[];
}

const fields = 'format=format_name,duration:stream=codec_type,channels,duration';

/** Looks into a file; null where there is no sound in it. */
export async function probe(file: string): Promise<Probed | null> {
	const options = ['-v', 'warning', '-protocol_whitelist', 'file', '-of', 'json'];
	try {
		const { stdout, stderr } = await run('ffprobe', [
			...[...options, '-show_entries', fields],
			`file:${file}`
		]);
		return read(JSON.parse(stdout.toString('utf8')), stderr.includes('Estimating duration'));
	} catch (error) {
		// Without the program, no file can be read: that is no fault of this one.
		if (error instanceof Error && error.message.includes('ENOENT')) {
			throw new Error('ffmpeg is missing; install it (Debian: apt-get install ffmpeg).', {
				cause: error
			});
		}
		return null;
	}
}

function read(json: unknown, isEstimated: boolean): Probed | null {
	const { format, streams } = recordOf(json);
	const { format_name: name, duration } = recordOf(format);
	const all = Array.isArray(streams) ? streams.map(recordOf) : [];
	const heard = all.filter(({ codec_type: type }) => type === 'audio');
	if (heard.length === 0 || typeof name !== 'string') return null;
	// Pictures may go on after the sound.
	const whole = all.length === heard.length ? duration : undefined;
	return {
		format: name,
		tracks: heard.map((stream, number) => ({
			number,
			channels: typeof stream['channels'] === 'number' ? Math.max(1, stream['channels']) : 1,
			seconds: isEstimated ? null : secondsOf(stream['duration'] ?? whole)
		}))
	};
}

function secondsOf(value: unknown): number | null {
	const seconds = Number(value);
	return value !== undefined && Number.isFinite(seconds) ? seconds : null;
}

function recordOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}
