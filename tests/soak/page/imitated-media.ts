/*
 * Media elements that play nothing in the soak's own time. They do what the standard says that elements
 * do, as far as a kiosk can see it: events, promises, `paused`, `ended`, `error`, `currentTime`.
 * Now and then one is slow, broken, or never begins.
 */

interface Playing {
	src: string;
	paused: boolean;
	ended: boolean;
	error: { code: number } | null;
	position: number;
	/** When the position was last right, in the page's time; null while it stands still. */
	since: number | null;
	duration: number;
	/** Counts loads, plays and pauses, so that what was planned before them does not happen. */
	turn: number;
	refuse: ((why: DOMException) => void) | null;
}

const all = new WeakMap<HTMLMediaElement, Playing>();
/** Set by the soak for each visit. */
export const luck = { roll: Math.random };

function of(element: HTMLMediaElement): Playing {
	let playing = all.get(element);
	if (!playing) {
		playing = {
			...{ src: '', paused: true, ended: false, error: null, position: 0, since: null },
			...{ duration: 1, turn: 0, refuse: null }
		};
		all.set(element, playing);
	}
	return playing;
}

function positionOf(element: HTMLMediaElement): number {
	const { position, since, duration } = of(element);
	if (since === null) return position;
	const seconds = ((performance.now() - since) / 1000) * element.playbackRate;
	return Math.min(duration, position + seconds);
}

/** Later, unless something else was asked of the element meanwhile. */
function plan(element: HTMLMediaElement, ms: number, what: (playing: Playing) => void): void {
	const { turn } = of(element);
	setTimeout(() => {
		if (of(element).turn === turn) what(of(element));
	}, ms);
}

function tell(element: HTMLMediaElement, ...events: string[]): void {
	for (const event of events) element.dispatchEvent(new Event(event));
}

function stop(element: HTMLMediaElement, why: string): void {
	const playing = of(element);
	playing.position = positionOf(element);
	playing.since = null;
	playing.paused = true;
	playing.refuse?.(new DOMException(why, 'AbortError'));
	playing.refuse = null;
}

function load(element: HTMLMediaElement): void {
	const playing = of(element);
	stop(element, 'loaded anew');
	Object.assign(playing, { position: 0, ended: false, error: null, turn: playing.turn + 1 });
	playing.duration = 0.3 + luck.roll() * 3;
	const isRecording = playing.src.includes('/packs/');
	const fate = luck.roll();
	setTimeout(() => tell(element, 'emptied'), 0);
	plan(element, 5 + luck.roll() * 100, () => {
		if (isRecording && fate < 0.02) {
			playing.error = { code: 4 };
			tell(element, 'error');
		} else tell(element, 'canplaythrough');
	});
}

function play(element: HTMLMediaElement): Promise<void> {
	const playing = of(element);
	if (playing.error) return Promise.reject(new DOMException('', 'NotSupportedError'));
	if (playing.ended) Object.assign(playing, { position: 0, ended: false });
	if (!playing.paused) return Promise.resolve();
	playing.paused = false;
	playing.turn += 1;
	plan(element, 0, () => tell(element, 'play'));
	const fate = luck.roll();
	return new Promise((resolve, reject) => {
		playing.refuse = reject;
		// One in fifty takes longer than anybody waits.
		plan(element, fate < 0.02 ? 6000 : 5 + fate * 250, () => {
			playing.refuse = null;
			playing.since = performance.now();
			resolve();
			tell(element, 'playing');
			goOn(element);
		});
	});
}

function goOn(element: HTMLMediaElement): void {
	plan(element, 250, (playing) => {
		tell(element, 'timeupdate');
		if (of(element).turn !== playing.turn || playing.since === null) return;
		if (positionOf(element) < playing.duration) return goOn(element);
		playing.position = playing.duration;
		playing.since = null;
		playing.ended = true;
		playing.paused = true;
		tell(element, 'pause', 'ended');
	});
}

/** From here on no element of this page makes a sound. */
export function imitateMedia(): void {
	const get = <Value>(name: string, read: (element: HTMLMediaElement) => Value) =>
		Object.defineProperty(HTMLMediaElement.prototype, name, {
			configurable: true,
			get(this: HTMLMediaElement) {
				return read(this);
			}
		});
	get('paused', (element) => of(element).paused);
	get('ended', (element) => of(element).ended);
	get('error', (element) => of(element).error);
	get('duration', (element) => of(element).duration);
	get('currentSrc', (element) => of(element).src);
	get('currentTime', positionOf);
	Object.defineProperty(HTMLMediaElement.prototype, 'src', {
		configurable: true,
		get(this: HTMLMediaElement) {
			return of(this).src;
		},
		set(this: HTMLMediaElement, src: string) {
			of(this).src = new URL(src, location.href).href;
			load(this);
		}
	});
	HTMLMediaElement.prototype.load = function () {
		load(this);
	};
	HTMLMediaElement.prototype.play = function () {
		return play(this);
	};
	HTMLMediaElement.prototype.pause = function () {
		const playing = of(this);
		if (playing.paused) return;
		stop(this, 'paused');
		playing.turn += 1;
		plan(this, 0, () => tell(this, 'timeupdate', 'pause'));
	};
}
