import { sampleRate } from '$lib/packs/recording-standard';
import { filtered, highPass } from './biquad';
import { cutToSpeech } from './cut';
import { clear } from './edges';
import { judge, levelOf } from './level';
import { resample } from './resample';
import { setLoudness } from './set-loudness';

/** What a person said, as it will be heard; and what they should know before they keep it. */
export interface RecordedVoice {
	/** Mono, 24,000 samples a second. */
	wave: Float32Array;
	seconds: number;
	doubts: Doubt[];
}

/** It can be kept all the same: a person decides. */
export type Doubt = 'cutStart' | 'cutEnd' | 'soft' | 'loud' | 'noisy';

/** Why nothing was made: nobody spoke, or only for a moment. */
export type NoTake = 'silent' | 'short';

/** The shortest recording, in seconds: nobody says anything worth hearing in less. */
const shortest = 0.5;
/** Slower rumble than any voice, in Hz. */
const rumble = 70;

/**
 * Makes of what came in what visitors hear: without silence at its ends, as loud as the library.
 * @param breathe lets the page answer between two steps: on an old tablet they take seconds
 */
export async function makeTake(
	samples: Float32Array,
	from: number,
	breathe: () => Promise<void>
): Promise<RecordedVoice | NoTake> {
	const crackles = judge([levelOf(samples)]) === 'loud';
	await breathe();
	const wave = filtered(resample(samples, from), highPass(rumble, sampleRate));
	await breathe();
	const speech = cutToSpeech(wave);
	if (!speech) return 'silent';
	// Half a second of silence was put around it.
	if (speech.wave.length < (shortest + 0.3) * sampleRate) return 'short';
	await breathe();
	const soft = judge(piecesOf(speech.wave)) === 'soft';
	const set = setLoudness(speech.wave);
	const doubts: Doubt[] = [];
	if (speech.cutOff.start) doubts.push('cutStart');
	if (speech.cutOff.end) doubts.push('cutEnd');
	if (crackles) doubts.push('loud');
	else if (soft) doubts.push('soft');
	if (speech.clearness < clear) doubts.push('noisy');
	return { wave: set, seconds: set.length / sampleRate, doubts };
}

function piecesOf(wave: Float32Array) {
	const length = sampleRate / 10;
	return Array.from({ length: Math.ceil(wave.length / length) }, (_, index) =>
		levelOf(wave.subarray(index * length, (index + 1) * length))
	);
}
