import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Keys } from '$lib/visit/key-input';

/** A page of which only the keys matter. */
class FakeButton {
	readonly #isChoice: boolean;

	constructor(isChoice: boolean) {
		this.#isChoice = isChoice;
	}

	hasAttribute(): boolean {
		return this.#isChoice;
	}
}

let did: string[];
let heard: Record<string, (event: KeyboardEvent) => void>;

beforeEach(() => {
	did = [];
	heard = {};
	vi.stubGlobal('HTMLButtonElement', FakeButton);
	vi.stubGlobal('document', {
		documentElement: { classList: { add: () => undefined } },
		addEventListener: (type: string, what: (event: KeyboardEvent) => void) => (heard[type] = what),
		removeEventListener: () => undefined
	});
	new Keys().listen((action) => did.push(action));
});

function send(type: 'keydown' | 'keyup', event: Partial<KeyboardEvent>): boolean {
	const preventDefault = vi.fn();
	const plain = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
	heard[type]?.({ ...plain, repeat: false, preventDefault, ...event } as unknown as KeyboardEvent);
	return preventDefault.mock.calls.length > 0;
}

function press(code: string, timeStamp: number, event: Partial<KeyboardEvent> = {}): void {
	send('keydown', { code, key: '', timeStamp, ...event });
}

describe('a key', () => {
	test('that is held down counts once', () => {
		press('Numpad6', 1000);
		press('Numpad6', 1500, { repeat: true });
		press('Numpad6', 1550);
		expect(did).toEqual(['ArrowRight']);
	});

	test('counts again once it was let go', () => {
		press('Numpad6', 1000);
		send('keyup', { code: 'Numpad6', key: '' });
		press('Numpad6', 1200);
		expect(did).toEqual(['ArrowRight', 'ArrowRight']);
	});

	test('that never tells that it was let go counts again after a second', () => {
		press('Numpad6', 1000);
		press('Numpad5', 2200);
		expect(did).toEqual(['ArrowRight', 'press']);
	});

	test('beside another one that is down counts for nothing', () => {
		press('Numpad5', 1000);
		press('Numpad6', 1020);
		press('NumpadDecimal', 1030);
		expect(did).toEqual(['press']);
	});

	test('may come between two strokes of NumLock, as some pads send it', () => {
		press('NumLock', 1000);
		press('Numpad4', 1001);
		send('keyup', { code: 'Numpad4', key: '' });
		press('NumLock', 1003);
		press('Numpad4', 1400);
		expect(did).toEqual(['ArrowLeft', 'ArrowLeft']);
	});

	test('is never left to the browser, known or not', () => {
		expect(send('keydown', { key: 'F5', timeStamp: 0 })).toBe(true);
		expect(send('keydown', { key: 'Tab', timeStamp: 0 })).toBe(true);
		expect(send('keyup', { key: ' ' })).toBe(true);
	});

	test('on the lamp of the staff is left to it', () => {
		const target = new FakeButton(false) as unknown as EventTarget;
		expect(send('keydown', { key: 'Enter', target, timeStamp: 0 })).toBe(false);
		expect(did).toEqual([]);
		const choice = new FakeButton(true) as unknown as EventTarget;
		expect(send('keydown', { key: 'Enter', target: choice, timeStamp: 0 })).toBe(true);
		expect(did).toEqual(['press']);
	});
});
