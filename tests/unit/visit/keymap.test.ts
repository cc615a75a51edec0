import { describe, expect, test } from 'vitest';
import { actionOf, isMove, keypadOf, type Key } from '$lib/visit/keymap';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const key = (code: string, name: string, held: Partial<Key> = {}): Key => ({
	...plain,
	code,
	key: name,
	...held
});

/** Each key of a number pad: with NumLock, without it, and what it does. */
const pad = [
	['Numpad0', '0', 'Insert', 'ear'],
	['Numpad1', '1', 'End', 'again'],
	['Numpad2', '2', 'ArrowDown', 'ArrowDown'],
	['Numpad3', '3', 'PageDown', 'next'],
	['Numpad4', '4', 'ArrowLeft', 'ArrowLeft'],
	['Numpad5', '5', 'Clear', 'press'],
	['Numpad6', '6', 'ArrowRight', 'ArrowRight'],
	['Numpad7', '7', 'Home', 'home'],
	['Numpad8', '8', 'ArrowUp', 'ArrowUp'],
	['Numpad9', '9', 'PageUp', 'back'],
	['NumpadDecimal', '.', 'Delete', 'hide'],
	['NumpadAdd', '+', '+', 'louder'],
	['NumpadSubtract', '-', '-', 'softer'],
	['NumpadMultiply', '*', '*', 'faster'],
	['NumpadDivide', '/', '/', 'slower'],
	['NumpadEnter', 'Enter', 'Enter', 'press']
] as const;

describe('a number pad', () => {
	test.each(pad)('has a key %s that does the same without NumLock', (code, on, off, action) => {
		expect(actionOf(key(code, on))).toBe(action);
		expect(actionOf(key(code, off))).toBe(action);
	});

	test.each(pad)(
		'has a key %s that an engine without codes knows by its meaning',
		(_, on, off, action) => {
			expect(actionOf(key('', on))).toBe(action);
			expect(actionOf(key('', off))).toBe(action);
		}
	);

	test('may send the digits of the row above the letters, whatever that writes', () => {
		expect(actionOf(key('Digit4', "'"))).toBe('ArrowLeft');
		expect(actionOf(key('Digit8', '*', { shiftKey: true }))).toBe('faster');
		expect(actionOf(key('Digit0', '٠'))).toBe('ear');
	});

	test('that has a decimal comma hides with it too', () => {
		expect(actionOf(key('NumpadDecimal', ','))).toBe('hide');
		expect(actionOf(key('NumpadComma', ','))).toBe('hide');
	});
});

describe('two switches', () => {
	test('move on by the space bar or Tab, and choose by Enter', () => {
		expect(actionOf(key('Space', ' '))).toBe('on');
		expect(actionOf(key('Tab', 'Tab'))).toBe('on');
		expect(actionOf(key('Tab', 'Tab', { shiftKey: true }))).toBe('before');
		expect(actionOf(key('Enter', 'Enter'))).toBe('press');
	});

	test('are told from a number pad by the key that moves', () => {
		expect(keypadOf('on')).toBe('switches');
		expect(keypadOf('ArrowLeft')).toBe('pad');
		expect(keypadOf('press')).toBeNull();
		expect([isMove('on'), isMove('ArrowUp'), isMove('press')]).toEqual([true, true, false]);
	});
});

test.each(['a', 'Z', 'F5', 'NumLock', 'Shift', 'BrowserBack', 'AudioVolumeUp', 'Unidentified', ''])(
	'a key %s does nothing',
	(name) => expect(actionOf(key('', name))).toBeNull()
);

test.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s no key does anything', (held) => {
	expect(actionOf(key('Numpad5', '5', { [held]: true }))).toBeNull();
	expect(actionOf(key('', 'ArrowLeft', { [held]: true }))).toBeNull();
});
