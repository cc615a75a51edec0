/*
 * What every recording of a pack is, whoever makes it: a synthetic voice, staff at this tablet, or somebody
 * with a telephone elsewhere.
 */

/** Samples a second: speech has nothing above 12 kHz that helps to understand it. */
export const sampleRate = 24_000;

/** LUFS of a mono recording: what audiobooks and podcasts for one loudspeaker are set to. */
export const standardLoudness = -19;

/** Seconds of silence around the words. */
export const edge = { before: 0.1, after: 0.2 };

/** Seconds over which a level is taken to tell sound from silence. */
export const levelWindow = 0.02;

/** Softer than this is silence, in dB below full scale. */
export const silenceLevel = -45;
