import { sampleRate } from '../../../src/lib/packs/recording-standard';
import { readFileSync } from 'node:fs';
import { endOfFrames } from '../../../src/packer/read-mpeg';
import { run } from '../sound/run';
import { oneOf } from './channels';
import { isCutInPage } from './ogg';
import { probe, type Probed, type Track } from './probe';

/** The sound in a file, whatever the file is called. */
export interface Decoded {
	/** Mono, 24,000 samples a second, without rumble. */
	wave: Float32Array;
	/** Whether it could be read to its end, and nothing in it was damaged. */
	isWhole: boolean;
}

/** How far the length that a file tells may be from that of its sound, in seconds. */
const nearEnough = 0.3;

/**
 * Decodes a file: its first track that can be read without a complaint, or else the one of which
 * most can be read. Null where there is no sound in it.
 * @param seconds what is longer is cut there
 */
export async function decode(file: string, seconds: number): Promise<Decoded | null> {
	const probed = await probe(file);
	let best: Decoded | null = null;
	for (const track of probed?.tracks ?? []) {
		const decoded = probed && (await decodeTrack(file, probed, track, seconds));
		if (decoded?.isWhole) return decoded;
		if (decoded && decoded.wave.length > (best?.wave.length ?? 0)) best = decoded;
	}
	return best;
}

async function decodeTrack(
	file: string,
	{ format }: Probed,
	track: Track,
	seconds: number
): Promise<Decoded | null> {
	const bytes = readFileSync(file);
	// Tags and zeros behind an MP3 are no part of it; elsewhere its decoder complains of them.
	const end = format === 'mp3' ? endOfFrames(bytes) : null;
	const input = end === null ? fromFile(file) : ['-f', 'mp3', '-i', 'pipe:0'];
	const form = ['-af', 'highpass=f=70', '-f', 'f32le', '-ar', `${sampleRate}`, 'pipe:1'];
	const options = ['-map', `0:a:${track.number}`, '-t', `${seconds}`, ...form];
	const said = await tryRun(
		['-hide_banner', '-nostats', '-v', 'level+warning', ...input, ...options],
		end === null ? '' : bytes.subarray(0, end)
	);
	if (!said || said.stdout.length === 0) return null;
	const wave = oneOf(new Float32Array(new Uint8Array(said.stdout).buffer), track.channels);
	const told = track.seconds ?? 0;
	const isShort = told < seconds && wave.length / sampleRate < told - nearEnough;
	return { wave, isWhole: !isShort && !complaint.test(said.stderr) && !isCutInPage(bytes) };
}

/** What ffmpeg writes about damaged sound; its exit code says nothing of it. */
const complaint = /\[(error|fatal|panic)\]|corrupt|filesize and duration do not match/i;

function fromFile(file: string): string[] {
	// A play list must not lead elsewhere.
	return ['-protocol_whitelist', 'file', '-i', `file:${file}`];
}

async function tryRun(options: string[], input: string | Buffer) {
	try {
		return await run('ffmpeg', options, input);
	} catch {
		// Nothing of this track can be read; that ffmpeg is here is known from looking into the file.
		return null;
	}
}
