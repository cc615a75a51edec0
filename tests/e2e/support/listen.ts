/** What one element did, as the tests read it. */
export interface Sounding {
	url: string;
	/** Milliseconds of the page's real clock. */
	from: number;
	until: number | null;
	how: 'playing' | 'paused' | 'ended';
	/** 0 to 1, when it began. */
	volume: number;
	/** How fast it began, 1 as it was recorded, and whether its pitch stayed. */
	rate: number;
	keepsPitch: boolean;
}

declare global {
	interface Window {
		farolEar: {
			soundings: Sounding[];
			speakers: Set<HTMLMediaElement>;
			together: string[][];
			/** When somebody last touched the page or pressed a key, in milliseconds of its real clock. */
			touched: number;
			/** `/packs/tiny/ar/topic.border.3f2a.mp3` is `ar/topic.border`. */
			nameOf: (url: string) => string;
		};
	}
}

/**
 * Runs in the page before everything else and listens to the media elements themselves, so that howler
 * and all above it are inside the test. Elements that are muted or hold only silence are not heard.
 */
export function listen(): void {
	// Playwright's clock replaces `performance` later; sound goes by the real one.
	const now = performance.now.bind(performance);
	const nameOf = (url: string) => {
		const [language = '', file = ''] = new URL(url).pathname.split('/').slice(-2);
		return `${language}/${file.replace(/\.[0-9a-f]+\.mp3$/, '')}`;
	};
	const ear: Window['farolEar'] = {
		soundings: [],
		speakers: new Set(),
		together: [],
		touched: 0,
		nameOf
	};
	window.farolEar = ear;
	for (const touch of ['touchstart', 'mousedown', 'keydown']) {
		window.addEventListener(touch, () => (ear.touched = now()), true);
	}
	const current = new Map<HTMLMediaElement, Sounding>();

	const urlOf = (element: HTMLMediaElement) => element.currentSrc || element.src;
	const isAudible = (element: HTMLMediaElement) =>
		!element.paused &&
		!element.ended &&
		!element.muted &&
		element.volume > 0 &&
		!urlOf(element).startsWith('data:');

	function begin(element: HTMLMediaElement) {
		if (!isAudible(element)) return;
		const audible = [...ear.speakers].filter(isAudible).map(urlOf);
		if (audible.length > 1) ear.together.push(audible);
		const before = current.get(element);
		// Going on after a stall is the same sounding.
		if (before && before.url === urlOf(element) && before.how === 'playing') return;
		const sounding: Sounding = {
			url: urlOf(element),
			from: now(),
			until: null,
			how: 'playing',
			volume: element.volume,
			rate: element.playbackRate,
			keepsPitch: element.preservesPitch
		};
		current.set(element, sounding);
		ear.soundings.push(sounding);
	}

	function end(element: HTMLMediaElement, how: 'paused' | 'ended') {
		const sounding = current.get(element);
		// A pause comes before each end, and emptying the element after it: the end is the truth.
		if (!sounding || sounding.how === 'ended' || sounding.how === how) return;
		sounding.until ??= now();
		sounding.how = how;
	}

	function know(element: HTMLMediaElement) {
		if (ear.speakers.has(element)) return;
		ear.speakers.add(element);
		element.addEventListener('playing', () => begin(element));
		element.addEventListener('pause', () => end(element, element.ended ? 'ended' : 'paused'));
		element.addEventListener('ended', () => end(element, 'ended'));
		element.addEventListener('emptied', () => end(element, 'paused'));
	}

	const { play, load } = HTMLMediaElement.prototype;
	HTMLMediaElement.prototype.play = function () {
		know(this);
		return play.call(this);
	};
	HTMLMediaElement.prototype.load = function () {
		know(this);
		load.call(this);
	};
}
