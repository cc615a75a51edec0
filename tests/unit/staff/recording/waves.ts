import { sampleRate } from '$lib/packs/recording-standard';

/** A tone of so many Hz and seconds; `level` is its height. */
export function tone(
	frequency: number,
	seconds: number,
	level = 0.5,
	at = sampleRate
): Float32Array {
	return Float32Array.from(
		{ length: Math.round(seconds * at) },
		(_, index) => level * Math.sin((2 * Math.PI * frequency * index) / at)
	);
}

interface Room {
	/** Seconds of silence, of speech, and of silence again. */
	before?: number;
	speech?: number;
	after?: number;
	/** How loud the voice and the noise of the room are, 0 to 1. */
	level?: number;
	noise?: number;
	at?: number;
}

/** Something like speech: a hum with overtones that swells and fades like syllables, in a room that hisses. */
export function said(room: Room = {}): Float32Array {
	const { before = 1, speech = 3, after = 1, level = 0.3, noise = 0.0005, at = sampleRate } = room;
	let seed = 1;
	return Float32Array.from({ length: Math.round((before + speech + after) * at) }, (_, index) => {
		const seconds = index / at - before;
		seed = (seed * 16807) % 2147483647;
		const hiss = noise * ((seed / 2147483647) * 2 - 1);
		if (seconds < 0 || seconds >= speech) return hiss;
		const syllable = 0.55 + 0.45 * Math.sin(2 * Math.PI * 4 * seconds);
		const hum = [1, 2, 3, 5, 9].reduce(
			(sum, part) => sum + Math.sin(2 * Math.PI * 180 * part * seconds) / part,
			0
		);
		return hiss + (level * syllable * hum) / 1.6;
	});
}

/** The root mean square of a wave, in dB. */
export function powerOf(wave: Float32Array): number {
	return 10 * Math.log10(wave.reduce((sum, sample) => sum + sample ** 2, 0) / wave.length);
}
