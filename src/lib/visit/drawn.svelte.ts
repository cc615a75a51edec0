import { isAwaited, type Visit } from './visit';
import { voiceAhead } from './voice-ahead';

/**
 * What screens are drawn from: a visit, at most a tenth of a second after it was decided.
 * Drawing a screen takes a slow tablet longer than to begin to speak, and would hold the voice up.
 */
export class Drawn {
	#visit: Visit;
	#stop: (() => void) | null = null;
	readonly #later: (ms: number, what: () => void) => () => void;

	constructor(visit: Visit, later: (ms: number, what: () => void) => () => void) {
		this.#visit = $state.raw(visit);
		this.#later = later;
	}

	get visit(): Visit {
		return this.#visit;
	}

	/**
	 * Draws what has been decided, once its voice has had the time to begin.
	 * @param decided asked for when it is drawn, because the visit goes on meanwhile
	 * @param begun what is new is only that the voice has begun
	 */
	follow(decided: () => Visit, begun: boolean): void {
		if (isAwaited(decided().speech)) {
			this.#stop ??= this.#later(voiceAhead, () => this.show(decided()));
			return;
		}
		// The first moments of a sound are when a busy processor still holds it up.
		if (begun && this.#stop) return;
		this.show(decided());
	}

	/** Draws at once. */
	show(visit: Visit): void {
		this.#stop?.();
		this.#stop = null;
		this.#visit = visit;
	}
}
