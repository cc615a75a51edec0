import { describe, expect, test } from 'vitest';
import { currentLine, lines } from '$lib/visit/lines';
import { step, type VisitEvent } from '$lib/visit/step';
import { restingAt, type Visit } from '$lib/visit/visit';
import { offering } from './offering';

function after(visit: Visit, ...events: (VisitEvent | string)[]): Visit {
	return events.reduce<Visit>(
		(now, event) =>
			step(now, typeof event === 'string' ? { type: 'chosen', choice: event } : event, offering),
		visit
	);
}

function begun(visit: Visit): Visit {
	return after(visit, { type: 'started', turn: visit.turn });
}

/** The sound devices have changed: whatever speaks is silent at once. */
function cutShort(visit: Visit): Visit {
	return after(visit, { type: 'failed', turn: visit.turn, why: 'interrupted' });
}

const comeIn: VisitEvent = { type: 'earsChanged', ears: 'in' };
const goOut: VisitEvent = { type: 'earsChanged', ears: 'out' };
const languages = begun(after(restingAt(offering.volumeStart), { type: 'touched' }));
const topics = begun(after(languages, 'es', 'next'));
const player = begun(after(topics, 'first-things', 'asylum'));
const gate = begun(after(topics, 'first-things', 'safety'));
const said = (visit: Visit) => lines(visit, offering).map(({ clip }) => clip);

describe('headphones that are put in', () => {
	test.each([
		['languages', languages],
		['topics', topics],
		['player', player],
		['ask', begun(after(player, 'next', 'next', 'next', 'next', 'ask'))]
	])('hear on %s what was being said, from its beginning, softly', (_, visit) => {
		const on = after(cutShort(visit), comeIn);
		expect(on.speech?.sound).toBe('starting');
		expect(currentLine(on, offering)).toEqual(currentLine(visit, offering));
		expect(on.volume).toBe(2);
		expect(on.turn).toBeGreaterThan(visit.turn);
	});

	test('say nothing to who had paused, or to whom nothing was being said', () => {
		const paused = after(player, 'play');
		expect(after(paused, comeIn).speech?.sound).toBe('paused');
		const silence = after(topics, { type: 'ended', turn: topics.turn });
		expect(after(silence, comeIn).speech).toBeNull();
		expect(after(restingAt(offering.volumeStart), comeIn).volume).toBe(offering.volumeStart);
	});

	test('never make it louder', () => {
		const soft = after(player, 'softer', 'softer', 'softer', 'softer');
		expect(after(cutShort(soft), comeIn).volume).toBe(0);
	});

	test('are known after the visit, too', () => {
		expect(after(player, comeIn, 'hide').ears).toBe('in');
	});
});

test('headphones that are pulled leave silence', () => {
	const pulled = after(cutShort(after(player, comeIn)), goOut);
	expect(pulled.speech?.sound).toBe('interrupted');
	expect(after(cutShort(topics), goOut).speech).toBeNull();
});

test('an interruption by something else is not taken up when headphones come much later', () => {
	const on = begun(after(cutShort(topics), 'border'));
	expect(after(on, comeIn).speech).toEqual(on.speech);
});

describe('before a private explainer', () => {
	test('headphones are offered in the words in which they are offered to everybody', () => {
		expect(said(after(gate, goOut))).toEqual(['private.gate', 'welcome.5']);
		expect(said(gate)).toEqual(['private.gate', 'welcome.5', 'headphones.unknown']);
		expect(said(after(gate, comeIn))).toEqual(['private.gate']);
	});

	test('that nobody can know is said once', () => {
		let now = gate;
		for (let line = 0; line < 3; line++) now = begun(after(now, { type: 'ended', turn: now.turn }));
		expect(now.speech).toBeNull();
		expect(said(begun(after(now, 'no', 'safety')))).toEqual(['private.gate', 'welcome.5']);
		expect(after(now, 'hide').earsTold).toBe(false);
	});

	test('the question begins anew when they come while they are offered', () => {
		const offered = begun(after(gate, { type: 'ended', turn: gate.turn }));
		expect(currentLine(offered, offering)?.clip).toBe('welcome.5');
		const on = after(cutShort(offered), comeIn);
		expect(currentLine(on, offering)?.clip).toBe('private.gate');
		expect(on.speech?.sound).toBe('starting');
	});
});
