import { isDirection, nearestToward } from './spatial-focus';
import type { KeyMove } from './keymap';

/**
 * The button that a key leads to. Where there is none ahead it stays, so that each key is answered.
 * @param buttons in their order, which has no end
 * @param here where the keys are; undefined: nowhere yet
 */
export function ledTo<Button extends Element>(
	buttons: Button[],
	here: Button | undefined,
	move: KeyMove
): Button | undefined {
	const at = here ? buttons.indexOf(here) : -1;
	if (!here || at < 0) return buttons[move === 'before' ? buttons.length - 1 : 0];
	if (!isDirection(move)) {
		const { length } = buttons;
		return buttons[(at + (move === 'on' ? 1 : length - 1)) % length];
	}
	const others = buttons.filter((button) => button !== here);
	const boxes = others.map((button) => button.getBoundingClientRect());
	return others[nearestToward(here.getBoundingClientRect(), boxes, move)] ?? here;
}

/** The choice that has the focus; undefined: none, or what is none. */
export function focused(): HTMLElement | undefined {
	const { activeElement } = document;
	return activeElement instanceof HTMLElement && activeElement.hasAttribute('data-choice')
		? activeElement
		: undefined;
}
