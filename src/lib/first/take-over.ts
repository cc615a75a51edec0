import type { Hands } from '$lib/visit/touch-input';
import type { FirstScreen, FirstTouches } from './first-screen';

declare global {
	interface Window {
		/** What first.js has put into the page, before anything of the application came. */
		farolFirst: {
			hands: Hands;
			/** Until the application takes over; null where there was nothing to show. */
			screen: FirstScreen | null;
			/** What was touched there, until the visit goes on with it. */
			touches?: FirstTouches;
		};
	}
}

/** What was touched before the application was there, once: from now on it listens itself. */
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
 * The application has drawn its own screen, whatever it is. Where its packs are not open yet, what was
 * touched waits for them.
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
