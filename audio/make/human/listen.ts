import { sampleRate } from '../../../src/lib/packs/recording-standard';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { wordsOf, type Line } from '../library/takes';
import { clippedIn, doubtsAbout, type Figures } from '../sound/doubts';
import { encode } from '../sound/encode';
import { figuresOf } from '../sound/measure';
import { loudnessOf } from '../sound/loudness';
import { decode } from './decode';
import { cutToSpeech } from '../../../src/lib/staff/recording/sound/cut';
import { clear } from '../../../src/lib/staff/recording/sound/edges';

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
/** The drafts are slow, but a person is not so much faster: what is shorter lacks a part. */
const much = 0.72;

/** What is wrong with a file in which there is no sound. */
export const unreadable =
	'cannot be read as sound; copy it again from where it was recorded, or record it again';
const noisy =
	'has much noise around the voice, or no pause before and after it: find a quieter place, and wait a moment before you speak and before you stop';

/**
 * Makes a recording of the library from a person's file: trimmed, at the library's loudness, as MP3.
 * @param line the words that should be heard; null where the language has no writing
 * @param before how long the recording is that has the same words now, in seconds; null if there is none
 * @param made where to write the MP3
 */
export async function listen(
	file: string,
	line: Line | null,
	before: number | null,
	made: string
): Promise<Listened> {
	// A little more than is allowed is enough to know.
	const decoded = await decode(file, longest + 1);
	if (decoded === null) return { refused: unreadable };
	const { wave, isWhole } = decoded;
	if (wave.length > longest * sampleRate) {
		return { refused: `is longer than ${longest} s; one file holds one sentence, so cut it` };
	}
	const speech = cutToSpeech(wave);
	if (speech === null) return { refused: 'is silent; record it again' };

	const { cutOff } = speech;
	const source = await loudnessOf(speech.wave);
	const figures = figuresOf(await encode(speech.wave, made), null);
	return {
		figures,
		sound: createHash('sha256').update(readFileSync(made)).digest('hex'),
		doubts: [
			...(isWhole ? [] : [brokenAfter(wave.length / sampleRate)]),
			...(cutOff.start ? ['begins inside a sound: is a word missing?'] : []),
			...(cutOff.end ? ['ends inside a sound: are words missing?'] : []),
			...(clippedIn(wave) > 8 ? ['was recorded too loud: it crackles'] : []),
			...(source.lufs < -45 ? ['was recorded very softly: hold the telephone nearer'] : []),
			...(speech.clearness < clear ? [noisy] : []),
			...doubtsAboutLength(figures.shape.sound, line),
			...(figures.seconds < (before ?? 0) * much ? [shorter(figures.seconds, before ?? 0)] : []),
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

function brokenAfter(seconds: number): string {
	return `is damaged, or only a part of it was copied (${seconds.toFixed(1)} s can be read): copy it again`;
}

function shorter(seconds: number, before: number): string {
	return `lasts ${seconds.toFixed(1)} s, where the recording that it would replace lasts ${before.toFixed(1)} s: is it whole?`;
}
