import FakeTimers from '@sinonjs/fake-timers';

/*
 * The tablet's time, turned by the soak: ninety seconds of nobody touching pass in a moment.
 * Promises, fetches and the worker keep their own pace.
 */

/** What the kiosk shall never get: the browser's own. */
const realTimeout = window.setTimeout.bind(window);
const realInterval = window.setInterval.bind(window);
const stopRealInterval = window.clearInterval.bind(window);

const morning = new Date('2026-11-21T10:00:00');

export const clock = FakeTimers.install({
	now: morning,
	toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance']
});

/** Until the soak takes over, the clock goes as clocks do. */
const byItself = realInterval(() => clock.tick(20), 20);

export function takeOver(): void {
	stopRealInterval(byItself);
}

/** Whatever a visit did to the clock, the next one begins on the same morning. */
export function resetClock(): void {
	clock.setSystemTime(morning);
}

export function reallyWait(ms: number): Promise<void> {
	return new Promise((resolve) => realTimeout(resolve, ms));
}

/** All that is under way without a clock: promises, and what they bring about in the page. */
export function settle(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** Milliseconds at a time: a voice is looked at every 50. */
const fine = 50;
const coarse = 500;
/** So long nothing is skipped over; after it only what waits for a visitor who does not come. */
const closely = 8000;
/** Real recordings are waited for, but not for long. */
const heardAtMost = 400;

/** Lets so many milliseconds pass. */
export async function pass(ms: number, media: 'imitated' | 'real'): Promise<void> {
	for (let passed = 0; passed < ms;) {
		const slice = Math.min(passed < closely ? fine : coarse, ms - passed);
		if (media === 'real' && passed < heardAtMost) await reallyWait(slice);
		clock.tick(slice);
		await settle();
		passed += slice;
	}
}
