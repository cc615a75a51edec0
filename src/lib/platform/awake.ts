interface Sentinel {
	release: () => Promise<void>;
}

/**
 * Keeps the screen on while somebody is here, where the device can.
 * A lock is lost whenever the page is hidden, so it is asked for again when the page comes back.
 */
export class Awake {
	#wanted = false;
	#lock: Sentinel | null = null;

	constructor() {
		document.addEventListener('visibilitychange', () => {
			if (this.#wanted && document.visibilityState === 'visible') void this.#take();
		});
	}

	/** Whether the screen shall stay on from now on. */
	set wanted(wanted: boolean) {
		if (wanted === this.#wanted) return;
		this.#wanted = wanted;
		if (wanted) void this.#take();
		else void this.#let();
	}

	async #take(): Promise<void> {
		if (!('wakeLock' in navigator)) return;
		try {
			const lock = await navigator.wakeLock.request('screen');
			if (this.#wanted) this.#lock = lock;
			else await lock.release();
		} catch {
			// Low battery, or hidden at this moment: the tablet's own sleep setting decides.
		}
	}

	async #let(): Promise<void> {
		const lock = this.#lock;
		this.#lock = null;
		try {
			await lock?.release();
		} catch {
			// It was lost already.
		}
	}
}
