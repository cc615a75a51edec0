/*
 * Runs in both pages before everything else: hears when the sound of a touch begins, and notes when the
 * page could first be touched. Times are milliseconds of the page's own clock, from its beginning.
 */

export interface Heard {
	url: string;
	/** The finger was lifted: the time that the engine gave the event. */
	touched: number;
	/** `play()` was called. */
	asked: number;
	/** The event `playing` arrived. */
	playing: number;
	/**
	 * The recording was at its beginning: reckoned back from where it was when it was first seen to have
	 * moved. A busy main thread delays events, but not the sound.
	 */
	sounding: number;
}

declare global {
	interface Window {
		farolBench: {
			/** What followed the last touch; null until it is heard. */
			heard: () => Heard | null;
			forget: () => void;
			/** When the page could first be touched; null before. */
			touchable: () => number | null;
			/** Tasks over 50 ms that ended since, and how long each was. */
			longTasksSince: (time: number) => number[];
		};
	}
}

/** Milliseconds between two looks. They go on only from `play()` until the sound moves. */
const glance = 4;

let last: Partial<Heard> & { element?: HTMLMediaElement } = {};
let touchable: number | null = null;
const long: { end: number; duration: number }[] = [];

window.addEventListener(
	'pointerup',
	({ timeStamp }) => {
		last = { touched: timeStamp };
	},
	true
);

function look(element: HTMLMediaElement): void {
	if (last.element !== element || last.sounding !== undefined) return;
	const { currentTime, playbackRate } = element;
	const now = performance.now();
	if (currentTime > 0) last.sounding = now - (currentTime / playbackRate) * 1000;
	else setTimeout(() => look(element), glance);
}

const { play } = HTMLMediaElement.prototype;
HTMLMediaElement.prototype.play = function () {
	if (last.touched !== undefined && !last.element && !this.src.startsWith('data:')) {
		last.element = this;
		last.asked = performance.now();
		// For the profile.
		performance.mark('asked');
		const heard = () => {
			if (last.element === this) last.playing ??= performance.now();
		};
		this.addEventListener('playing', heard, { once: true });
		setTimeout(() => look(this), glance);
	}
	return play.call(this);
};

const ready = new MutationObserver(() => {
	if (document.documentElement.dataset['screen'] !== 'rest') return;
	touchable = performance.now();
	ready.disconnect();
});
ready.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-screen'] });

new PerformanceObserver((list) => {
	for (const { startTime, duration } of list.getEntries())
		long.push({ end: startTime + duration, duration });
}).observe({ type: 'longtask', buffered: true });

window.farolBench = {
	heard() {
		const { element, touched, asked, playing, sounding } = last;
		if (!element || touched === undefined || asked === undefined) return null;
		if (playing === undefined || sounding === undefined) return null;
		return { url: element.currentSrc, touched, asked, playing, sounding };
	},
	forget() {
		last = {};
	},
	touchable: () => touchable,
	longTasksSince: (time) => long.filter(({ end }) => end > time).map(({ duration }) => duration)
};
