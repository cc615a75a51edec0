import { isDirection, type Direction } from './spatial-focus';
import type { Keypad } from './visit';

/** What a key leads to: to what lies there, or to what comes after or before in order. PURE. */
export type KeyMove = Direction | 'on' | 'before';

/**
 * What a key does. `press` chooses; the others are choices that have a key of their own, and on screens
 * without them what comes closest.
 */
export type KeyAction =
	| KeyMove
	| 'press'
	| 'home'
	| 'ear'
	| 'again'
	| 'back'
	| 'next'
	| 'louder'
	| 'softer'
	| 'slower'
	| 'faster'
	| 'hide';

/** A key as the browser tells it. */
export type Key = Pick<
	KeyboardEvent,
	'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'
>;

/**
 * The keys of a number pad, by what follows `Numpad` or `Digit` in their code: the same with NumLock off,
 * when the browser calls the 7 *Home*. Voting machines and telephones for people who do not see have
 * the same cross around the 5, which carries a knob to be felt.
 */
const pad: Record<string, KeyAction> = {
	0: 'ear',
	1: 'again',
	2: 'ArrowDown',
	3: 'next',
	4: 'ArrowLeft',
	5: 'press',
	6: 'ArrowRight',
	7: 'home',
	8: 'ArrowUp',
	9: 'back',
	Add: 'louder',
	Subtract: 'softer',
	Multiply: 'faster',
	Divide: 'slower',
	Decimal: 'hide',
	Comma: 'hide',
	Enter: 'press',
	Backspace: 'back'
};

/** The same keys where an engine tells only what they mean, and those of other keyboards. */
const named: Record<string, KeyAction> = {
	Insert: 'ear',
	End: 'again',
	PageDown: 'next',
	Clear: 'press',
	Home: 'home',
	PageUp: 'back',
	'+': 'louder',
	'-': 'softer',
	'*': 'faster',
	'/': 'slower',
	'.': 'hide',
	',': 'hide',
	Delete: 'hide',
	Escape: 'hide',
	Enter: 'press',
	Backspace: 'back',
	' ': 'on'
};

/** What a key does; null: nothing, as do those that are held to make another out of a key. */
export function actionOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: Key): KeyAction | null {
	if (ctrlKey || altKey || metaKey) return null;
	const [, row, name = ''] = /^(Numpad|Digit)(.+)$/.exec(code) ?? [];
	// With Shift the row above the letters writes something else.
	if (row === 'Numpad' || (row && !shiftKey)) return pad[name] ?? null;
	if (key === 'Tab') return shiftKey ? 'before' : 'on';
	if (isDirection(key)) return key;
	return named[key] ?? (/^\d$/.test(key) ? (pad[key] ?? null) : null);
}

/** What somebody has who uses this key; null: both have it. */
export function keypadOf(action: KeyAction): Keypad | null {
	if (action === 'press') return null;
	return action === 'on' || action === 'before' ? 'switches' : 'pad';
}

export function isMove(action: KeyAction): action is KeyMove {
	return action === 'on' || action === 'before' || isDirection(action);
}
