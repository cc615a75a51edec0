import { storeFile } from '$lib/offline/store-file';
import type { CheckWorld } from './check-world';
import type { Measurements, Tone } from './measurements';
import type { CheckProgress } from './file-check';
import { measure } from './measure';

/** What the last morning check found, and when. */
export interface Checked {
	measurements: Measurements;
	/** Milliseconds since 1970, by the tablet's clock. */
	at: number;
}

const hour = 3_600_000;
/** Milliseconds until what was asked for in the background may have begun to arrive. */
const settling = 3000;

/** The morning check, made reactive: what is found is judged by `resultsOf`. */
export class MorningCheck {
	running = $state(false);
	/** What was found last; forgotten with the page. */
	checked: Checked | null = $state.raw(null);
	progress: CheckProgress = $state.raw({ done: 0, total: 0 });
	readonly #world: CheckWorld;
	tone: Tone = $state('unasked');
	/** The tone was played, and nobody has answered yet. */
	sounded = $state(false);
	#stop: () => void = () => undefined;
	/** Counts the runs, so that one that was left is told apart from the one after it. */
	#run = 0;

	constructor(world: CheckWorld) {
		this.#world = world;
	}

	/** From the first file on. What staff said of the tone holds for an hour. */
	start = (): Promise<void> => {
		const age = this.#world.now().getTime() - (this.checked?.at ?? 0);
		if (age < 0 || age > hour) this.toned('unasked');
		return this.#look(null);
	};

	/** Nobody waits for it any more. What was found before stays. */
	leave = (): void => {
		this.#run += 1;
		this.running = false;
		this.#stop();
		this.sounded = false;
	};

	/** Sounds the test tone, within the touch that asks for it. */
	play = (): void => {
		this.toned('unasked');
		this.sounded = true;
		const nothing = () => undefined;
		const said = this.#world.sayTone({
			started: nothing,
			ended: nothing,
			failed: (why) => {
				// Whoever pulled the headphones just then plays it again.
				if (why !== 'interrupted') this.toned(why);
			}
		});
		this.#stop = () => said.stop();
	};

	/** What staff say of the test tone, or what became of it. */
	toned = (tone: Tone): void => {
		this.#stop();
		this.tone = tone;
		this.sounded = false;
		const { checked } = this;
		if (checked) this.checked = { ...checked, measurements: { ...checked.measurements, tone } };
	};

	/** Fetches what is missing or was damaged, and looks again. */
	mend = async (): Promise<void> => {
		const { missing = [], damaged = [] } = this.checked?.measurements.files ?? {};
		const waiting = [...missing, ...damaged];
		const run = this.#begin(waiting.length);
		const store = await this.#world.openPacks();
		let refusal: Measurements['refusal'] = null;
		for (const file of waiting) {
			if (!store || run !== this.#run) break;
			const outcome = await storeFile(file, this.#world, store.cache);
			if (outcome !== 'stored') refusal = outcome;
			// The next one would meet the same.
			if (refusal === 'unreachable' || refusal === 'full' || refusal === 'broken') break;
			this.progress = { done: this.progress.done + 1, total: waiting.length };
		}
		await this.#world.lookAgain();
		this.#world.fetchAgain();
		// The packs themselves are to come: they are asked for in the background.
		if (!waiting.length) await this.#world.wait(settling);
		if (run === this.#run) await this.#look(refusal);
	};

	async #look(refusal: Measurements['refusal']): Promise<void> {
		const run = this.#begin(0);
		const found = await measure(
			this.#world,
			(progress) => {
				if (run === this.#run) this.progress = progress;
			},
			() => run !== this.#run
		);
		if (!found || run !== this.#run) return;
		const measurements = { ...found, tone: this.tone, refusal: refusal ?? found.refusal };
		this.checked = { measurements, at: this.#world.now().getTime() };
		this.running = false;
	}

	#begin(total: number): number {
		this.running = true;
		this.progress = { done: 0, total };
		this.#run += 1;
		return this.#run;
	}
}
