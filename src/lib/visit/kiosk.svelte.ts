import type { Clip, ClipId, LanguageCode } from '$lib/packs/pack';
import { gain } from '$lib/sound/volume';
import type { Speaker } from '$lib/sound/speaker';
import { Voice, type DesiredPlayback } from '$lib/sound/voice';
import { Drawn } from './drawn.svelte';
import { likelyNext, lineAfter } from './likely';
import { currentLine, type Line } from './lines';
import type { Offering } from '$lib/catalog/offering';
import { rest } from './transitions';
import { step, type VisitEvent } from './step';
import { isAwaited, restingAt, type Visit } from './visit';
import { timeoutOf, type TimeoutName } from './timeouts';

/** What a visit needs of the world outside: everything a test replaces. */
export interface KioskWorld {
	speaker: Speaker;
	/** What is offered right now. */
	offering: () => Offering;
	/** A recording; `undefined` while its language is still being read, null when there is none. */
	clip: (language: LanguageCode, id: ClipId) => Clip | null | undefined;
	/** Reads a language, once: settles when its recordings are known, or that there are none. */
	read: (language: LanguageCode) => Promise<void>;
	/** Calls back after `ms` milliseconds, unless the returned function is called before. */
	later: (ms: number, what: () => void) => () => void;
	/** Called after each change of the visit: what is counted follows it. */
	moved?: (before: Visit, after: Visit) => void;
}

/** What happens without anybody. */
const byItself: VisitEvent['type'][] = ['started', 'ended', 'failed', 'timedOut'];
/** How many volume steps softer the question before a private explainer is said. */
const hushedBy = 2;

/**
 * The running visit, made reactive. All decisions are `step`'s; this holds the result,
 * lets the voice follow it within the same touch, draws it, and keeps the one clock.
 */
export class Kiosk {
	/** What has been decided. */
	#visit: Visit;
	/** What screens are drawn from. */
	readonly #drawn: Drawn;
	readonly #world: KioskWorld;
	readonly #voice: Voice;
	#wait: { key: string; stop: () => void } | null = null;

	constructor(world: KioskWorld) {
		this.#world = world;
		this.#visit = restingAt(world.offering().volumeStart);
		this.#drawn = new Drawn(this.#visit, world.later);
		this.#voice = new Voice(world.speaker, {
			started: (key) => this.send({ type: 'started', turn: Number(key) }),
			ended: (key) => this.send({ type: 'ended', turn: Number(key) }),
			failed: (key, why) => this.send({ type: 'failed', turn: Number(key), why })
		});
		world.speaker.interrupted = () => {
			const { speech, turn } = this.#visit;
			// Between two recordings there is none to be cut short, and the next would come by itself.
			if (speech?.sound === 'gap' || speech?.sound === 'missing') {
				this.send({ type: 'failed', turn, why: 'interrupted' });
			}
		};
	}

	/** What screens are drawn from, up to a tenth of a second behind what has been decided. */
	get drawn(): Visit {
		return this.#drawn.visit;
	}

	/** Whether nobody is here, and the last visitor was thanked to the end: then pages and packs may change. */
	get isAtRest(): boolean {
		const { place, speech } = this.#visit;
		return place.screen === 'rest' && speech === null;
	}

	/** The line that is being said, or would be if the sound were not paused or blocked, or broken into by a name. */
	get line(): Line | null {
		const { speech } = this.drawn;
		// A name is said over what the screen goes on to show.
		const shown = speech?.what === 'name' ? speech.then : speech;
		return currentLine({ ...this.drawn, speech: shown }, this.#world.offering());
	}

	/** Whether sound is coming out, or will after the breath between two lines. */
	get speaking(): boolean {
		const sound = this.drawn.speech?.sound;
		return sound === 'playing' || sound === 'gap' || sound === 'following';
	}

	/** The choice that is being spoken: it glows, and everything else rests a little darker. */
	get lit(): string | null {
		if (this.drawn.speech?.sound !== 'playing') return null;
		return currentLine(this.drawn, this.#world.offering())?.lights ?? null;
	}

	/** Decides what an event changes; voice, clock and screens follow. Call it within the touch. */
	send = (event: VisitEvent): void => {
		this.#become(step(this.#visit, event, this.#world.offering()));
		const byHand = !byItself.includes(event.type);
		this.#follow();
		this.#keepTime(byHand);
		this.#drawn.follow(() => this.#visit, event.type === 'started');
	};

	/** Loads what an event would say, while the finger that will cause it is still down. */
	expect = (event: VisitEvent): void => {
		const line = lineAfter(this.#visit, event, this.#world.offering());
		if (!line) return;
		if (this.#world.clip(line.language, line.clip) === undefined) {
			void this.#world.read(line.language).then(() => this.expect(event));
		} else {
			this.#world.speaker.prepare(this.#urls([line, ...this.#likelyNext()]));
		}
	};

	/** Takes over what was touched before the kiosk was there: draws it at once, and lets the voice go on with it. */
	catchUp(events: VisitEvent[]): void {
		for (const event of events) this.#become(step(this.#visit, event, this.#world.offering()));
		this.#drawAtOnce();
	}

	/** Ends the visit at once, in silence: when staff come in, and when the page goes. */
	stop = (): void => {
		this.#become(rest(this.#visit, this.#world.offering()));
		this.#drawAtOnce();
	};

	#drawAtOnce(): void {
		this.#follow();
		this.#keepTime(true);
		this.#drawn.show(this.#visit);
	}

	#become(visit: Visit): void {
		const before = this.#visit;
		this.#visit = visit;
		if (visit !== before) this.#world.moved?.(before, visit);
	}

	#follow(): void {
		const heard = this.#heard();
		if (heard === null && this.#visit.place.screen === 'rest') this.#voice.forget();
		else this.#voice.follow(heard);
	}

	/** What the voice should say now; null is silence, also while the words of a language are on their way. */
	#heard(): DesiredPlayback | null {
		const { speech, speed, turn, place } = this.#visit;
		const line = currentLine(this.#visit, this.#world.offering());
		if (!speech || !line || speech.sound === 'gap' || speech.sound === 'missing') return null;
		const clip = this.#clip(line);
		if (clip === undefined) return null;
		const hushed = place.screen === 'player' && place.gate;
		const volume = gain(Math.max(0, this.#visit.volume - (hushed ? hushedBy : 0)));
		return {
			key: String(turn),
			url: clip?.url ?? null,
			paused:
				speech.sound === 'paused' || speech.sound === 'interrupted' || speech.sound === 'blocked',
			options: { volume, rate: speed },
			// Loading holds up a voice that is about to begin.
			next: isAwaited(speech) ? [] : this.#urls(this.#likelyNext())
		};
	}

	#likelyNext(): Line[] {
		return likelyNext(this.#visit, this.#world.offering());
	}

	#urls(lines: Line[]): string[] {
		return lines.flatMap((line) => this.#clip(line)?.url ?? []);
	}

	/** The recording of a line. A language that is not read yet begins to be read, and the voice goes on with it. */
	#clip({ language, clip }: Line): Clip | null | undefined {
		const known = this.#world.clip(language, clip);
		if (known === undefined) void this.#world.read(language).then(() => this.#follow());
		return known;
	}

	/** Keeps the one clock. A wait begins when its key appears; `anew`: also where it is the same, after a touch. */
	#keepTime(anew: boolean): void {
		const wait = timeoutOf(this.#visit, this.#world.offering());
		if (!anew && wait?.key === this.#wait?.key) return;
		this.#wait?.stop();
		this.#wait = null;
		if (!wait) return;
		const timeout: TimeoutName = wait.timeout;
		const stop = this.#world.later(wait.ms, () => {
			this.#wait = null;
			this.send({ type: 'timedOut', timeout });
		});
		this.#wait = { key: wait.key, stop };
	}
}
