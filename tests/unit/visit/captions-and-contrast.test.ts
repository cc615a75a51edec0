import { describe, expect, test } from 'vitest';
import { stageChoices } from '$lib/visit/choices';
import { currentLine } from '$lib/visit/lines';
import { step, type VisitEvent } from '$lib/visit/step';
import { captionSizes, restingAt, type Visit } from '$lib/visit/visit';
import { withSound } from '../../../src/lib/visit/transitions';
import { offering } from './offering';

const start = restingAt(offering.volumeStart);

function after(visit: Visit, ...events: (VisitEvent | string)[]): Visit {
	return events.reduce<Visit>(
		(now, event) =>
			step(now, typeof event === 'string' ? { type: 'chosen', choice: event } : event, offering),
		visit
	);
}

const touch: VisitEvent = { type: 'touched' };
const topics = after(start, touch, 'es', touch);
const player = after(topics, 'first-things', 'asylum');
const started = (visit: Visit) => after(visit, { type: 'started', turn: visit.turn });
const ended = (visit: Visit) => after(visit, { type: 'ended', turn: visit.turn });
const said = (visit: Visit) => currentLine(visit, offering)?.clip;
const playing = started(after(player, 'next'));

describe('captions', () => {
	test('have four sizes in a circle, each told aloud', () => {
		const sizes: Visit[] = [];
		for (let now = playing; sizes.length < captionSizes.length;) {
			now = after(now, 'bigger');
			sizes.push(now);
		}
		expect(sizes.map(({ captionSize }) => captionSize)).toEqual([
			'bigger',
			'much-bigger',
			'biggest',
			'normal'
		]);
		expect(sizes.map(said)).toEqual([
			'notice.size-bigger',
			'notice.size-much-bigger',
			'notice.size-biggest',
			'notice.size-normal'
		]);
	});
});

describe('the high contrast', () => {
	test('is switched on and off by one touch each, told aloud', () => {
		const on = after(playing, 'contrast');
		expect([on.highContrast, said(on)]).toEqual([true, 'notice.contrast-on']);
		const off = after(on, 'contrast');
		expect([off.highContrast, said(off)]).toEqual([false, 'notice.contrast-off']);
	});
});

describe.each(['bigger', 'contrast'])('*%s*', (choice) => {
	test('can be touched beside every card', () => {
		expect(stageChoices(playing.place, offering).map((offered) => offered.choice)).toContain(
			choice
		);
		expect(after(topics, choice)).toBe(topics);
	});

	test('loses no word: the same sentence follows, from its beginning', () => {
		expect(said(ended(started(after(playing, choice))))).toBe('asylum.1');
		expect(said(ended(started(after(playing, choice, 'slower', choice))))).toBe('asylum.1');
	});

	test('says no sentence again that was heard to its end', () => {
		expect(said(ended(started(after(withSound(playing, 'gap'), choice))))).toBe('asylum.2');
	});

	test('leaves paused what was paused, and silent what was silent', () => {
		expect(ended(started(after(playing, 'play', choice))).speech?.sound).toBe('paused');
		expect(ended(started(after({ ...playing, speech: null }, choice))).speech).toBeNull();
	});

	test('is kept from one explainer to the next, and forgotten with the visit', () => {
		const { captionSize, highContrast } = after(playing, choice);
		expect(after(playing, choice, 'home', 'border')).toMatchObject({ captionSize, highContrast });
		const hidden = after(playing, choice, 'hide');
		expect(hidden).toEqual({ ...start, turn: hidden.turn });
	});
});
