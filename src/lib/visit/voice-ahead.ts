/** The voice comes first: what it says is drawn so many milliseconds after the touch. */
export const voiceAhead = 100;
