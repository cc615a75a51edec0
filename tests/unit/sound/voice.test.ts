import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SoundFailure } from '$lib/sound/speaker';
import { Voice, type DesiredPlayback } from '$lib/sound/voice';
import { FakeSpeaker } from './fake-speaker';

const options = { volume: 1, rate: 1 };
const hear = (key: string, change: Partial<DesiredPlayback> = {}): DesiredPlayback => {
	return { key, url: `/${key}.mp3`, paused: false, options, next: [], ...change };
};

let speaker: FakeSpeaker;
let told: string[];
let voice: Voice;

beforeEach(() => {
	speaker = new FakeSpeaker();
	told = [];
	voice = new Voice(speaker, {
		started: (key) => told.push(`started ${key}`),
		ended: (key) => told.push(`ended ${key}`),
		failed: (key, why) => told.push(`failed ${key} ${why}`)
	});
});

describe('the voice', () => {
	test('says a new key within the same call', () => {
		voice.follow(hear('1'));
		expect(speaker.last).toMatchObject({ url: '/1.mp3', playing: true });
	});

	test('stops the old key before it says the new one', () => {
		voice.follow(hear('1'));
		const old = speaker.last;
		voice.follow(hear('2'));
		expect(old.stopped).toBe(true);
		expect(speaker.alive).toEqual([speaker.last]);
	});

	test('says the same recording again under a new key', () => {
		voice.follow(hear('1'));
		voice.follow(hear('2', { url: '/1.mp3' }));
		expect(speaker.said.map(({ url }) => url)).toEqual(['/1.mp3', '/1.mp3']);
	});

	test('falls silent on nothing', () => {
		voice.follow(hear('1'));
		voice.follow(null);
		expect(speaker.alive).toEqual([]);
	});

	test('does not say the same key twice', () => {
		voice.follow(hear('1'));
		voice.follow(hear('1'));
		speaker.last.tell('ended');
		voice.follow(hear('1'));
		expect(speaker.said).toHaveLength(1);
	});

	test('pauses and resumes', () => {
		voice.follow(hear('1'));
		voice.follow(hear('1', { paused: true }));
		expect(speaker.last.playing).toBe(false);
		voice.follow(hear('1'));
		expect(speaker.last.playing).toBe(true);
		expect(speaker.said).toHaveLength(1);
	});

	test('waits for a key that is paused from the beginning', () => {
		voice.follow(hear('1', { paused: true }));
		expect(speaker.said).toEqual([]);
		voice.follow(hear('1'));
		expect(speaker.last.playing).toBe(true);
	});

	test('becomes louder while it speaks', () => {
		voice.follow(hear('1'));
		voice.follow(hear('1', { options: { volume: 0.5, rate: 0.75 } }));
		expect(speaker.last.options).toEqual({ volume: 0.5, rate: 0.75 });
	});

	test('prepares what is likely next, and keeps it over a silence', () => {
		voice.follow(hear('1', { next: ['/2.mp3'] }));
		voice.follow(null);
		expect(speaker.prepared).toEqual(['/2.mp3']);
	});

	test('holds nothing ready once it forgets', () => {
		voice.follow(hear('1', { next: ['/2.mp3'] }));
		voice.forget();
		expect(speaker.alive).toEqual([]);
		expect(speaker.prepared).toEqual([]);
	});

	test('tells that a recording is missing, but not within the call', async () => {
		voice.follow(hear('1', { url: null }));
		expect(told).toEqual([]);
		await Promise.resolve();
		expect(told).toEqual(['failed 1 missing']);
	});

	test('does not tell that a recording is missing which nobody waits for any more', async () => {
		voice.follow(hear('1', { url: null }));
		voice.follow(hear('2'));
		await Promise.resolve();
		expect(told).toEqual([]);
	});

	test('ignores what an old key tells late', () => {
		voice.follow(hear('1'));
		const old = speaker.last;
		voice.follow(hear('2'));
		old.tell('started');
		old.tell('ended');
		old.tell('missing');
		expect(told).toEqual([]);
	});

	test.each<SoundFailure>(['blocked', 'interrupted'])('plays again after it was %s', (why) => {
		voice.follow(hear('1'));
		speaker.last.tell(why);
		voice.follow(hear('1', { paused: true }));
		voice.follow(hear('1'));
		expect(speaker.last.playing).toBe(true);
		expect(told).toEqual([`failed 1 ${why}`]);
	});

	test('may be led on from within what it tells', () => {
		const chain = new Voice(speaker, {
			started: () => undefined,
			ended: () => chain.follow(hear('2')),
			failed: () => undefined
		});
		chain.follow(hear('1'));
		speaker.last.tell('ended');
		expect(speaker.alive.map(({ url }) => url)).toContain('/2.mp3');
	});

	test('is never two voices, and never speaks of a key it has left', () => {
		const heard = fc.record({
			key: fc.constantFrom('1', '2', '3'),
			url: fc.constantFrom('/a.mp3', '/b.mp3', null),
			paused: fc.boolean(),
			options: fc.constant(options),
			next: fc.constant<string[]>([])
		});
		const doing = fc.oneof(
			fc.record({ follow: fc.option(heard) }),
			fc.record({
				late: fc.nat({ max: 20 }),
				tell: fc.constantFrom(
					...(['started', 'ended', 'blocked', 'missing', 'interrupted'] as const)
				)
			})
		);

		fc.assert(
			fc.property(fc.array(doing, { maxLength: 40 }), (doings) => {
				const random = new FakeSpeaker();
				let current: string | null = null;
				const isCurrent = (key: string) => expect(key).toBe(current);
				const follower = new Voice(random, {
					started: isCurrent,
					ended: isCurrent,
					failed: isCurrent
				});

				for (const next of doings) {
					if ('follow' in next) {
						current = next.follow?.key ?? null;
						follower.follow(next.follow);
						const playing = random.alive.filter((playback) => playback.playing);
						expect(random.alive.length).toBeLessThanOrEqual(1);
						if (!next.follow || next.follow.paused) expect(playing).toEqual([]);
					} else {
						random.said[next.late]?.tell(next.tell);
					}
				}
			}),
			{ numRuns: 500 }
		);
	});
});
