import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stillHere, whenIdle } from '$lib/staff/when-idle';

let happened: string[];
let stop: () => void;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('window', new EventTarget());
	happened = [];
	stop = whenIdle(
		1000,
		() => happened.push('gone'),
		() => happened.push('here')
	);
});

afterEach(() => {
	stop();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

test('who touches nothing for so long is gone', () => {
	vi.advanceTimersByTime(999);
	expect(happened).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(happened).toEqual(['gone']);
});

test('each touch counts anew, and says that somebody is here', () => {
	vi.advanceTimersByTime(900);
	window.dispatchEvent(new Event('touchstart'));
	stillHere();
	vi.advanceTimersByTime(900);
	expect(happened).toEqual(['here', 'here']);
});

test('who comes back may go again', () => {
	vi.advanceTimersByTime(1000);
	window.dispatchEvent(new Event('keydown'));
	vi.advanceTimersByTime(1000);
	expect(happened).toEqual(['gone', 'here', 'gone']);
});
