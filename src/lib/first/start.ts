import { holdStill } from '$lib/platform/hold-still';
import { Keys } from '$lib/visit/key-input';
import { Hands } from '$lib/visit/touch-input';
import { FirstScreen } from './first-screen';
import { firstKey, readFirst } from './record';
import './take-over';

/*
 * static/first.js, the last script of every page: shows the first screen where this tablet has shown it
 * before, and then starts the application. What starts it was written by Kit into the page itself;
 * old-engines/lower.js has moved it here, so that it comes after the first voice, and needs no inline script.
 */

/** Whoever wants to touch a screen that has just appeared does so within this time, in milliseconds. */
const hesitation = 700;
/** A voice that has not begun so many milliseconds after the finger came down is not waited for. */
const patience = 2000;

const root = document.documentElement;
const hands = new Hands();
const keys = new Keys();
holdStill();
const screen = firstScreen();
window.farolFirst = { hands, keys, screen };
if (screen) {
	let timer = setTimeout(start, hesitation);
	screen.touched = () => {
		clearTimeout(timer);
		timer = setTimeout(start, patience);
	};
	screen.spoken = start;
} else {
	start();
}

/** The first screen, drawn; null where this tablet has not shown one yet: then the application shows its own. */
function firstScreen(): FirstScreen | null {
	const place = document.getElementById('first');
	// A code that somebody scanned opens an explainer.
	if (!place || location.pathname !== '/' || location.hash) return null;
	try {
		const record = readFirst(localStorage.getItem(firstKey), root.dataset['version'] ?? '');
		return record && new FirstScreen(record, place, hands, keys);
	} catch {
		// Storage is forbidden, or somebody has written into it.
		return null;
	}
}

interface Kit {
	start: (application: unknown, element: Element) => void;
}

/** Starts the application, once. In development Kit's own script has done it. */
function start(): void {
	const kiosk = document.querySelector<HTMLElement>('.kiosk[data-start]');
	const { start: kit, application, global } = kiosk?.dataset ?? {};
	if (!kiosk || !kit || !application || !global) return;
	kiosk.removeAttribute('data-start');
	for (const link of Array.from(document.querySelectorAll('link[rel="later"]'))) {
		link.setAttribute('rel', 'modulepreload');
	}
	Object.assign(window, { [global]: { base: '' } });
	const parts: [Promise<Kit>, Promise<unknown>] = [
		import(/* @vite-ignore */ kit) as Promise<Kit>,
		import(/* @vite-ignore */ application)
	];
	// A part that does not come is start.js's: it loads the page again.
	void Promise.all(parts).then(([first, second]) => first.start(second, kiosk));
}
