import { describe, expect, test } from 'vitest';
import { stageChoices } from '$lib/visit/choices';
import { currentLine, lines } from '$lib/visit/lines';
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

const said = (visit: Visit) => currentLine(visit, offering);
const welcome = after(restingAt(4), { type: 'touched' }, 'es');
const learn = after(welcome, 'learn');
const things = ['try-ear', 'try-next', 'try-home'];

describe('learning by touching', () => {
	test('is offered in the last sentence of the welcome, and its control is lit meanwhile', () => {
		expect(lines(welcome, offering).pop()).toEqual({
			language: 'es',
			clip: 'learn.offer',
			lights: 'learn'
		});
	});

	test('leaves six seconds to take the offer, and then there are the topics', () => {
		const silent = heardOut(welcome);
		expect(silent.place).toBe(welcome.place);
		expect(timeoutOf(silent, offering)).toMatchObject({ timeout: 'onward', ms: 6000 });
		expect(after(silent, 'learn').place.screen).toBe('learn');
		const on = after(silent, { type: 'timedOut', timeout: 'onward' });
		expect(on.place.screen).toBe('topics');
		expect(said(on)?.clip).toBe('prompt.ear');
	});

	test('is not in the way: one touch leads from the welcome to the topics, as ever', () => {
		expect(stageChoices(welcome.place, offering)[0]?.choice).toBe('next');
		expect(after(welcome, 'next').place.screen).toBe('topics');
		expect(after(welcome, { type: 'touched' }).place.screen).toBe('topics');
	});

	test('does not go on by itself after headphones were pulled', () => {
		const pulled = after(welcome, { type: 'failed', turn: welcome.turn, why: 'interrupted' });
		expect(timeoutOf(pulled, offering)).toMatchObject({ timeout: 'idle' });
	});

	test('asks to touch three things', () => {
		expect(lines(learn, offering).map(({ clip }) => clip)).toEqual(['learn.touch']);
		expect(stageChoices(learn.place, offering).map(({ choice }) => choice)).toEqual(things);
	});

	test.each([
		['try-ear', 'learn.ear'],
		['try-next', 'learn.next'],
		['try-home', 'learn.home']
	])('lets %s say what it is and what it is for, lit, and nothing else happens', (thing, clip) => {
		const tried = after(learn, thing);
		expect(lines(tried, offering)).toEqual([{ language: 'es', clip, lights: thing }]);
		expect(heardOut(tried)).toMatchObject({ place: { screen: 'learn' }, speech: null });
		expect(said(after(tried, thing))?.clip).toBe(clip);
	});

	test('goes on to the topics when three different things were heard, in any order', () => {
		const [ear = '', next = '', home = ''] = things;
		const two = heardOut(after(heardOut(after(learn, home, home, home)), ear));
		expect(two.place.screen).toBe('learn');
		expect(heardOut(after(two, ear)).place.screen).toBe('learn');
		const last = after(two, next);
		expect(last.place.screen).toBe('learn');
		const on = heardOut(last);
		expect(on.place).toEqual({ screen: 'topics', language: 'es' });
		expect(said(on)?.clip).toBe('prompt.picture');
	});

	test('goes on also where the last thing has no recording', () => {
		const last = after(learn, ...things);
		const missing = after(last, { type: 'failed', turn: last.turn, why: 'missing' });
		const on = after(missing, { type: 'timedOut', timeout: 'missing' });
		expect(on.place.screen).toBe('topics');
	});

	test('is left with one touch, and goes on where it was in another language', () => {
		expect(after(learn, 'home').place.screen).toBe('topics');
		expect(after(learn, 'try-ear', 'hide').place.screen).toBe('rest');
		const changed = after(learn, 'try-ear', 'language', 'ar');
		expect(changed.place).toEqual({ screen: 'learn', language: 'ar', tried: ['try-ear'] });
	});

	test('left alone, says again what there is, asks, and rests', () => {
		const names = [];
		let now = heardOut(learn);
		for (let wait = timeoutOf(now, offering); wait; wait = timeoutOf(now, offering)) {
			names.push(wait.timeout);
			now = after(now, { type: 'timedOut', timeout: wait.timeout });
			if (wait.timeout !== 'idle') now = heardOut(now);
		}
		expect(names).toEqual(['reminder', 'idle', 'gone']);
		expect(now.place.screen).toBe('rest');
	});
});
