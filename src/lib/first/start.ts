import { FirstScreen } from './first-screen';
import { firstKey, readFirst, type FirstRecord } from './record';

/*
 * static/first.js, the last script of every page: shows the first screen where this tablet has shown it
 * before, and then starts the application. What starts it was written by Kit into the page itself;
 * packer/lower.js has moved it here, so that it comes after the first voice, and needs no inline script.
 */

/** Whoever wants to touch a screen that has just appeared does so within this time, in milliseconds. */
const hesitation = 700;
/** A voice that has not begun so many milliseconds after the finger came down is not waited for. */
const patience = 2000;

const place = document.getElementById('first');
const record = place && location.pathname === '/' && !location.hash ? stored() : null;
if (place && record) {
	const first = (window.farolFirst = new FirstScreen(record, place));
	let timer = setTimeout(start, hesitation);
	first.touched = () => {
		clearTimeout(timer);
		timer = setTimeout(start, patience);
	};
	first.spoken = start;
} else {
	start();
}

function stored(): FirstRecord | null {
	try {
		return readFirst(localStorage.getItem(firstKey));
	} catch {
		// Storage is forbidden: the application shows the first screen itself.
		return null;
	}
}

interface Kit {
	start: (application: unknown, element: Element) => void;
}

/** Once. In development Kit's own script has done it. */
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
