import { sampleRate } from '$lib/packs/recording-standard';
import { describe, expect, test, vi } from 'vitest';
import type { Hearing, MicrophoneTrouble } from '$lib/staff/recording/microphone';
import type { StoreOutcome } from '$lib/staff/recording/recording-store';
import { longest, Recorder } from '$lib/staff/recording/recorder.svelte';
import { said } from './waves';

class FakeMicrophone implements Hearing {
	readonly rate = sampleRate;
	isOpen = false;
	ticks = 0;
	hear: (samples: Float32Array) => void = () => undefined;
	lose: () => void = () => undefined;
	readonly #answer: Promise<MicrophoneTrouble | null>;

	constructor(answer: Promise<MicrophoneTrouble | null>) {
		this.#answer = answer;
	}

	async open(): Promise<MicrophoneTrouble | null> {
		const trouble = await this.#answer;
		this.isOpen = trouble === null;
		return trouble;
	}

	listen(hear: (samples: Float32Array) => void, lose: () => void): void {
		[this.hear, this.lose] = [hear, lose];
	}

	tick(): void {
		this.ticks += 1;
	}

	close(): void {
		this.isOpen = false;
	}
}

function room(answer: Promise<MicrophoneTrouble | null> = Promise.resolve(null)) {
	const microphone = new FakeMicrophone(answer);
	let waiting: { ms: number; what: () => void } | null = null;
	const keep = vi.fn<(recorded: { mp3: Uint8Array; seconds: number }) => Promise<StoreOutcome>>(
		() => Promise.resolve('stored')
	);
	const stillHere = vi.fn();
	const recorder = new Recorder({
		microphone: () => microphone,
		later(ms, what) {
			const mine = { ms, what };
			waiting = mine;
			return () => {
				if (waiting === mine) waiting = null;
			};
		},
		breathe: () => Promise.resolve(),
		stillHere,
		keep
	});
	const passTime = () => {
		const over = waiting;
		waiting = null;
		over?.what();
	};
	/** Until it listens. */
	const begin = async () => {
		await recorder.record();
		for (let second = 0; second < 3; second++) passTime();
	};
	const hear = (wave: Float32Array) => {
		for (let at = 0; at < wave.length; at += 4096) microphone.hear(wave.subarray(at, at + 4096));
	};
	return { recorder, microphone, keep, stillHere, passTime, begin, hear, waits: () => waiting };
}

describe('a recorder', () => {
	test('counts in with three ticks, and listens only then', async () => {
		const { recorder, microphone, passTime } = room();
		await recorder.record();
		for (const count of [3, 2, 1]) {
			expect(recorder).toMatchObject({ moment: 'counting', count });
			passTime();
		}
		expect(microphone.ticks).toBe(3);
		expect(recorder.moment).toBe('recording');
	});

	test('makes a take of what it heard, and lets go of the microphone at once', async () => {
		const { recorder, microphone, begin, hear, stillHere } = room();
		await begin();
		hear(said({ before: 0.5, speech: 3, after: 0.5, level: 0.1 }));
		expect(recorder.verdict).toBe('good');
		expect(recorder.left).toBe(longest - 4);
		expect(stillHere).toHaveBeenCalledTimes(4);
		const stopped = recorder.stop();
		// Two minutes to listen begin now.
		expect(stillHere).toHaveBeenCalledTimes(5);
		expect(microphone.isOpen).toBe(false);
		await stopped;
		expect(recorder.moment).toBe('made');
		expect(recorder.take?.seconds).toBeCloseTo(3.3, 0);
	});

	test('hands over an MP3 to be kept', async () => {
		const { recorder, keep, begin, hear } = room();
		await begin();
		hear(said());
		await recorder.stop();
		await recorder.keep();
		expect(recorder).toMatchObject({ moment: 'kept', take: null });
		expect(keep.mock.calls[0]?.[0].seconds).toBeCloseTo(3.3, 0);
		expect(keep.mock.calls[0]?.[0].mp3.length).toBeGreaterThan(10_000);
	});

	test.each<StoreOutcome>(['full', 'broken'])(
		'loses nothing when the tablet is %s',
		async (trouble) => {
			const { recorder, keep, begin, hear } = room();
			await begin();
			hear(said({ speech: 1 }));
			await recorder.stop();
			keep.mockResolvedValueOnce(trouble);
			await recorder.keep();
			expect(recorder).toMatchObject({ moment: 'made', trouble });
			expect(recorder.take).not.toBeNull();
			await recorder.keep();
			expect(recorder).toMatchObject({ moment: 'kept', trouble: null });
		}
	);

	test.each<MicrophoneTrouble>(['insecure', 'denied', 'none', 'busy'])(
		'says so when the microphone is %s, and can be asked again',
		async (trouble) => {
			const { recorder, microphone } = room(Promise.resolve(trouble));
			await recorder.record();
			expect(recorder).toMatchObject({ moment: 'idle', trouble });
			expect(microphone.isOpen).toBe(false);
			await recorder.record();
			expect(recorder.trouble).toBe(trouble);
		}
	);

	test('refuses silence', async () => {
		const { recorder, begin, hear } = room();
		await begin();
		hear(new Float32Array(3 * sampleRate));
		await recorder.stop();
		expect(recorder).toMatchObject({ moment: 'idle', trouble: 'silent', take: null });
	});

	test('stops by itself after two minutes of sound', async () => {
		const { recorder, microphone, begin, hear } = room();
		await begin();
		const minute = said({ before: 0, speech: 60, after: 0 });
		for (const part of [minute, minute, minute]) hear(part);
		expect(microphone.isOpen).toBe(false);
		await vi.waitFor(() => expect(recorder.moment).toBe('made'), 20_000);
		expect(recorder.take?.seconds).toBeLessThan(longest + 1);
	});

	test('stops by itself after two minutes of a microphone that hands over nothing', async () => {
		const { recorder, microphone, begin, passTime, waits } = room();
		await begin();
		expect(waits()?.ms).toBe(120_000);
		passTime();
		expect(microphone.isOpen).toBe(false);
		await vi.waitFor(() => expect(recorder.trouble).toBe('silent'));
	});

	test('keeps what was said until the microphone was pulled out', async () => {
		const { recorder, microphone, begin, hear } = room();
		await begin();
		hear(said());
		microphone.lose();
		await vi.waitFor(() => expect(recorder.moment).toBe('made'));
	});

	test.each(['counting', 'recording'])('lets go when somebody leaves while %s', async (moment) => {
		const { recorder, microphone, passTime, waits } = room();
		await recorder.record();
		while (recorder.moment !== moment) passTime();
		recorder.close();
		expect(microphone.isOpen).toBe(false);
		expect(waits()).toBeNull();
	});

	test('does not begin when somebody left while the question was on the screen', async () => {
		let answer: (trouble: null) => void = () => undefined;
		const { recorder, waits } = room(new Promise((resolve) => (answer = resolve)));
		const asked = recorder.record();
		recorder.throwAway();
		answer(null);
		await asked;
		expect(recorder.moment).toBe('idle');
		expect(waits()).toBeNull();
	});

	test('forgets what is thrown away', async () => {
		const { recorder, keep, begin, hear } = room();
		await begin();
		hear(said());
		await recorder.stop();
		recorder.throwAway();
		expect(recorder).toMatchObject({ moment: 'idle', take: null });
		await recorder.keep();
		expect(keep).not.toHaveBeenCalled();
	});
});
