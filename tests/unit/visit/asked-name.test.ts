import { describe, expect, test } from 'vitest';
import { corners, stageChoices } from '$lib/visit/choices';
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

const toEnd = ['next', 'next', 'next', 'next'];
const topics = after(restingAt(4), { type: 'touched' }, 'es', 'next');
const explainers = after(topics, 'first-things');
const player = after(explainers, 'road', 'next');
const end = after(explainers, 'road', ...toEnd);
const gate = after(explainers, 'safety');
const take = after(end, 'take', 'yes', 'next');
const ask = after(end, 'ask');
const inside: [string, Visit][] = Object.entries({
	topics,
	explainers,
	player,
	end,
	gate,
	ask,
	take
});

/** All that is said, and what is lit meanwhile. */
const says = (visit: Visit) => lines(visit, offering).map(({ clip, lights }) => [clip, lights]);

describe('the ear, then a control', () => {
	test.each(inside)(
		'says the name of each corner on the screen of %s, and does nothing',
		(_, visit) => {
			for (const { choice, clip } of corners.filter((each) => each.choice !== 'hide')) {
				const asked = after(visit, 'ear', choice);
				expect(says(asked)).toEqual([[clip, choice]]);
				expect({ ...asked, speech: null, turn: 0 }).toEqual({ ...visit, speech: null, turn: 0 });
			}
		}
	);

	test.each(inside)('does it with the second touch on the screen of %s', (_, visit) => {
		const silent: Visit = { ...visit, speech: null };
		for (const { choice } of corners.filter((each) => each.choice !== 'hide')) {
			const { place, volume } = after(silent, choice);
			expect(after(visit, 'ear', choice, choice)).toMatchObject({ place, volume });
		}
	});

	test('is not for keys, which hear a name by moving: a press chooses at once', () => {
		for (const keys of ['pad', 'switches', 'switch'] as const) {
			const keyed = after(player, { type: 'keyed', keys });
			expect(after(keyed, 'ear', 'home').place.screen).toBe('topics');
			expect(after(keyed, 'ear', 'next').place).toEqual(after(player, 'next').place);
		}
	});

	test.each([
		['player', player],
		['ask', ask],
		['take', take]
	])('names the controls in the middle of %s too, which have no words', (_, visit) => {
		for (const { choice, clip } of stageChoices(visit.place, offering)) {
			expect(says(after(visit, 'ear', choice))).toEqual([[clip, choice]]);
		}
	});

	test('lets the card go on with the second touch on its controls', () => {
		const at = (...choices: string[]) => after(player, 'ear', ...choices);
		expect(says(at('play', 'play'))).toEqual([['road.1', null]]);
		expect(at('next', 'next').place).toMatchObject({ card: 2 });
		expect(at('back', 'back').place).toMatchObject({ card: 0 });
		expect(says(at('again', 'again'))).toEqual([['road.1', null]]);
		const slower = at('slower', 'slower');
		expect([slower.speed, says(slower)]).toEqual([0.75, [['notice.slower', null]]]);
	});

	test('is for that one touch: another control is done at once', () => {
		expect(after(topics, 'ear', 'louder', 'home').place.screen).toBe('topics');
		expect(after(topics, 'ear', 'louder', 'language').place.screen).toBe('languages');
		expect(says(after(topics, 'ear', 'home', 'ear', 'home'))).toEqual([['control.home', 'home']]);
	});

	test('never holds up *hide now*', () => {
		for (const [, visit] of inside) expect(after(visit, 'ear', 'hide').place.screen).toBe('rest');
	});

	test('never holds up a picture with words: whoever touches one wants it', () => {
		expect(after(topics, 'ear', 'border').place.screen).toBe('explainers');
		expect(after(explainers, 'ear', 'road').place.screen).toBe('player');
		expect(after(end, 'ear', 'ask').place.screen).toBe('ask');
		expect(after(gate, 'ear', 'no').place.screen).toBe('explainers');
	});

	test('only while the ear is heard: not after it, not in what the kiosk says by itself', () => {
		const ear = after(topics, 'ear');
		expect(after({ ...ear, speech: null }, 'language').place.screen).toBe('languages');
		const missing = after(ear, { type: 'failed', turn: ear.turn, why: 'missing' });
		expect(after(missing, 'language').place.screen).toBe('languages');
		const silent: Visit = { ...topics, speech: null };
		const reminded = after(silent, { type: 'timedOut', timeout: 'reminder' });
		expect(after(reminded, 'language').place.screen).toBe('languages');
	});

	test('is silent afterwards, and the wait begins', () => {
		const asked = after(topics, 'ear', 'home');
		expect(timeoutOf(asked, offering)).toBeNull();
		const heard = after(asked, { type: 'started', turn: asked.turn });
		expect(after(heard, { type: 'ended', turn: asked.turn }).speech).toBeNull();
	});
});
