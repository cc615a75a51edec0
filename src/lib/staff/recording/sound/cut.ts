import { edge, levelWindow, sampleRate, silenceLevel } from '$lib/packs/recording-standard';
import { cutOffIn, type CutOff } from './edges';

const windowLength = levelWindow * sampleRate;
/** Half a second of voice is enough, however long nobody spoke before and after it. */
const voiced = 25;
/** How far a voice stands out from its room, in dB. */
const aboveNoise = 12;

/** What was heard of a person and of the room around them. */
export interface CutSpeech {
	/** From the first sound to the last, with silence at both ends as every recording has it. */
	wave: Float32Array;
	/** How far the voice stands out from the noise of the room, in dB. */
	clearness: number;
	/** Whether it begins or ends inside speech; once there is silence around it, nobody can tell. */
	cutOff: CutOff;
}

/**
 * Cuts a recording to its speech; null when nobody speaks. PURE. A room is never silent, so silence is
 * what is not much louder than its quietest moments; and its hum is faded away where the speech begins
 * and ends. What people recorded elsewhere is taken in with it too, on the machine where packs are made.
 */
export function cutToSpeech(wave: Float32Array): CutSpeech | null {
	const levels = levelsOf(wave);
	const sorted = levels.slice().sort((a, b) => a - b);
	const noise = sorted[Math.floor(sorted.length / 50)] ?? -Infinity;
	const voice =
		sorted[Math.max(Math.floor(sorted.length * 0.9), sorted.length - voiced)] ?? -Infinity;
	// A speaker who leaves no pause at all would otherwise be taken for the noise of the room.
	const threshold = Math.max(silenceLevel, Math.min(noise + aboveNoise, voice - aboveNoise));
	const first = levels.findIndex((level) => level > threshold);
	if (first < 0 || voice < silenceLevel) return null;
	let last = levels.length - 1;
	while ((levels[last] ?? 0) <= threshold) last -= 1;
	return {
		wave: withEdges(wave, first * windowLength, (last + 1) * windowLength),
		clearness: voice - Math.max(noise, -90),
		cutOff: cutOffIn(levels, noise, voice)
	};
}

/** The loudness of each 20 ms, in dB below full scale. */
function levelsOf(wave: Float32Array): number[] {
	const levels: number[] = [];
	for (let at = 0; at + windowLength <= wave.length; at += windowLength) {
		let power = 0;
		for (let i = at; i < at + windowLength; i++) power += (wave[i] ?? 0) ** 2;
		levels.push(10 * Math.log10(power / windowLength + 1e-12));
	}
	return levels;
}

/** Soft beginnings and ends of words live here: s, f, a breath. The rest of the edge is still. */
const fade = { before: 0.04 * sampleRate, after: 0.08 * sampleRate };
const still = {
	before: edge.before * sampleRate - fade.before,
	after: edge.after * sampleRate - fade.after
};

function withEdges(wave: Float32Array, from: number, until: number): Float32Array {
	const start = Math.max(0, from - fade.before);
	const end = Math.min(wave.length, until + fade.after);
	const cut = new Float32Array(still.before + (end - start) + still.after);
	cut.set(wave.subarray(start, end), still.before);
	const quieten = (at: number, by: number) => {
		const place = still.before + at - start;
		cut[place] = (cut[place] ?? 0) * by;
	};
	for (let at = start; at < from; at++) quieten(at, (at - start) / (from - start));
	for (let at = until; at < end; at++) quieten(at, (end - at) / (end - until));
	return cut;
}
