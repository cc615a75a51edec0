import type { Hearing, MicrophoneTrouble } from './microphone';
import type { StoreOutcome, Recorded } from './recording-store';
import { fullness, judge, levelOf, noLevel, type Level } from './sound/level';
import { makeTake, type NoTake, type RecordedVoice } from './sound/make-take';
import { encodeMp3 } from './sound/mp3';

/** What a recorder needs of the world outside: everything a test replaces. */
export interface RecorderWorld {
	microphone: () => Hearing;
	/** Calls back after `ms` milliseconds, unless the returned function is called before. */
	later: (ms: number, what: () => void) => () => void;
	/** Lets the page answer. */
	breathe: () => Promise<void>;
	/** Somebody who speaks touches nothing, and is here all the same. */
	stillHere: () => void;
	/** Stores what was recorded. */
	keep: (recorded: Recorded) => Promise<StoreOutcome>;
}

/** `made`: there is a take to listen to, to keep or to throw away. */
export type Moment =
	'idle' | 'asking' | 'counting' | 'recording' | 'making' | 'made' | 'keeping' | 'kept';

/** `encoder`: the part of the kiosk that writes MP3 could not be loaded. */
export type RecordingTrouble =
	MicrophoneTrouble | NoTake | Exclude<StoreOutcome, 'stored'> | 'encoder';

/** Nobody listens longer, in seconds. */
export const longest = 120;
const countFrom = 3;
/** So many of the last levels decide what to tell the speaker: about a second. */
const remembered = 12;

/** Records one voice: counts in, listens, lets it be judged, and hands it over to be kept. */
export class Recorder {
	moment: Moment = $state('idle');
	trouble: RecordingTrouble | null = $state(null);
	take: RecordedVoice | null = $state.raw(null);
	/** 3, 2, 1 while it counts in. */
	count = $state(0);
	/** How full the meter stands, 0 to 1, and what to tell the speaker. */
	level = $state(0);
	verdict: ReturnType<typeof judge> = $state('good');
	/** Seconds that are left to speak. */
	left = $state(longest);
	/** How much of it is written, 0 to 1. */
	done = $state(0);

	readonly #world: RecorderWorld;
	#microphone: Hearing | null = null;
	#heard = new Float32Array(0);
	#length = 0;
	#recent: Level[] = [];
	#waiting: () => void = () => undefined;

	constructor(world: RecorderWorld) {
		this.#world = world;
	}

	/** Asks for the microphone, counts in, and records. Call within a touch. */
	record = async (): Promise<void> => {
		this.close();
		this.take = null;
		this.trouble = null;
		this.moment = 'asking';
		const microphone = this.#world.microphone();
		this.#microphone = microphone;
		const trouble = await microphone.open();
		// Somebody left, or began anew, while the question was on the screen.
		if (this.#microphone !== microphone) return;
		if (trouble) this.#fail(trouble);
		else this.#countIn(countFrom);
	};

	/** Makes a take of what was said so far. */
	stop = async (): Promise<void> => {
		if (this.moment !== 'recording') return;
		const rate = this.#microphone?.rate ?? 0;
		const said = this.#heard.subarray(0, this.#length);
		this.close();
		this.moment = 'making';
		this.#world.stillHere();
		const made = await makeTake(said, rate, this.#world.breathe);
		this.#heard = new Float32Array(0);
		if (typeof made === 'string') return this.#fail(made);
		this.take = made;
		this.moment = 'made';
	};

	/** Hands it over. What cannot be stored now stays here, to be tried again. */
	keep = async (): Promise<void> => {
		const { take } = this;
		if (!take || this.moment !== 'made') return;
		this.moment = 'keeping';
		this.trouble = null;
		const outcome = await this.#write(take);
		if (outcome === 'stored') {
			this.take = null;
			this.moment = 'kept';
		} else {
			this.moment = 'made';
			this.trouble = outcome;
		}
	};

	throwAway = (): void => {
		this.close();
		this.take = null;
		this.trouble = null;
		this.moment = 'idle';
	};

	/** Lets go of the microphone, whatever was going on. */
	close = (): void => {
		this.#waiting();
		this.#microphone?.close();
		this.#microphone = null;
	};

	async #write(take: RecordedVoice): Promise<'stored' | RecordingTrouble> {
		let mp3: Uint8Array;
		try {
			mp3 = await encodeMp3(take.wave, this.#world.breathe, (done) => {
				this.done = done;
			});
		} catch {
			// No network, and this part of the kiosk was not stored.
			return 'encoder';
		}
		return this.#world.keep({ mp3, seconds: take.seconds });
	}

	#countIn(count: number): void {
		if (count === 0) return this.#begin();
		this.moment = 'counting';
		this.count = count;
		this.#microphone?.tick();
		this.#waiting = this.#world.later(1000, () => this.#countIn(count - 1));
	}

	#begin(): void {
		const microphone = this.#microphone;
		if (!microphone) return;
		this.#heard = new Float32Array(longest * microphone.rate);
		this.#length = 0;
		this.#recent = [noLevel];
		this.left = longest;
		this.moment = 'recording';
		microphone.listen(this.#hear, () => void this.stop());
		// A microphone that hands over nothing must not stay open.
		this.#waiting = this.#world.later(longest * 1000, () => void this.stop());
	}

	#hear = (samples: Float32Array): void => {
		const rate = this.#microphone?.rate;
		if (this.moment !== 'recording' || !rate) return;
		const fits = samples.subarray(0, this.#heard.length - this.#length);
		this.#heard.set(fits, this.#length);
		this.#length += fits.length;
		const level = levelOf(samples);
		this.#recent = [...this.#recent, level].slice(-remembered);
		this.level = fullness(level);
		this.verdict = judge(this.#recent);
		const left = longest - Math.floor(this.#length / rate);
		if (left !== this.left) this.#world.stillHere();
		this.left = left;
		if (this.#length >= this.#heard.length) void this.stop();
	};

	#fail(trouble: RecordingTrouble): void {
		this.close();
		this.trouble = trouble;
		this.moment = 'idle';
	}
}
