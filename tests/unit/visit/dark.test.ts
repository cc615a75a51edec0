import { describe, expect, test } from 'vitest';
import { currentLine } from '$lib/visit/lines';
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

const player = begun(
	after(
		restingAt(offering.volumeStart),
		{ type: 'touched' },
		'es',
		'next',
		'first-things',
		'asylum'
	)
);

describe('a dark screen', () => {
	const dark = after(player, 'dark');

	test('is told, and the sentence goes on from its beginning', () => {
		expect(dark.dark).toBe(true);
		expect(currentLine(dark, offering)?.clip).toBe('notice.dark');
		const on = after(begun(dark), { type: 'ended', turn: dark.turn });
		expect(currentLine(on, offering)?.clip).toBe('asylum.title');
		expect(on.dark).toBe(true);
	});

	test('is bright again by one touch anywhere, which does nothing else', () => {
		expect(after(dark, { type: 'touched' })).toEqual({ ...dark, dark: false });
	});

	test('stays dark for keys, and not for the next visitor', () => {
		expect(after(dark, { type: 'focused', choice: 'next' }, 'next').dark).toBe(true);
		expect(after(dark, 'hide', { type: 'touched' }).dark).toBe(false);
	});
});
