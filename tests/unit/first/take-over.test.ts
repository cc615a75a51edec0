import { beforeEach, expect, test, vi } from 'vitest';
import type { FirstScreen } from '$lib/first/first-screen';
import { removeFirstScreen, takeOver } from '$lib/first/take-over';
import type { Hands } from '$lib/visit/touch-input';

const pause = vi.fn();

beforeEach(() => {
	pause.mockClear();
	const voice = { pause } as unknown as HTMLAudioElement;
	const screen = { leave: () => ({ events: [{ type: 'touched' }], voice }) };
	vi.stubGlobal('window', {
		farolFirst: { hands: {} as Hands, screen: screen as unknown as FirstScreen }
	});
	vi.stubGlobal('document', {
		getElementById: () => null,
		documentElement: { classList: { remove: () => undefined } }
	});
});

test('a visit goes on with what was touched, and with its voice', () => {
	expect(takeOver().events).toEqual([{ type: 'touched' }]);
	removeFirstScreen();
	expect(pause).not.toHaveBeenCalled();
	expect(takeOver()).toEqual({ events: [], voice: null });
});

test('a touch is not forgotten while packs take long to open, but its voice falls silent', () => {
	removeFirstScreen();
	expect(pause).toHaveBeenCalledOnce();
	expect(takeOver()).toEqual({ events: [{ type: 'touched' }], voice: null });
	expect(takeOver()).toEqual({ events: [], voice: null });
});
