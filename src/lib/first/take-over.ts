import type { Hands } from '$lib/visit/hands';
import type { FirstScreen, FirstTouches } from './first-screen';

declare global {
	interface Window {
		/** What first.js has put into the page, before anything of the application came. */
		farolFirst: {
			hands: Hands;
			/** Until the application takes over; null where there was nothing to show. */
			screen: FirstScreen | null;
		};
	}
}

/** What was touched before the application was there, once: from now on it listens itself. */
export function takeOver(): FirstTouches {
	const { screen } = window.farolFirst;
	window.farolFirst.screen = null;
	return screen?.leave() ?? { events: [], voice: null };
}

/** The application has drawn its own screen, whatever it is. */
export function removeFirstScreen(): void {
	takeOver().voice?.pause();
	document.getElementById('first')?.remove();
	document.documentElement.classList.remove('first');
}
