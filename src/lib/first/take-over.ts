import type { Keys } from '$lib/visit/key-input';
import type { Hands } from '$lib/visit/touch-input';
import type { FirstScreen, FirstTouches } from './first-screen';

declare global {
	interface Window {
		/** What first.js has put into the page, before anything of the application came. */
		farolFirst: {
			hands: Hands;
			keys: Keys;
			/** Until the application takes over; null where there was nothing to show. */
			screen: FirstScreen | null;
			/** What was touched there, until the visit goes on with it. */
			touches?: FirstTouches;
		};
	}
}

/** Ends the first screen, and returns once what was touched there: from now on the application listens. */
export function takeOver(): FirstTouches {
	endFirstScreen();
	const { touches } = window.farolFirst;
	delete window.farolFirst.touches;
	return touches ?? { events: [], voice: null };
}

function endFirstScreen(): void {
	const { screen } = window.farolFirst;
	window.farolFirst.screen = null;
	if (screen) window.farolFirst.touches = screen.leave();
}

/**
 * Removes the first screen, because the application has drawn its own, whatever it is. Where that is none of
 * a visit yet, what was touched waits for `takeOver`.
 */
export function removeFirstScreen(): void {
	endFirstScreen();
	const { touches } = window.farolFirst;
	if (touches) {
		touches.voice?.pause();
		touches.voice = null;
	}
	document.getElementById('first')?.remove();
	document.documentElement.classList.remove('first');
}
