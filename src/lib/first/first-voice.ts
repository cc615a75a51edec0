/** What becomes of a recording that is said before the application is there. */
export interface FirstVoiceEvents {
	/** Sound is really coming out. */
	started(): void;
	/** It was said to its end, refused, or stopped by something outside. */
	over(): void;
}

/** How often we look whether the voice moves, in milliseconds. */
const glance = 50;

/** One voice of at most two elements: the one that speaks, and the one that is made ready. */
export class FirstVoice {
	/** The element that speaks, or has; null: none, or it was refused, so that the application asks anew. */
	current: HTMLAudioElement | null = null;
	/** The element that is made ready. */
	#ready: HTMLAudioElement | null = null;
	readonly #volume: number;

	/** @param volume 0 to 1 */
	constructor(volume: number) {
		this.#volume = volume;
	}

	/** Loads what will be said next. */
	prepare(url: string): void {
		if (this.#ready?.getAttribute('src') === url) return;
		this.#ready ??= new Audio();
		this.#ready.preload = 'auto';
		this.#ready.src = url;
	}

	/** Silences what is said, and says this; must be called within a touch. */
	say(url: string, events: FirstVoiceEvents): void {
		this.prepare(url);
		const element = this.#ready ?? new Audio(url);
		this.#ready = this.current;
		this.#ready?.pause();
		this.current = element;
		element.volume = this.#volume;
		const ifCurrent = (what: () => void) => () => {
			if (this.current === element) what();
		};
		const look = ifCurrent(() => {
			if (element.ended) return;
			if (element.currentTime > 0) events.started();
			else setTimeout(look, glance);
		});
		const refused = ifCurrent(() => {
			this.current = null;
			events.over();
		});
		element.addEventListener('ended', ifCurrent(events.over));
		// Also an engine that throws instead of refusing is answered later, never within the call.
		new Promise((resolve) => resolve(element.play())).catch(refused);
		setTimeout(look, glance);
	}

	/** Stops the voice, because something outside might hand it to another loudspeaker. The application may begin anew. */
	silence(): void {
		this.current?.pause();
		this.current = null;
	}
}
