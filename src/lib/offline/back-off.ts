/** Milliseconds until the server is asked again after trouble: doubled each time, at most an hour. */
const firstPause = 2000;
const longestPause = 3_600_000;

/** The pauses between attempts, which anybody can end. */
export class BackOff {
	readonly #wait: (ms: number) => Promise<void>;
	#pause = firstPause;
	/** Somebody asked for another attempt since the last one began. */
	#isWoken = false;
	#wake: () => void = () => undefined;

	constructor(wait: (ms: number) => Promise<void>) {
		this.#wait = wait;
	}

	/** An attempt begins: whoever wakes it from now on wants another one. */
	begin(): void {
		this.#isWoken = false;
	}

	/** Ends the pause, or lets the next one not begin. */
	wake(): void {
		this.#isWoken = true;
		this.#wake();
	}

	/**
	 * Waits until the time for another attempt has come, or until somebody wakes it.
	 * @param result `current`: there is nothing left to do; `further`: something came
	 */
	async sleep(result: 'current' | 'further' | 'stuck'): Promise<void> {
		if (result !== 'stuck') this.#pause = firstPause;
		const ms = result === 'current' ? longestPause : this.#pause;
		const woken = await (this.#isWoken || this.#woken(ms));
		this.#pause = woken || result === 'current' ? firstPause : Math.min(ms * 2, longestPause);
	}

	#woken(ms: number): Promise<boolean> {
		const woken = new Promise<true>((resolve) => {
			this.#wake = () => resolve(true);
		});
		return Promise.race([woken, this.#wait(ms).then(() => false)]);
	}
}
