import { describe, expect, test } from 'vitest';
import { corners, stageChoices } from '$lib/visit/choices';
import { currentLine, lines } from '$lib/visit/lines';
import { namesOf, unledChoice } from '$lib/visit/names';
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

const to = (choice: string): VisitEvent => ({ type: 'focused', choice });

/** What is being said begins, and comes to its end. */
function saidOut(visit: Visit): Visit {
	return after(begun(visit), { type: 'ended', turn: visit.turn });
}

function begun(visit: Visit): Visit {
	return after(visit, { type: 'started', turn: visit.turn });
}

const languages = after(restingAt(offering.volumeStart), { type: 'touched' });
const welcome = after(languages, 'es');
const topics = after(welcome, 'next');
const explainers = after(topics, 'first-things');
const player = begun(after(explainers, 'asylum'));

describe('moving by a key', () => {
	test('says the name of what it comes to, and lights it', () => {
		expect(currentLine(after(languages, to('ar')), offering)).toEqual({
			language: 'ar',
			clip: 'language',
			lights: 'ar'
		});
		expect(currentLine(after(topics, to('border')), offering)).toEqual({
			language: 'es',
			clip: 'topic.border',
			lights: 'border'
		});
		expect(currentLine(after(player, to('hide')), offering)?.clip).toBe('control.hide');
	});

	test('chooses nothing', () => {
		expect(after(player, to('home')).place).toBe(player.place);
	});

	test('to what is not on this screen changes nothing', () => {
		expect(after(topics, to('play'))).toBe(topics);
		expect(after(restingAt(4), to('es'))).toEqual(restingAt(4));
	});

	test('ends in silence where there was only a prompt', () => {
		expect(saidOut(after(topics, to('border'))).speech).toBeNull();
	});

	test('leaves two seconds to choose, and then the sentence goes on from its beginning', () => {
		const named = saidOut(after(player, to('again')));
		expect(named.speech?.sound).toBe('gap');
		expect(timeoutOf(named, offering)).toMatchObject({ timeout: 'gap', ms: 2000 });
		const on = after(named, { type: 'timedOut', timeout: 'gap' });
		expect(on.speech?.sound).toBe('following');
		expect(currentLine(on, offering)?.clip).toBe('asylum.title');
	});

	test('from one to the next does not lose the sentence', () => {
		const named = saidOut(after(player, to('again'), to('play'), to('next')));
		const on = after(named, { type: 'timedOut', timeout: 'gap' });
		expect(currentLine(on, offering)?.clip).toBe('asylum.title');
	});

	test('leaves a sentence paused that was paused, and *play* takes it up', () => {
		const paused = after(player, 'play');
		expect(saidOut(after(paused, to('play'))).speech).toMatchObject({
			what: 'screen',
			sound: 'paused'
		});
		const on = after(begun(after(paused, to('play'))), 'play');
		expect(on.speech).toMatchObject({ what: 'screen', sound: 'starting' });
	});

	test('to *play* and a press pause, also in the moment after the name', () => {
		const named = saidOut(after(player, to('play')));
		expect(after(named, 'play').speech).toMatchObject({ what: 'screen', sound: 'paused' });
		expect((after(named, 'play').place as { card: number }).card).toBe(0);
	});

	test('between two cards does not say the first again', () => {
		const between = saidOut(saidOut(player));
		expect(between.speech?.sound).toBe('gap');
		const named = saidOut(after(between, to('again')));
		const on = after(named, { type: 'timedOut', timeout: 'gap' });
		expect(currentLine(on, offering)?.clip).toBe('asylum.1');
	});

	test('is presence: the question whether somebody is there waits anew', () => {
		expect(timeoutOf(begun(after(topics, to('border'))), offering)).toBeNull();
	});
});

describe('who uses keys', () => {
	const told = (visit: Visit) => lines(visit, offering).map(({ clip }) => clip);

	test('is told how after the welcome, and where pictures are offered', () => {
		const pad = after(welcome, { type: 'keyed', keys: 'pad' });
		expect(told(after(pad, 'next'))).toEqual(['prompt.keys']);
		expect(told(after(pad, 'next', 'home'))).toContain('prompt.keys');
		const switches = after(topics, { type: 'keyed', keys: 'switches' });
		expect(told(after(switches, 'first-things'))).toContain('prompt.switches');
		const one = after(topics, { type: 'keyed', keys: 'switch' });
		expect(told(after(one, 'first-things'))).toContain('prompt.ear');
		expect(told(after(topics, 'first-things'))).toContain('prompt.ear');
	});

	test('is forgotten with the visit', () => {
		const pad = after(topics, { type: 'keyed', keys: 'pad' });
		expect(after(pad, 'hide').keys).toBeNull();
		expect(after(pad, 'done', { type: 'touched' }).keys).toBeNull();
	});

	test('hides from every screen, also where languages are chosen', () => {
		for (const visit of [languages, welcome, topics, player, after(player, 'language')]) {
			const hidden = after(visit, { type: 'hidden' });
			expect({ ...hidden, turn: 0 }).toEqual(restingAt(offering.volumeStart));
		}
	});

	test('hears once more what was said', () => {
		const again = after(topics, { type: 'repeated' });
		expect(again.turn).toBe(topics.turn + 1);
		expect(currentLine(again, offering)).toEqual(currentLine(topics, offering));
	});
});

describe('keys lead', () => {
	test('to everything that can be touched, and each can say itself', () => {
		for (const visit of [
			topics,
			explainers,
			player,
			after(player, 'next', 'next', 'next', 'next')
		]) {
			const choices = namesOf(visit, offering).map(({ choice }) => choice);
			const touched = [...stageChoices(visit.place, offering), ...corners];
			expect(choices).toEqual(expect.arrayContaining(touched.map(({ choice }) => choice)));
			for (const choice of choices) {
				expect(currentLine(after(visit, to(choice)), offering)?.lights).toBe(choice);
			}
		}
	});

	test('to no corner before a language is chosen in which it could say itself', () => {
		expect(namesOf(languages, offering).map(({ choice }) => choice)).toEqual(['es', 'ar']);
		const again = namesOf(after(topics, 'language'), offering);
		expect(again.find(({ choice }) => choice === 'louder')).toMatchObject({ language: 'es' });
	});

	test('the middle one, led to nothing, to what is most wanted there', () => {
		expect(unledChoice(welcome, offering)).toBe('next');
		expect(unledChoice(topics, offering)).toBe('ear');
		expect(unledChoice(player, offering)).toBe('play');
		expect(unledChoice(after(explainers, 'safety'), offering)).toBe('ear');
		expect(unledChoice(after(topics, { type: 'timedOut', timeout: 'idle' }), offering)).toBe('yes');
		const blocked = after(player, { type: 'failed', turn: player.turn, why: 'blocked' });
		expect(unledChoice(blocked, offering)).toBe('yes');
		expect(after(blocked, to('again')).speech).toMatchObject({ what: 'screen', sound: 'starting' });
	});
});
