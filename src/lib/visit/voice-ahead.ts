/** The voice comes first: what it says is drawn so many milliseconds after the touch. */
export const voiceAhead = 100;

/**
 * Who comes to a page that was just opened touches it within this time, in milliseconds: what is loaded
 * for later waits until then.
 */
export const firstTouches = 5000;
