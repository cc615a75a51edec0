import {
	edge,
	levelWindow,
	sampleRate,
	silenceLevel
} from '../../../src/lib/packs/recording-standard';
const windowLength = levelWindow * sampleRate;
const before = edge.before * sampleRate;
const after = edge.after * sampleRate;
/** Seconds of silence that a trimmed wave has at both ends together. */
export const edges = (before + after) / sampleRate;

/** One wave of several, with silence between them. */
export function join(waves: Float32Array[], seconds: number): Float32Array {
	const gap = Math.round(seconds * sampleRate);
	const length = waves.reduce(
		(sum, wave) => sum + wave.length,
		gap * Math.max(0, waves.length - 1)
	);
	const joined = new Float32Array(length);
	let at = 0;
	for (const wave of waves) {
		joined.set(wave, at);
		at += wave.length + gap;
	}
	return joined;
}

/** The wave with 100 ms before its first sound and 200 ms after its last. */
export function trim(wave: Float32Array): Float32Array {
	const { first, last } = soundIn(wave);
	const trimmed = new Float32Array(before + (last - first) + after);
	const from = Math.max(0, first - before);
	const until = Math.min(wave.length, last + after);
	trimmed.set(wave.subarray(from, until), before - (first - from));
	return trimmed;
}

/** A silence as long as this is a pause between parts of a sentence; shorter ones belong to sounds. */
const pauseLength = 0.12 * sampleRate;

/**
 * The wave with every pause inside it as long as `seconds` at least. Sounds stay as the voice made
 * them: who listens in a second language needs time between the parts, and not longer vowels.
 */
export function lengthenPauses(wave: Float32Array, seconds: number): Float32Array {
	const { first, last } = soundIn(wave);
	const least = Math.round(seconds * sampleRate);
	const parts: Float32Array[] = [];
	let copied = 0;
	let quietSince = first;
	for (let at = first; at < last; at += windowLength) {
		if (!isSound(wave, at)) continue;
		const pause = at - quietSince;
		if (pause >= pauseLength && pause < least) {
			const middle = quietSince + Math.floor(pause / 2);
			parts.push(wave.subarray(copied, middle), new Float32Array(least - pause));
			copied = middle;
		}
		quietSince = at + windowLength;
	}
	parts.push(wave.subarray(copied));
	return join(parts, 0);
}

/** How the sound lies in a wave, in seconds. */
export interface Shape {
	/** Silence at both ends. */
	start: number;
	end: number;
	/** The longest silence inside. */
	inside: number;
	/** All that is not silence. */
	sound: number;
}

/** Tells sound from silence in a wave. */
export function shapeOf(wave: Float32Array): Shape {
	const { first, last } = soundIn(wave);
	let inside = 0;
	let sound = 0;
	let quietSince = first;
	for (let at = first; at < last; at += windowLength) {
		if (isSound(wave, at)) {
			quietSince = at + windowLength;
			sound += windowLength;
		} else inside = Math.max(inside, at + windowLength - quietSince);
	}
	return {
		start: first / sampleRate,
		end: (wave.length - last) / sampleRate,
		inside: inside / sampleRate,
		sound: sound / sampleRate
	};
}

/** The samples from the first window with sound to the end of the last one. */
function soundIn(wave: Float32Array) {
	let first = 0;
	while (first < wave.length && !isSound(wave, first)) first += windowLength;
	if (first >= wave.length) throw new Error('The voice made no sound.');

	let last = Math.ceil(wave.length / windowLength) * windowLength;
	while (!isSound(wave, last - windowLength)) last -= windowLength;
	return { first, last: Math.min(last, wave.length) };
}

function isSound(wave: Float32Array, at: number): boolean {
	const end = Math.min(wave.length, at + windowLength);
	let power = 0;
	for (let i = at; i < end; i++) power += (wave[i] ?? 0) ** 2;
	return 10 * Math.log10(power / windowLength) > silenceLevel;
}
