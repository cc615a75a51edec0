import type { FirstTouches } from './first-screen';

/** What was touched before the application was there, once: from now on it listens itself. Null: no first screen. */
export function takeOver(): FirstTouches | null {
	const first = window.farolFirst;
	delete window.farolFirst;
	return first?.leave() ?? null;
}

/** The application has drawn its own screen, whatever it is. */
export function removeFirstScreen(): void {
	window.farolFirst?.leave().voice?.pause();
	delete window.farolFirst;
	document.getElementById('first')?.remove();
	document.documentElement.classList.remove('first');
}
