import type { Listener, PlaybackOptions, SoundFailure, Speaker, Playback } from './speaker';

/** What should be heard right now. */
export interface DesiredPlayback {
	/** Changes whenever something new is to be said, be it the same recording. */
	key: string;
	/** `null`: the recording is missing. */
	url: string | null;
	paused: boolean;
	options: PlaybackOptions;
	/** What is likely to be heard after it; empty leaves what is prepared as it is. */
	next: string[];
}

/** What the voice tells about the key it follows; never about one it has left. */
export interface VoiceEvents {
	/** Each time sound begins to come out: also after a pause. */
	started(key: string): void;
	ended(key: string): void;
	failed(key: string, why: SoundFailure): void;
}

/** Makes the speaker follow what should be heard: one voice, begun and stopped within the same call. */
export class Voice {
	readonly #speaker: Speaker;
	readonly #told: VoiceEvents;
	#following: Following | null = null;

	constructor(speaker: Speaker, told: VoiceEvents) {
		this.#speaker = speaker;
		this.#told = told;
	}

	/** Call after every event, within the touch. Silence (`null`) keeps what was prepared. */
	follow(heard: DesiredPlayback | null): void {
		if (this.#following && this.#following.heard.key === heard?.key) {
			this.#goOn(this.#following, heard);
		} else {
			this.#following?.playback?.stop();
			this.#following = null;
			if (heard) this.#begin(heard);
		}
		if (heard?.next.length) this.#speaker.prepare(heard.next);
	}

	/** Falls silent, and holds nothing ready that could tell what was heard. */
	forget(): void {
		this.follow(null);
		this.#speaker.prepare([]);
	}

	#begin(heard: DesiredPlayback): void {
		this.#following = { heard, playback: null, over: false };
		if (!heard.paused) this.#say(this.#following);
	}

	#goOn(following: Following, heard: DesiredPlayback): void {
		const before = following.heard;
		following.heard = heard;
		if (following.over) return;

		const { options } = heard;
		if (options.volume !== before.options.volume || options.rate !== before.options.rate) {
			following.playback?.adjust(options);
		}
		if (heard.paused === before.paused) return;
		if (heard.paused) following.playback?.pause();
		else if (following.playback) following.playback.resume();
		else this.#say(following);
	}

	#say(following: Following): void {
		const { url, options } = following.heard;
		const listener = this.#listenerFor(following);
		if (url === null) {
			void Promise.resolve().then(() => listener.failed('missing'));
			return;
		}
		const playback = this.#speaker.say(url, options, listener);
		// The listener may have been called already, and have led elsewhere.
		if (this.#following === following) following.playback = playback;
		else playback.stop();
	}

	#listenerFor(following: Following): Listener {
		const ifCurrent = (tell: (key: string) => void) => {
			if (this.#following === following && !following.over) tell(following.heard.key);
		};
		return {
			started: () => ifCurrent((key) => this.#told.started(key)),
			ended: () =>
				ifCurrent((key) => {
					following.over = true;
					this.#told.ended(key);
				}),
			failed: (why) =>
				ifCurrent((key) => {
					following.over = why === 'missing';
					this.#told.failed(key, why);
				})
		};
	}
}

/** What is followed now. `over`: it was said, or has no recording, and nothing brings it back. */
interface Following {
	heard: DesiredPlayback;
	playback: Playback | null;
	over: boolean;
}
