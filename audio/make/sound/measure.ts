import { sampleRate } from '../../../src/lib/packs/recording-standard';
import { clippedIn, type Figures } from './doubts';
import type { Heard } from './hear';
import { shapeOf } from './wave';

/** The figures of a recording that was heard. */
export function figuresOf({ wave, lufs, peak }: Heard, phonemes: number | null): Figures {
	return {
		seconds: wave.length / sampleRate,
		lufs,
		peak,
		shape: shapeOf(wave),
		clipped: clippedIn(wave),
		phonemes
	};
}
