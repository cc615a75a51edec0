import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { wordsOf, type Line } from '../library/takes';
import { clippedIn, doubtsAbout, type Figures } from '../sound/doubts';
import { encode } from '../sound/encode';
import { figuresOf } from '../sound/measure';
import { loudnessOf } from '../sound/loudness';
import { run } from '../sound/run';
import { rate } from '../sound/wave';
import { cutToSpeech } from '../../../src/lib/staff/recording/sound/cut';

/** What became of one file. */
export type Listened =
	| { refused: string }
	| {
			figures: Figures;
			/** SHA-256 of the sound as it was made from the file. */
			sound: string;
			/** Why somebody should listen before it is taken in. */
			doubts: string[];
	  };

/** No sentence or two is longer, in seconds: somebody forgot to stop the telephone. */
const longest = 120;
/** Letters a second; a calm reader says 12 to 20, in every language that we know. */
const pace = { least: 5, most: 30 };
/** Nobody reads a whole sentence in less, in seconds. */
const shortest = 0.5;

/**
 * Makes a recording of the library from a person's file: trimmed, at the library's loudness, as MP3.
 * @param line the words that should be heard; null where the language has no writing
 * @param made where to write the MP3
 */
export async function listen(file: string, line: Line | null, made: string): Promise<Listened> {
	if (readFileSync(file).length === 0) return { refused: 'is empty; record it again' };
	const wave = await samplesOf(file);
	if (wave === null) return { refused: 'cannot be read as sound; record it again' };
	if (wave.length > longest * rate) {
		return { refused: `is longer than ${longest} s; one file holds one sentence, so cut it` };
	}
	const speech = cutToSpeech(wave);
	if (speech === null) return { refused: 'is silent; record it again' };

	const source = await loudnessOf(speech.wave);
	const figures = figuresOf(await encode(speech.wave, made), null);
	return {
		figures,
		sound: createHash('sha256').update(readFileSync(made)).digest('hex'),
		doubts: [
			...(clippedIn(wave) > 8 ? ['was recorded too loud: it crackles'] : []),
			...(source.lufs < -45 ? ['was recorded very softly: hold the telephone nearer'] : []),
			...(speech.clearness < 20 ? ['has much noise around the voice: find a quieter place'] : []),
			...doubtsAboutLength(figures.shape.sound, line),
			// A person may pause; nothing else of these can be heard as a person's own way.
			...doubtsAbout(figures, { least: 0, most: Infinity })
		]
	};
}

function doubtsAboutLength(seconds: number, line: Line | null): string[] {
	if (seconds < shortest) return [`holds only ${seconds.toFixed(1)} s of speech`];
	if (line === null) return [];
	const letters = [...wordsOf(line)].filter((letter) => /\p{L}/u.test(letter)).length;
	const each = letters / seconds;
	if (each >= pace.least && each <= pace.most) return [];
	return [`lasts ${seconds.toFixed(1)} s for ${letters} letters: is it the right card, and whole?`];
}

/** A little more than is allowed is enough to know; rumble of hands and streets is taken out. */
async function samplesOf(file: string): Promise<Float32Array | null> {
	const options = ['-hide_banner', '-nostats', '-i', file, '-map', '0:a:0', '-t', `${longest + 1}`];
	const form = ['-af', 'highpass=f=70', '-f', 'f32le', '-ar', `${rate}`, '-ac', '1', 'pipe:1'];
	try {
		const { stdout } = await run('ffmpeg', [...options, ...form]);
		if (stdout.length === 0) return null;
		return new Float32Array(new Uint8Array(stdout).buffer);
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
