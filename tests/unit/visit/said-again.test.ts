import { describe, expect, test } from 'vitest';
import { lines } from '$lib/visit/lines';
import { step, type VisitEvent } from '$lib/visit/step';
import { timeoutOf } from '$lib/visit/timeouts';
import { restingAt, type Visit } from '$lib/visit/visit';
import { offering } from './offering';

function after(visit: Visit, ...events: (VisitEvent | string)[]): Visit {
	return events.reduce<Visit>(
		(now, event) =>
			step(now, typeof event === 'string' ? { type: 'chosen', choice: event } : event, offering),
		visit
	);
}

/** What is being said was heard to its end, line by line. */
function heardOut(visit: Visit): Visit {
	let now = visit;
	while (now.speech && now.place === visit.place) {
		now = after(now, { type: 'started', turn: now.turn }, { type: 'ended', turn: now.turn });
	}
	return now;
}

/** Nobody has touched anything for as long as the kiosk waits. */
function waited(visit: Visit): Visit {
	const wait = timeoutOf(visit, offering);
	return wait ? after(visit, { type: 'timedOut', timeout: wait.timeout }) : visit;
}

function waitsFor(visit: Visit): [string | undefined, number | undefined] {
	const wait = timeoutOf(visit, offering);
	return [wait?.timeout, wait?.ms];
}

const clips = (visit: Visit) => lines(visit, offering).map(({ clip }) => clip);
const lights = (visit: Visit) => lines(visit, offering).map((line) => line.lights);
const toEnd = ['next', 'next', 'next', 'next'];

const topics = after(restingAt(4), { type: 'touched' }, 'es', 'next');
const explainers = after(topics, 'first-things');
const player = after(explainers, 'road');
const end = after(player, ...toEnd);
const gate = after(explainers, 'safety');
const announcement = after(topics, 'here', 'here-2');

/** Every screen on which the kiosk waits for a choice once it has fallen silent. */
const waiting: [string, Visit][] = [
	['the topics', topics],
	['the explainers', explainers],
	['the news of this shelter', after(topics, 'here')],
	['an announcement that was heard', announcement],
	['a card of which the controls were asked', after(player, 'ear')],
	['the end page', end],
	['a card that asks for a person', after(end, 'ask')],
	['the last square for a phone', after(end, 'take', 'yes', 'next', 'next')]
];

describe('what can be touched is said once more', () => {
	test.each(waiting)('on %s, after 20 seconds of silence', (_, visit) => {
		expect(waitsFor(heardOut(visit))).toEqual(['reminder', 20_000]);
	});

	test.each(waiting)('on %s, each thing lit while it is named, as the ear does', (_, visit) => {
		const said = waited(heardOut(visit));
		expect(said.place).toEqual(visit.place);
		const asked = lights(after(visit, 'ear'));
		expect(lights(said).filter((choice) => choice !== 'ear')).toEqual(asked);
		expect(lights(said)).not.toContain(null);
	});

	test('the ear is named too: who asks it knows it, who waits may not', () => {
		expect(clips(waited(heardOut(topics)))).toEqual([
			...['topic.first-things', 'topic.border', 'control.here', 'control.ear', 'control.home'],
			...['control.language', 'control.louder', 'control.softer', 'control.done', 'control.hide']
		]);
	});

	test.each(waiting)('once on %s, and then it waits as long as it always did', (_, visit) => {
		const said = heardOut(waited(heardOut(visit)));
		expect(waitsFor(said)).toEqual(['idle', 90_000]);
		const asked = waited(said);
		expect(asked.place.screen).toBe('still-there');
		expect(waitsFor(asked)).toEqual(['gone', 30_000]);
	});

	test('and no wait runs while it is said', () => {
		const said = waited(heardOut(topics));
		expect(timeoutOf(said, offering)).toBeNull();
		expect(timeoutOf(after(said, { type: 'started', turn: said.turn }), offering)).toBeNull();
	});

	test('not again in the same stay, whatever was touched that leads nowhere', () => {
		const said = heardOut(waited(heardOut(topics)));
		expect(waitsFor(heardOut(after(said, 'louder')))).toEqual(['idle', 90_000]);
		expect(waitsFor(heardOut(after(said, 'ear')))).toEqual(['idle', 90_000]);
	});

	test('again in the next stay: on another screen, and after *still there*', () => {
		const said = heardOut(waited(heardOut(topics)));
		expect(waitsFor(heardOut(after(said, 'first-things')))).toEqual(['reminder', 20_000]);
		expect(waitsFor(heardOut(after(waited(said), 'yes')))).toEqual(['reminder', 20_000]);
	});

	test('until something is touched, which is done at once', () => {
		const said = waited(heardOut(topics));
		expect(after(said, 'border').place).toMatchObject({ screen: 'explainers', topic: 'border' });
		expect(after(said, 'home').place.screen).toBe('topics');
		expect(after(said, 'hide').place.screen).toBe('rest');
	});

	test('not by a wait that was over when somebody came', () => {
		const over: VisitEvent = { type: 'timedOut', timeout: 'reminder' };
		expect(after(player, over)).toBe(player);
		expect(after(restingAt(4), over)).toEqual(restingAt(4));
	});
});

describe('nothing is said again by itself', () => {
	test.each([
		['before it begins', gate],
		['at its end', after(gate, 'yes', ...toEnd)],
		['where a person is asked', after(gate, 'yes', ...toEnd, 'ask')],
		['where the ear was asked', after(gate, 'yes', 'ear')]
	])('in a private explainer, %s: it asks after 20 seconds and rests after 10', (_, visit) => {
		const silent = heardOut(visit);
		expect(waitsFor(silent)).toEqual(['idle', 20_000]);
		expect(waitsFor(waited(silent))).toEqual(['gone', 10_000]);
	});

	test('in a pause, which somebody wanted', () => {
		expect(waitsFor(after(player, 'play'))).toEqual(['idle', 90_000]);
	});

	test.each(['interrupted', 'blocked'] as const)('where a voice was %s', (why) => {
		for (const visit of [topics, player, waited(heardOut(topics))]) {
			const failed = after(visit, { type: 'failed', turn: visit.turn, why });
			expect(waitsFor(failed)).toEqual(['idle', 90_000]);
		}
	});

	test('where the topic is shown: two people are talking', () => {
		expect(waitsFor(heardOut(after(end, 'ask', 'topic')))).toEqual(['idle', 90_000]);
	});

	test('where the kiosk asks sooner whether anybody is there', () => {
		const silent = heardOut(topics);
		for (const askAfter of [15, 20]) {
			expect(timeoutOf(silent, { ...offering, askAfter })).toMatchObject({
				timeout: 'idle',
				ms: askAfter * 1000
			});
		}
	});
});
