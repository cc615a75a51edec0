import { actionOf, type KeyAction } from './keymap';

/**
 * A key that was not seen to come up is believed to be up after so many milliseconds: keyboards repeat
 * a held key after half a second or a second, and some switches never tell that they were let go.
 */
const heldFor = 1100;

/**
 * Hears every key of a visitor; `first.js` makes it, and the application goes on with the same one. A held key counts once; while one is down the others count for nothing,
 * because a hand that feels its way lies on several.
 */
export class Keys {
	#did: (action: KeyAction) => void = () => undefined;
	#held: { name: string; seen: number } | null = null;

	/** Tells one listener at a time what keys do. The returned function ends that. */
	listen(did: (action: KeyAction) => void): () => void {
		this.#did = did;
		document.addEventListener('keydown', this.#pressed);
		document.addEventListener('keyup', this.#lifted);
		return () => {
			document.removeEventListener('keydown', this.#pressed);
			document.removeEventListener('keyup', this.#lifted);
		};
	}

	#pressed = (event: KeyboardEvent): void => {
		document.documentElement.classList.add('by-keyboard');
		if (isForLamp(event)) return;
		// Whatever the browser would do with a key leads out of the kiosk, Tab at the last button too.
		event.preventDefault();
		const action = actionOf(event);
		if (action && !this.#isDown(event)) this.#did(action);
	};

	#lifted = (event: KeyboardEvent): void => {
		if (this.#held?.name === nameOf(event)) this.#held = null;
		// Some browsers press a button when the space bar comes up.
		if (!isForLamp(event)) event.preventDefault();
	};

	/** Whether this key, or another one, is down already. */
	#isDown(event: KeyboardEvent): boolean {
		const { repeat, timeStamp } = event;
		const held = this.#held;
		const name = nameOf(event);
		if (repeat || (held && timeStamp >= held.seen && timeStamp - held.seen < heldFor)) {
			if (held?.name === name) held.seen = timeStamp;
			return true;
		}
		this.#held = { name, seen: timeStamp };
		return false;
	}
}

function nameOf({ code, key }: KeyboardEvent): string {
	return code || key;
}

/** The staff's lamp is no choice: Enter or the space bar, held on it, opens their door. */
function isForLamp({ key, target }: KeyboardEvent): boolean {
	if (key !== 'Enter' && key !== ' ') return false;
	return target instanceof HTMLButtonElement && !target.hasAttribute('data-choice');
}
