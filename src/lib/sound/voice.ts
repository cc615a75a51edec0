import type { Listener, Manner, SoundFailure, Speaker, Utterance } from './speaker';

/** What should be heard right now. */
export interface Heard {
	/** Changes whenever something new is to be said, be it the same recording. */
	key: string;
	/** `null`: the recording is missing. */
	url: string | null;
	paused: boolean;
	manner: Manner;
	/** What is likely to be heard after it; empty leaves what is prepared as it is. */
	next: string[];
}

/** What the voice tells about the key it follows; never about one it has left. */
export interface Told {
	/** Each time sound begins to come out: also after a pause. */
	started(key: string): void;
	ended(key: string): void;
	failed(key: string, why: SoundFailure): void;
}

/** Makes the speaker follow what should be heard: one voice, begun and hushed within the same call. */
export class Voice {
	readonly #speaker: Speaker;
	readonly #told: Told;
	#following: Following | null = null;

	constructor(speaker: Speaker, told: Told) {
		this.#speaker = speaker;
		this.#told = told;
	}

	/** Call after every event, within the touch. Silence (`null`) keeps what was prepared. */
	follow(heard: Heard | null): void {
		if (this.#following && this.#following.heard.key === heard?.key) {
			this.#goOn(this.#following, heard);
		} else {
			this.#following?.utterance?.hush();
			this.#following = null;
			if (heard) this.#begin(heard);
		}
		if (heard?.next.length) this.#speaker.prepare(heard.next);
	}

	/** Silence, and nothing is held ready that could tell what was heard. */
	forget(): void {
		this.follow(null);
		this.#speaker.prepare([]);
	}

	#begin(heard: Heard): void {
		this.#following = { heard, utterance: null, over: false };
		if (!heard.paused) this.#say(this.#following);
	}

	#goOn(following: Following, heard: Heard): void {
		const before = following.heard;
		following.heard = heard;
		if (following.over) return;

		const { manner } = heard;
		if (manner.volume !== before.manner.volume || manner.rate !== before.manner.rate) {
			following.utterance?.adjust(manner);
		}
		if (heard.paused === before.paused) return;
		if (heard.paused) following.utterance?.pause();
		else if (following.utterance) following.utterance.resume();
		else this.#say(following);
	}

	#say(following: Following): void {
		const { url, manner } = following.heard;
		const listener = this.#listenerFor(following);
		if (url === null) {
			void Promise.resolve().then(() => listener.failed('missing'));
			return;
		}
		const utterance = this.#speaker.say(url, manner, listener);
		// The listener may have been called already, and have led elsewhere.
		if (this.#following === following) following.utterance = utterance;
		else utterance.hush();
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

/** The key that is followed. `over`: it was said, or has no recording, and nothing brings it back. */
interface Following {
	heard: Heard;
	utterance: Utterance | null;
	over: boolean;
}
