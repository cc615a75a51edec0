/** `missing`: there is no such recording; `blocked`: the device refused; `interrupted`: something outside stopped it. */
export type SoundFailure = 'missing' | 'blocked' | 'interrupted';

/** What a playback tells; where the sound is there already, within the call of `say`. */
export interface Listener {
	/** Sound is really coming out. */
	started(): void;
	ended(): void;
	failed(why: SoundFailure): void;
}

/** How a recording is played: `volume` 0 to 1, `rate` 1 is normal speed. */
export interface PlaybackOptions {
	volume: number;
	rate: number;
}

/** A recording that is being said. After `stop` no listener is called any more; stopping twice is harmless. */
export interface Playback {
	pause(): void;
	resume(): void;
	adjust(options: PlaybackOptions): void;
	stop(): void;
}

/** Says one thing at a time: `say` stops what was being said. */
export interface Speaker {
	say(url: string, options: PlaybackOptions, listener: Listener): Playback;
	/** Goes on with an element that speaks already: when its address is said, it does not begin anew. */
	adopt(element: HTMLAudioElement): void;
	/** Loads what is likely to be said next, so that it starts within the touch. */
	prepare(urls: string[]): void;
	/** Called when something outside takes the sound away, after the playback it cuts short was told. */
	interrupted?: () => void;
}
