import { expect, test } from 'vitest';
import { selfTimes, touchWork, type TraceEvent } from '../../bench/trace';

const event = (name: string, ts: number, dur: number, type = ''): TraceEvent => {
	return { name, ph: 'X', pid: 1, tid: 2, ts, dur, tts: ts, tdur: dur, args: { data: { type } } };
};

test('the work of a touch is split at the event that is listened to and at play()', () => {
	const events = [
		event('EventDispatch', 1000, 500, 'pointerup'),
		event('EventDispatch', 21_000, 9000, 'touchend'),
		event('asked', 26_000, 0),
		// A second touch that says nothing.
		event('EventDispatch', 90_000, 500, 'click')
	];
	expect(touchWork(events)).toEqual([
		{
			'finger lifted until touchend or click': 20,
			'until play()': 5,
			'play() and the rest of the event': 4
		}
	]);
});

test('work counts once, where it is done', () => {
	const events = [
		event('Task', 0, 10_000),
		event('Layout', 2000, 3000),
		event('Task', 20_000, 1000)
	];
	expect([...selfTimes(events, 2)]).toEqual([
		['Task', 8],
		['Layout', 3]
	]);
	expect(selfTimes(events, 1).size).toBe(0);
});
