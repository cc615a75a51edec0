import { standardLoudness } from '../../../src/lib/packs/recording-standard';

/** What a recording should be, and how far it may be from it. */
export const wanted = {
	/** LUFS of a mono recording. */
	lufs: standardLoudness,
	lufsTolerance: 1,
	/** dBTP, measured on the MP3. */
	peak: -1,
	/** Seconds of silence at both ends. */
	edge: { least: 0.05, most: 0.3 },
	/** Seconds of silence inside. */
	silence: 1.2
};
