/** An `<audio>` element of which the test decides what it does. */
export class FakeAudio extends EventTarget {
	currentTime = 0;
	paused = true;
	ended = false;
	error: MediaError | null = null;
	volume = 1;
	playbackRate = 1;
	defaultPlaybackRate = 1;
	preservesPitch = false;
	played = 0;
	loaded = 0;
	/** What `play()` answers; by default it never settles. */
	answer: () => Promise<void> = () => new Promise(() => undefined);

	play(): Promise<void> {
		this.played += 1;
		this.paused = false;
		return this.answer();
	}

	pause(): void {
		this.paused = true;
	}

	load(): void {
		this.loaded += 1;
		this.error = null;
	}

	/** Sound comes out. */
	sound(): void {
		this.currentTime += 0.1;
		this.#tell('timeupdate');
	}

	end(): void {
		this.currentTime += 0.1;
		this.paused = true;
		this.ended = true;
		this.#tell('pause');
		this.#tell('ended');
	}

	/** Something other than the page pauses it. */
	takeAway(): void {
		this.paused = true;
		this.#tell('pause');
	}

	startByItself(): void {
		this.paused = false;
		this.#tell('play');
	}

	breakDown(): void {
		this.error = { code: 4 } as MediaError;
		this.#tell('error');
	}

	#tell(type: string): void {
		this.dispatchEvent(new Event(type));
	}
}
