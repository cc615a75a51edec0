import type { Listener, PlaybackOptions, SoundFailure, Playback } from './speaker';

/** How often we look whether the voice moves, in milliseconds. */
const glance = 50;
/**
 * Looks without movement until a voice counts as silent: 4 s. Looks are counted, not milliseconds,
 * so that a corrected clock or a tablet that slept is not taken for silence.
 */
const patience = 80;

/**
 * One recording being said by one `<audio>` element. It believes only what the element does:
 * a voice has started when its time moves, and is interrupted when it stops without us.
 */
export class AudioPlayback implements Playback {
	readonly #element: HTMLAudioElement;
	readonly #listener: Listener;
	/** Gives the element back. */
	readonly #release: () => void;
	#doing: 'speaking' | 'paused' | 'failed' | 'over' = 'paused';
	/** Counts our wishes, so that the late answer to an older `play()` is told apart. */
	#wish = 0;
	#started = false;
	#position = 0;
	#still = 0;
	#looking: ReturnType<typeof setInterval> | undefined;

	constructor(
		element: HTMLAudioElement,
		options: PlaybackOptions,
		listener: Listener,
		release: () => void
	) {
		this.#element = element;
		this.#listener = listener;
		this.#release = release;
		element.addEventListener('playing', this.#look);
		element.addEventListener('timeupdate', this.#look);
		element.addEventListener('play', this.#onPlay);
		element.addEventListener('pause', this.#onPause);
		element.addEventListener('ended', this.#onEnded);
		element.addEventListener('error', this.#onError);
		this.adjust(options);
		this.#play();
	}

	pause(): void {
		if (this.#doing !== 'speaking') return;
		this.#stopAs('paused');
	}

	resume(): void {
		if (this.#doing === 'paused' || this.#doing === 'failed') this.#play();
	}

	adjust(options: PlaybackOptions): void {
		if (this.#doing === 'over') return;
		keepPitch(this.#element);
		this.#element.volume = options.volume;
		// Loading sets the rate back to the default one, so both are set.
		this.#element.defaultPlaybackRate = options.rate;
		this.#element.playbackRate = options.rate;
	}

	stop(): void {
		if (this.#doing === 'over') return;
		this.#leave();
	}

	/** Stops, and tells the listener: something outside took the sound, or might hand it to another loudspeaker. */
	interrupt(): void {
		this.#fail('interrupted');
	}

	/** Stops, and tells the listener why; nothing while it does not speak. */
	#fail(why: SoundFailure): void {
		if (this.#doing !== 'speaking') return;
		this.#stopAs('failed');
		this.#listener.failed(why);
	}

	#play(): void {
		const element = this.#element;
		const wish = ++this.#wish;
		const refused = (reason: unknown) => {
			if (wish === this.#wish) this.#fail(failureOf(reason));
		};

		this.#doing = 'speaking';
		this.#started = false;
		this.#still = 0;
		if (element.error) element.load();
		this.#position = element.currentTime;
		this.#looking = setInterval(this.#look, glance);
		if (!element.paused && this.#position > 0) this.#start();
		// Also an engine that throws instead of refusing is answered later, never within the call.
		new Promise((resolve) => resolve(element.play())).catch(refused);
	}

	#stopAs(doing: 'paused' | 'failed' | 'over'): void {
		this.#doing = doing;
		this.#wish += 1;
		clearInterval(this.#looking);
		this.#element.pause();
	}

	#leave(): void {
		const element = this.#element;
		element.removeEventListener('playing', this.#look);
		element.removeEventListener('timeupdate', this.#look);
		element.removeEventListener('play', this.#onPlay);
		element.removeEventListener('pause', this.#onPause);
		element.removeEventListener('ended', this.#onEnded);
		element.removeEventListener('error', this.#onError);
		this.#stopAs('over');
		this.#release();
	}

	#look = (): void => {
		if (this.#doing !== 'speaking') return;
		const { currentTime } = this.#element;
		if (currentTime !== this.#position) {
			this.#position = currentTime;
			this.#still = 0;
			this.#start();
		} else {
			this.#still += 1;
			if (this.#still >= patience) this.#fail(this.#started ? 'interrupted' : 'missing');
		}
	};

	#start(): void {
		if (this.#started) return;
		this.#started = true;
		this.#listener.started();
	}

	/** A media key or a headset can start an element that we have paused. */
	#onPlay = (): void => {
		if (this.#doing !== 'speaking') this.#element.pause();
	};

	#onPause = (): void => {
		// At its own end an element pauses too.
		if (this.#element.paused && !this.#element.ended) this.#fail('interrupted');
	};

	#onEnded = (): void => {
		if (this.#doing !== 'speaking' || !this.#element.ended) return;
		this.#start();
		this.#leave();
		this.#listener.ended();
	};

	#onError = (): void => {
		if (this.#element.error) this.#fail('missing');
	};
}

function failureOf(reason: unknown): SoundFailure {
	const name = reason instanceof Error || reason instanceof DOMException ? reason.name : '';
	if (name === 'NotAllowedError') return 'blocked';
	// Our own pause and stop are told apart by the wish: this one came from outside.
	return name === 'AbortError' ? 'interrupted' : 'missing';
}

/** Before the name was agreed on, engines had their own. */
type Pitched = HTMLAudioElement & {
	mozPreservesPitch?: boolean;
	webkitPreservesPitch?: boolean;
};

function keepPitch(element: Pitched): void {
	element.preservesPitch = true;
	element.mozPreservesPitch = true;
	element.webkitPreservesPitch = true;
}
