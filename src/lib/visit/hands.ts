import { isDoubleTap, type Tap } from './double-tap';

/** What hands do, as buttons tell it: `null` beside every button. */
export interface HandEvents {
	/** A finger has come down, and may be lifted there. */
	pressed(choice: string | null): void;
	chosen(choice: string | null): void;
}

/** What is known of hands that are on the glass. */
export interface HandState {
	last: Tap | null;
	/** Where each finger came down, by the browser's number for it, until a choice is made. */
	fingers: Record<number, string | null>;
}

/** Every touch of a visitor comes through here: buttons only say what they are, by `data-choice`. */
export class Hands {
	readonly state: HandState;
	readonly #events: HandEvents;

	/** @param state of the hands that somebody else listened to before */
	constructor(events: HandEvents, state: HandState = { last: null, fingers: {} }) {
		this.#events = events;
		this.state = state;
	}

	/** Listens to the page. The returned function ends that. */
	listen(): () => void {
		const { documentElement: root } = document;
		const pressed = ({ target }: Event) => {
			root.classList.remove('by-keyboard');
			this.#events.pressed(choiceUnder(target));
		};
		document.addEventListener('pointerdown', pressed);
		document.addEventListener('touchstart', this.#begun, { passive: true });
		document.addEventListener('touchend', this.#lifted);
		document.addEventListener('click', this.#clicked);
		return () => {
			document.removeEventListener('pointerdown', pressed);
			document.removeEventListener('touchstart', this.#begun);
			document.removeEventListener('touchend', this.#lifted);
			document.removeEventListener('click', this.#clicked);
		};
	}

	#begun = (event: TouchEvent): void => {
		for (const touch of Array.from(event.changedTouches)) {
			this.state.fingers[touch.identifier] = choiceAt(touch);
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
			if (this.state.fingers[touch.identifier] !== choice) continue;
			const place = { x: touch.clientX, y: touch.clientY };
			this.#choose({ time: event.timeStamp, place, choice });
		}
	};

	/** Of a mouse, a key, a screen reader; of a finger only if what it had touched is gone meanwhile. */
	#clicked = (event: MouseEvent): void => {
		// A button that is gone already has done its work: first start ends with such a touch.
		if (event.target instanceof Node && !event.target.isConnected) return;
		// A key press and a program click at no place.
		const place = event.detail > 0 ? { x: event.clientX, y: event.clientY } : null;
		this.#choose({ time: event.timeStamp, place, choice: choiceUnder(event.target) });
	};

	#choose(tap: Tap): void {
		// The other fingers have had their say.
		this.state.fingers = {};
		const again = isDoubleTap(this.state.last, tap);
		this.state.last = tap;
		if (!again) this.#events.chosen(tap.choice);
	}
}

function choiceUnder(target: EventTarget | null): string | null {
	const button = target instanceof Element ? target.closest('[data-choice]') : null;
	return button?.getAttribute('data-choice') ?? null;
}

/** What lies there: a browser may give a touch beside a button to that button, but not its end. */
function choiceAt({ clientX, clientY }: Touch): string | null {
	return choiceUnder(document.elementFromPoint(clientX, clientY));
}
