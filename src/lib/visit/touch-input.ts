import { enterFullscreen } from '$lib/platform/device';
import { isDoubleTap, type Tap } from './double-tap';

/** What hands did, by the `data-choice` under them: null beside every button. */
export interface HandEvents {
	/** A finger has come down, and may be lifted there. */
	pressed(choice: string | null): void;
	chosen(choice: string | null): void;
}

/**
 * Hears every touch of a visitor: buttons only say what they are, by `data-choice`. `first.js` makes it, and
 * the application goes on with the same one, because fingers may be on the glass while it takes over.
 */
export class Hands {
	#events: HandEvents = { pressed: () => undefined, chosen: () => undefined };
	#last: Tap | null = null;
	/** Where each finger came down, by the browser's number for it, until a choice is made. */
	#fingers: Record<number, string | null> = {};

	/** Tells one listener at a time what hands do. The returned function ends that. */
	listen(events: HandEvents): () => void {
		this.#events = events;
		document.addEventListener('pointerdown', this.#pressed);
		document.addEventListener('touchstart', this.#begun, { passive: true });
		document.addEventListener('touchend', this.#lifted);
		document.addEventListener('click', this.#clicked);
		return () => {
			document.removeEventListener('pointerdown', this.#pressed);
			document.removeEventListener('touchstart', this.#begun);
			document.removeEventListener('touchend', this.#lifted);
			document.removeEventListener('click', this.#clicked);
		};
	}

	#pressed = ({ target }: Event): void => {
		document.documentElement.classList.remove('by-keyboard');
		this.#events.pressed(choiceUnder(target));
	};

	#begun = (event: TouchEvent): void => {
		for (const touch of Array.from(event.changedTouches)) {
			this.#fingers[touch.identifier] = choiceAt(touch);
		}
	};

	/**
	 * Browsers click for one short touch alone; a slow press, a palm on the glass, and four fingers at
	 * once count here too. The first finger lifted where it came down chooses; sliding off takes it back.
	 */
	#lifted = (event: TouchEvent): void => {
		// The browser's own click would press what comes under the finger now.
		if (event.cancelable) event.preventDefault();
		for (const touch of Array.from(event.changedTouches)) {
			const choice = choiceAt(touch);
			if (this.#fingers[touch.identifier] !== choice) continue;
			const place = { x: touch.clientX, y: touch.clientY };
			this.#choose({ time: event.timeStamp, place, choice });
		}
	};

	/** A click is of a mouse, a key, a screen reader; of a finger only if what it had touched is gone meanwhile. */
	#clicked = (event: MouseEvent): void => {
		// A button that is gone already has done its work: first start ends with such a touch.
		if (event.target instanceof Node && !event.target.isConnected) return;
		// A key press and a program click at no place.
		const place = event.detail > 0 ? { x: event.clientX, y: event.clientY } : null;
		this.#choose({ time: event.timeStamp, place, choice: choiceUnder(event.target) });
	};

	#choose(tap: Tap): void {
		// The other fingers have had their say.
		this.#fingers = {};
		const again = isDoubleTap(this.#last, tap);
		this.#last = tap;
		if (again) return;
		this.#events.chosen(tap.choice);
		enterFullscreen();
	}
}

function choiceUnder(target: EventTarget | null): string | null {
	const button = target instanceof Element ? target.closest('[data-choice]') : null;
	return button?.getAttribute('data-choice') ?? null;
}

/** The choice under a touch. Where a touch begins beside a button, a browser may give it to the button; not its end. */
function choiceAt({ clientX, clientY }: Touch): string | null {
	return choiceUnder(document.elementFromPoint(clientX, clientY));
}
