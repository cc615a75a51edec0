import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AudioPlayback } from '../../../src/lib/sound/audio-playback';
import { FakeAudio } from './fake-audio';

const options = { volume: 0.5, rate: 0.75 };

let audio: FakeAudio;
let told: string[];
let released: number;

beforeEach(() => {
	vi.useFakeTimers();
	audio = new FakeAudio();
	told = [];
	released = 0;
});

afterEach(() => {
	vi.useRealTimers();
});

function say(): AudioPlayback {
	const listener = {
		started: () => told.push('started'),
		ended: () => told.push('ended'),
		failed: (why: string) => told.push(why)
	};
	return new AudioPlayback(audio as unknown as HTMLAudioElement, options, listener, () => {
		released += 1;
	});
}

const refuse = (name: string) => () => Promise.reject(new DOMException('', name));

describe('a playback', () => {
	test('plays within the call, slower with its own pitch', () => {
		say();
		expect(audio).toMatchObject({ paused: false, volume: 0.5, preservesPitch: true });
		expect([audio.playbackRate, audio.defaultPlaybackRate]).toEqual([0.75, 0.75]);
	});

	test('has started only when its time moves', () => {
		say();
		audio.dispatchEvent(new Event('playing'));
		expect(told).toEqual([]);
		audio.sound();
		audio.sound();
		expect(told).toEqual(['started']);
	});

	test('of an element that speaks already has started', () => {
		void audio.play();
		audio.sound();
		say();
		expect(told).toEqual(['started']);
	});

	test('sees time move between two events', () => {
		say();
		audio.currentTime = 0.03;
		vi.advanceTimersByTime(100);
		expect(told).toEqual(['started']);
	});

	test('ends, and gives its element back before it tells', () => {
		say();
		audio.sound();
		audio.end();
		expect(told).toEqual(['started', 'ended']);
		expect(released).toBe(1);
	});

	test('started before it ended, however short', () => {
		say();
		audio.end();
		expect(told).toEqual(['started', 'ended']);
	});

	test.each([
		['NotAllowedError', 'blocked'],
		['NotSupportedError', 'missing'],
		['AbortError', 'interrupted']
	])('takes %s for %s', async (name, why) => {
		audio.answer = refuse(name);
		say();
		await vi.advanceTimersByTimeAsync(0);
		expect(told).toEqual([why]);
		expect(audio.paused).toBe(true);
	});

	test('does not take its own pause for a failure', async () => {
		audio.answer = refuse('AbortError');
		const playback = say();
		playback.pause();
		audio.takeAway();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(told).toEqual([]);
	});

	test('does not take a refusal for that of a later wish', async () => {
		audio.answer = refuse('AbortError');
		const playback = say();
		playback.pause();
		audio.answer = () => Promise.resolve();
		playback.resume();
		await vi.advanceTimersByTimeAsync(0);
		expect(told).toEqual([]);
	});

	test('is missing when its file is broken', () => {
		say();
		audio.breakDown();
		expect(told).toEqual(['missing']);
	});

	test('is missing when nothing starts within four seconds', () => {
		say();
		vi.advanceTimersByTime(3950);
		expect(told).toEqual([]);
		vi.advanceTimersByTime(100);
		expect(told).toEqual(['missing']);
	});

	test('is interrupted when it stands still for four seconds', () => {
		say();
		audio.sound();
		vi.advanceTimersByTime(4000);
		expect(told).toEqual(['started', 'interrupted']);
	});

	test('is interrupted when it pauses without us', () => {
		say();
		audio.sound();
		audio.takeAway();
		expect(told).toEqual(['started', 'interrupted']);
	});

	test('goes on where it was interrupted', () => {
		const playback = say();
		audio.sound();
		playback.interrupt();
		expect(audio.paused).toBe(true);
		playback.resume();
		audio.sound();
		expect(audio).toMatchObject({ paused: false, currentTime: 0.2 });
		expect(told).toEqual(['started', 'interrupted', 'started']);
	});

	test('loads a broken file again when asked again', () => {
		const playback = say();
		audio.breakDown();
		playback.resume();
		expect(audio).toMatchObject({ loaded: 1, played: 2 });
	});

	test('is not interrupted while it is paused', () => {
		const playback = say();
		playback.pause();
		playback.interrupt();
		vi.advanceTimersByTime(10_000);
		expect(told).toEqual([]);
	});

	test('stays paused when a media key starts its element', () => {
		const playback = say();
		playback.pause();
		audio.startByItself();
		expect(audio.paused).toBe(true);
	});

	test('is silent at once when stopped, and tells nothing any more', async () => {
		audio.answer = refuse('NotAllowedError');
		const playback = say();
		playback.stop();
		expect(audio.paused).toBe(true);
		playback.stop();
		playback.resume();
		audio.sound();
		audio.end();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(told).toEqual([]);
		expect(released).toBe(1);
	});
});
