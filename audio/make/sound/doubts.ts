import { wanted } from './wanted';
import type { Shape } from './wave';

/** What was measured on a finished recording. */
export interface Figures {
	seconds: number;
	lufs: number;
	peak: number;
	shape: Shape;
	/** Samples at full scale, as many as stand in a row. */
	clipped: number;
	/** Sounds the voice had to make; none when a person spoke. */
	phonemes: number | null;
}

/** Why a recording may be bad; empty when every check holds. */
export function doubtsAbout(figures: Figures, pace: { least: number; most: number }): string[] {
	const { lufs, peak, shape, clipped, phonemes } = figures;
	const doubts: string[] = [];

	if (phonemes !== null) {
		const each = paceOf(shape, phonemes);
		if (each < pace.least) doubts.push(`may have stopped early (${each.toFixed(3)} s a phoneme)`);
		if (each > pace.most) doubts.push(`may run on (${each.toFixed(3)} s a phoneme)`);
	}
	if (Math.abs(lufs - wanted.lufs) > wanted.lufsTolerance) doubts.push(`is at ${lufs} LUFS`);
	if (peak > wanted.peak) doubts.push(`peaks at ${peak} dBTP`);
	if (!isEdge(shape.start)) doubts.push(`is silent for ${shape.start.toFixed(2)} s first`);
	if (!isEdge(shape.end)) doubts.push(`is silent for ${shape.end.toFixed(2)} s last`);
	if (shape.inside > wanted.silence) {
		doubts.push(`is silent for ${shape.inside.toFixed(2)} s inside`);
	}
	if (clipped > 2) doubts.push(`is clipped (${clipped} samples in a row)`);
	return doubts;
}

/** Seconds of sound for each phoneme; pauses between sentences would blur it. */
export function paceOf({ sound }: Shape, phonemes: number): number {
	return sound / Math.max(1, phonemes);
}

/** The longest row of samples at full scale. */
export function clippedIn(wave: Float32Array): number {
	let longest = 0;
	let row = 0;
	for (const sample of wave) {
		row = Math.abs(sample) >= 0.999 ? row + 1 : 0;
		longest = Math.max(longest, row);
	}
	return longest;
}

/** Clips that sound the same though their words differ: one of them is wrong. */
export function sameSound(clips: { clip: string; words: string; bytes: string }[]): string[][] {
	const bySound = new Map<string, typeof clips>();
	for (const clip of clips) bySound.set(clip.bytes, [...(bySound.get(clip.bytes) ?? []), clip]);
	return [...bySound.values()]
		.filter((alike) => new Set(alike.map(({ words }) => words)).size > 1)
		.map((alike) => alike.map(({ clip }) => clip));
}

function isEdge(seconds: number): boolean {
	return seconds >= wanted.edge.least && seconds <= wanted.edge.most;
}
