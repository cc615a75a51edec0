import { Howl, Howler } from 'howler';
import { AudioPlayback } from './audio-playback';
import { elementOf, holdBack, poolOf, type PooledElement } from './howler-insides';
import { cannotBeSaid, saidAlready } from './nothing-to-say';
import type { Listener, PlaybackOptions, Speaker, Playback } from './speaker';

/** All elements together: the one that speaks, those prepared, and the ones at rest in howler's pool. */
const elementsAtMost = 4;
const preparedAtMost = 3;
/** What howler gives an element that it takes back: a sound without samples. */
const silence =
	'data:audio/wav;base64,UklGRigAAABXQVZFZm10IBIAAAABAAEARKwAAIhYAQACABAAAABkYXRhAgAAAAEA';
/** Giving an element back takes a slow tablet longer than to begin to speak: milliseconds until then. */
const restAfter = 200;

/**
 * The kiosk's voice. Howler keeps a few elements that the first touch has unlocked and streams into
 * them: Web Audio would decode a whole recording first and lose the pitch of the slower voice.
 * Playing itself is asked of the element, within the touch: howler would wait until it has loaded,
 * and tells "refused" and "broken" apart no more than "stopped" and "still silent".
 */
export class HowlerSpeaker implements Speaker {
	interrupted?: () => void;
	#current: AudioPlayback | null = null;
	readonly #prepared = new Map<string, Howl>();
	/** Howls that were said or stopped, and whose elements are not given back yet. */
	#left: Howl[] = [];
	/** How many elements are in use. */
	#alive = 0;
	/** An element that speaks since before the kiosk was there, and may be asked for next. */
	#adopted: HTMLAudioElement | null = null;

	constructor() {
		Howler.html5PoolSize = elementsAtMost;
		// All recordings are MP3, and the element knows best: old Chromiums say no to it and play it.
		Howler.codecs = () => true;
		// A Howl that loads nothing: it makes howler listen for the touch that unlocks.
		new Howl({ src: ['unlock.mp3'], html5: true, preload: false }).unload();

		const { audioSession, mediaDevices }: Sounding = navigator;
		// So that the mute switch of an iPad does not silence the kiosk.
		if (audioSession) audioSession.type = 'playback';
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') this.#interrupt();
		});
		window.addEventListener('pagehide', this.#interrupt);
		// Pulled headphones must not hand a private voice to the loudspeaker.
		// Absent on plain http: there only the pause that some systems make tells us.
		mediaDevices?.addEventListener('devicechange', this.#interrupt);
	}

	say(url: string, options: PlaybackOptions, listener: Listener): Playback {
		this.#current?.stop();
		const adopted = this.#adopted;
		this.#adopted = null;
		if (adopted?.getAttribute('src') === url) return this.#goOn(adopted, options, listener);
		adopted?.pause();
		const howl = this.#take(url);
		const element = elementOf(howl);
		if (!element) {
			this.#unload(howl);
			return cannotBeSaid(listener);
		}

		this.#unlockPool();
		// Howler reloads every element that it believes locked, which would stop this one.
		element._unlocked = true;
		element.onplay = null;
		const playback = new AudioPlayback(element, options, listener, () => this.#leave(howl));
		this.#current = playback;
		return playback;
	}

	adopt(element: HTMLAudioElement): void {
		this.#adopted = element;
	}

	prepare(urls: string[]): void {
		if (!urls.length) this.#giveBack();
		const wanted = urls.slice(0, preparedAtMost);
		for (const [url, howl] of this.#prepared) {
			if (wanted.includes(url)) continue;
			this.#prepared.delete(url);
			this.#unload(howl);
		}
		for (const url of wanted) {
			if (!this.#prepared.has(url)) this.#prepared.set(url, this.#load(url));
		}
	}

	#goOn(element: PooledElement, options: PlaybackOptions, listener: Listener): Playback {
		if (element.ended) return saidAlready(listener);
		this.#count(1);
		// It was started by a touch.
		element._unlocked = true;
		const playback = new AudioPlayback(element, options, listener, () => {
			element.src = silence;
			poolOf(Howler).push(element);
			this.#count(-1);
		});
		this.#current = playback;
		return playback;
	}

	#interrupt = (): void => {
		this.#current?.interrupt();
		this.interrupted?.();
	};

	#take(url: string): Howl {
		const prepared = this.#prepared.get(url);
		if (!prepared) return this.#load(url);
		this.#prepared.delete(url);
		return prepared;
	}

	#load(url: string): Howl {
		if (this.#alive >= elementsAtMost) this.#giveBack();
		const pool = poolOf(Howler);
		// Before the first touch the pool is empty: howler would play a second element to complain.
		if (pool.length === 0) pool.push(new Audio());
		// The format is only howler's question whether MP3 can be played at all.
		const howl = new Howl({ src: [url], html5: true, format: ['mp3'] });
		this.#count(1);
		holdBack(howl);
		return howl;
	}

	#leave(howl: Howl): void {
		holdBack(howl);
		this.#left.push(howl);
		setTimeout(this.#giveBack, restAfter);
	}

	#giveBack = (): void => {
		for (const howl of this.#left.splice(0)) this.#unload(howl);
	};

	#unload(howl: Howl): void {
		howl.unload();
		this.#count(-1);
	}

	/** Counts an element more or less. Howler fills its pool at each touch until sound is unlocked, with what is left. */
	#count(change: 1 | -1): void {
		this.#alive += change;
		Howler.html5PoolSize = elementsAtMost - this.#alive;
	}

	/** On iPads each element must once be loaded within a touch; speech often begins in one. */
	#unlockPool(): void {
		for (const element of poolOf(Howler)) {
			if (!element.src) element.load();
		}
	}
}

/** What some navigators have besides, and some lack. */
type Sounding = Omit<Navigator, 'mediaDevices'> & {
	audioSession?: { type: string };
	mediaDevices?: MediaDevices;
};
