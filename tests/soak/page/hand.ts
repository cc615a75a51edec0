import { clock } from './time';

/** A hand on the glass: real events at real places, at the soak's own time. */

function send(target: Element, event: Event): void {
	Object.defineProperty(event, 'timeStamp', { value: performance.now() });
	target.dispatchEvent(event);
}

function at(x: number, y: number): Element {
	return document.elementFromPoint(x, y) ?? document.documentElement;
}

export function touch(x: number, y: number): void {
	const target = at(x, y);
	const place = { bubbles: true, cancelable: true, clientX: x, clientY: y };
	send(target, new PointerEvent('pointerdown', place));
	clock.tick(60);
	send(target, new PointerEvent('pointerup', place));
	// What has gone meanwhile is not clicked; what has come is.
	send(at(x, y), new MouseEvent('click', { ...place, detail: 1 }));
}

export function slideOff(x: number, y: number): void {
	const place = { bubbles: true, cancelable: true, clientX: x, clientY: y };
	const target = at(x, y);
	send(target, new PointerEvent('pointerdown', place));
	clock.tick(120);
	send(target, new PointerEvent('pointercancel', place));
}

export function press(key: 'Enter' | 'ArrowRight' | 'ArrowDown'): void {
	const target = document.activeElement ?? document.body;
	send(target, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	if (key === 'Enter' && target instanceof HTMLButtonElement) target.click();
}

/** Everything that can be touched now. */
export function choices(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('[data-choice]')].filter(
		(button) => button.getClientRects().length > 0
	);
}

/** Somewhere on it: `u` and `v` from 0 to 1. */
export function pointOn(button: HTMLElement, u: number, v: number): [number, number] {
	const { left, top, width, height } = button.getBoundingClientRect();
	const inside = (from: number, size: number, share: number) =>
		Math.round(from + size * (0.2 + 0.6 * share));
	return [inside(left, width, u), inside(top, height, v)];
}
