import { describe, expect, test } from 'vitest';
import { progressDotsOf } from '../../../src/lib/visit/progress-dots';
import { stageChoices } from '$lib/visit/choices';
import { currentLine, lines } from '$lib/visit/lines';
import { withSound } from '../../../src/lib/visit/transitions';
import { dataAttributesOf } from '../../../src/lib/visit/data-attributes';
import { step, type VisitEvent } from '$lib/visit/step';
import { restingAt, type Player, type Visit } from '$lib/visit/visit';
import { timeoutOf } from '../../../src/lib/visit/timeouts';
import { offering } from './offering';

const start = restingAt(offering.volumeStart);

function after(visit: Visit, ...events: (VisitEvent | string)[]): Visit {
	return events.reduce<Visit>(
		(now, event) =>
			step(now, typeof event === 'string' ? { type: 'chosen', choice: event } : event, offering),
		visit
	);
}

/** Plays what is being said to its end, line by line. */
function heardOut(visit: Visit): Visit {
	let now = visit;
	while (now.speech && now.speech.sound !== 'gap' && now.place === visit.place) {
		now = after(now, { type: 'started', turn: now.turn }, { type: 'ended', turn: now.turn });
	}
	return now;
}

const touch: VisitEvent = { type: 'touched' };
const languages = after(start, touch);
const welcome = after(languages, 'es');
const topics = after(welcome, touch);
const explainers = after(topics, 'first-things');
const player = after(explainers, 'asylum');
const gate = after(explainers, 'safety');

/** At rest, with nothing left but the count of turns. */
function forgotten(visit: Visit): Visit {
	return { ...start, turn: visit.turn };
}

function card(visit: Visit): number {
	return (visit.place as Player).card;
}

function end(visit: Visit): Visit {
	return after(visit, 'next', 'next', 'next', 'next');
}

describe('a visit', () => {
	test('begins to speak with the first touch anywhere', () => {
		expect(languages.place.screen).toBe('languages');
		expect(currentLine(languages, offering)).toEqual({
			language: 'es',
			clip: 'language',
			lights: 'es'
		});
	});

	test('leads from rest to the first sentence with three choices', () => {
		expect(player.place).toMatchObject({ screen: 'player', explainer: 'asylum', card: 0 });
		expect(currentLine(player, offering)?.clip).toBe('asylum.title');
	});

	test('lets each language tile speak its own language, twice, and then rests', () => {
		const first = heardOut(languages);
		expect(first.place).toMatchObject({ rounds: 1 });
		expect(timeoutOf(first, offering)).toMatchObject({ timeout: 'round', ms: 6000 });
		const second = heardOut(after(first, { type: 'timedOut', timeout: 'round' }));
		expect(second.place).toMatchObject({ rounds: 2 });
		expect(after(second, { type: 'timedOut', timeout: 'round' }).place.screen).toBe('rest');
	});

	test('is welcomed once, and any touch cuts it short', () => {
		expect(welcome.place.screen).toBe('welcome');
		expect(topics.place.screen).toBe('topics');
		const silent = heardOut(welcome);
		expect(timeoutOf(silent, offering)).toMatchObject({ timeout: 'onward', ms: 6000 });
		expect(after(silent, { type: 'timedOut', timeout: 'onward' }).place.screen).toBe('topics');
		const changed = after(topics, 'language', 'ar');
		expect(changed.place).toMatchObject({ screen: 'topics', language: 'ar' });
	});

	test('ignores the end of a recording that was already left', () => {
		const late: VisitEvent = { type: 'ended', turn: player.turn - 1 };
		expect(after(player, late)).toBe(player);
	});

	test('ignores a choice that is not on this screen', () => {
		expect(after(topics, 'asylum')).toBe(topics);
		expect(after(player, 'take')).toBe(player);
	});

	test.each([welcome, topics, explainers, player, gate])(
		'is forgotten at once by *hide* on $place.screen',
		(visit) => {
			const hidden = after(visit, 'louder', 'hide');
			expect(hidden).toEqual(forgotten(hidden));
		}
	);

	test('is thanked by *done*, in its language, and then forgotten', () => {
		const done = after(player, 'faster', 'done');
		expect(done.place).toEqual({ screen: 'rest', thanks: 'es' });
		expect(done.speed).toBe(1);
		// A touch in the middle of the thanks is a new turn, or the old voice would go on in it.
		expect(after(done, touch).turn).toBeGreaterThan(done.turn);
		expect(heardOut(done)).toEqual(forgotten(done));
	});

	test.each(['blocked', 'interrupted'] as const)('is forgotten also when thanks are %s', (why) => {
		const done = after(player, 'done');
		expect(after(done, { type: 'failed', turn: done.turn, why })).toEqual(forgotten(done));
	});
});

describe('the player', () => {
	test('goes from card to card by itself after a pause that counts as playing', () => {
		const over = heardOut(player);
		expect(over.speech?.sound).toBe('gap');
		expect(timeoutOf(over, offering)).toMatchObject({ timeout: 'gap', ms: 700 });
		const next = after(over, { type: 'timedOut', timeout: 'gap' });
		expect(card(next)).toBe(1);
		expect(currentLine(next, offering)?.clip).toBe('asylum.1');
		expect([over, next].map((visit) => dataAttributesOf(visit).sound)).toEqual([
			'playing',
			'playing'
		]);
	});

	test('says the closing, the month of the last check, and that it is a draft', () => {
		const closing = end(player);
		expect(lines(closing, offering).map(({ clip }) => clip)).toEqual([
			'closing.ask',
			'asylum.ask',
			'closing.information',
			'closing.checked.2026-10',
			'closing.draft',
			'end.choose'
		]);
		expect(heardOut(closing)).toMatchObject({ speech: null, place: { card: 4 } });
	});

	test('warns first when the explainer is past its date', () => {
		const road = after(explainers, 'road');
		expect(lines(road, offering).map(({ clip }) => clip)).toEqual([
			'warning.changed',
			'road.title',
			'road.question'
		]);
	});

	test('pauses, goes on, repeats, and steps back no further than the first card', () => {
		const playing = after(player, { type: 'started', turn: player.turn });
		const paused = after(playing, 'play');
		expect(paused.speech?.sound).toBe('paused');
		expect(after(paused, { type: 'started', turn: paused.turn }).speech?.sound).toBe('paused');
		expect(after(paused, 'play')).toMatchObject({
			turn: paused.turn,
			speech: { sound: 'starting' }
		});
		expect(after(player, 'again').turn).toBe(player.turn + 1);
		expect(card(after(player, 'back'))).toBe(0);
	});

	test('goes on to the next explainer at the end, also into the next topic', () => {
		expect(after(end(player), 'next').place).toMatchObject({ explainer: 'safety', gate: true });
		const road = end(after(explainers, 'road'));
		expect(after(road, 'next').place).toMatchObject({ topic: 'border', explainer: 'gate' });
		const last = end(after(topics, 'border', 'gate'));
		expect(stageChoices(last.place, offering).map(({ choice }) => choice)).not.toContain('next');
	});

	test('starts the same explainer again in another language', () => {
		const changed = after(player, 'next', 'language', 'ar');
		expect(changed.place).toMatchObject({ language: 'ar', explainer: 'asylum', card: 0 });
	});

	test('leaves what staff withdraw in the middle of it, be it that nobody touches anything', () => {
		const without = {
			...offering,
			topics: offering.topics.filter(({ id }) => id !== 'first-things')
		};
		const gap = withSound(player, 'gap');
		for (const event of [
			{ type: 'ended', turn: player.turn },
			{ type: 'chosen', choice: 'next' }
		] as const) {
			expect(step(player, event, without).place).toEqual({ screen: 'topics', language: 'es' });
		}
		expect(step(gap, { type: 'timedOut', timeout: 'gap' }, without).place.screen).toBe('topics');
	});

	test('tells blocked, missing and interrupted apart', () => {
		const failed = (why: 'blocked' | 'missing' | 'interrupted') =>
			after(player, { type: 'failed', turn: player.turn, why });
		expect(after(failed('blocked'), 'yes')).toMatchObject({ speech: { sound: 'starting' } });
		expect(timeoutOf(failed('missing'), offering)?.timeout).toBe('missing');
		const onward = after(failed('missing'), { type: 'timedOut', timeout: 'missing' });
		expect(dataAttributesOf(onward).sound).toBe('silent');
		expect(currentLine(onward, offering)?.clip).toBe('asylum.question');
		expect(after(failed('interrupted'), 'play').turn).toBe(player.turn);
	});
});

describe('an explainer with cards of another country', () => {
	const gateOne = after(topics, 'border', 'gate');
	const dots = ({ place }: Visit) => progressDotsOf(place as Player, offering);

	test('passes over them in both directions, and counts only what is heard', () => {
		const [one, three, closing] = [1, 2, 3].map((times) =>
			after(gateOne, ...Array.from({ length: times }, () => 'next'))
		) as [Visit, Visit, Visit];
		expect([gateOne, one, three, closing].map(card)).toEqual([0, 1, 3, 5]);
		expect([gateOne, one, three, closing].map(dots)).toEqual(
			[0, 1, 2, 3].map((at) => ({ count: 4, at }))
		);
		expect(dataAttributesOf(three).card).toBe('3');
		expect(card(after(three, 'back'))).toBe(1);
		expect(card(after(three, 'back', 'back'))).toBe(0);
		expect(lines(closing, offering).map(({ clip }) => clip)).toContain('gate.ask');
	});

	test('passes over them by itself, and where a pause or another speed fell between two', () => {
		const over = heardOut(after(gateOne, 'next'));
		expect(card(after(over, { type: 'timedOut', timeout: 'gap' }))).toBe(3);
		expect(card(after(over, 'play'))).toBe(3);
		expect(card(after(over, 'slower'))).toBe(3);
		const missing = { type: 'failed', turn: over.turn, why: 'missing' } as const;
		expect(card(after(over, missing, { type: 'timedOut', timeout: 'missing' }))).toBe(3);
	});
});

describe('playing all in order', () => {
	test('leaves out what is private and asks in between whether anybody is there', () => {
		const first = after(explainers, 'all');
		expect(first.place).toMatchObject({ explainer: 'asylum', all: true });
		const asked = heardOut(end(first));
		expect(asked.place).toMatchObject({ screen: 'still-there', from: { explainer: 'road' } });
		expect(after(asked, 'yes').place).toMatchObject({ explainer: 'road', card: 0, all: true });
		expect(heardOut(end(after(asked, 'yes')))).toMatchObject({ speech: null });
	});
});

describe('a private explainer', () => {
	test('says only that it is private, until a second touch', () => {
		expect(lines(gate, offering).map(({ clip }) => clip)).toEqual([
			'private.gate',
			'welcome.5',
			'headphones.unknown'
		]);
		expect(after(gate, 'next')).toBe(gate);
		const begun = after(gate, 'yes');
		expect(lines(begun, offering).map(({ clip }) => clip)).toEqual([
			'safety.title',
			'safety.question'
		]);
		expect(after(gate, 'no').place.screen).toBe('explainers');
	});

	test('is never on a code and never named on an Ask card', () => {
		const closing = end(after(gate, 'yes'));
		const choices = stageChoices(closing.place, offering).map(({ choice }) => choice);
		expect(choices).toContain('ask');
		expect(choices).not.toContain('take');
		const ask = after(closing, 'ask');
		expect(after(ask, 'topic')).toBe(ask);
	});

	test('waits 20 seconds before it asks and 10 before it rests', () => {
		const silent = heardOut(gate);
		expect(timeoutOf(silent, offering)).toMatchObject({ timeout: 'idle', ms: 20_000 });
		const asked = after(silent, { type: 'timedOut', timeout: 'idle' });
		expect(timeoutOf(asked, offering)).toMatchObject({ timeout: 'gone', ms: 10_000 });
	});

	test('cannot be opened by the address of a code', () => {
		const opened: VisitEvent = { type: 'opened', language: 'es', explainer: 'safety' };
		expect(after(start, opened)).toBe(start);
	});
});

describe('what a phone carries away', () => {
	const said = (visit: Visit) => currentLine(visit, offering)?.clip;
	const choicesOf = ({ place }: Visit) => stageChoices(place, offering).map(({ choice }) => choice);
	const road = end(after(explainers, 'road'));

	test('comes after the warning, by itself or by a touch', () => {
		const warning = after(road, 'take');
		expect(said(warning)).toBe('take.warning');
		expect(choicesOf(warning)).toEqual(['yes', 'back']);
		expect(said(heardOut(warning))).toBe('take.square.1-of-3');
		expect(said(after(warning, 'yes'))).toBe('take.square.1-of-3');
	});

	test('is walked square by square, forward and back, and left at the first', () => {
		const first = after(road, 'take', 'yes');
		const last = after(first, 'next', 'next');
		expect([first, after(first, 'next'), last].map(said)).toEqual([
			'take.square.1-of-3',
			'take.square.2-of-3',
			'take.square.3-of-3'
		]);
		expect(choicesOf(first)).toEqual(['back', 'next']);
		expect(choicesOf(last)).toEqual(['back']);
		expect(after(last, 'next')).toBe(last);
		expect(said(after(last, 'back', 'back'))).toBe('take.square.1-of-3');
		expect(after(last, 'back', 'back', 'back').place).toEqual(road.place);
		expect(heardOut(last)).toMatchObject({ speech: null, place: { screen: 'take', at: 2 } });
	});

	test('is one square where it fits, and begins anew in another language', () => {
		const one = after(end(player), 'take', 'yes');
		expect([said(one), choicesOf(one)]).toEqual(['take.point', ['back']]);
		const changed = after(road, 'take', 'yes', 'next', 'language', 'ar');
		expect(changed.place).toMatchObject({ screen: 'take', language: 'ar', at: null });
	});
});

describe('a language without writing', () => {
	const spoken = { ...offering, unwritten: ['ar'] };
	const choose = (visit: Visit, ...choices: string[]) =>
		choices.reduce((before, choice) => step(before, { type: 'chosen', choice }, spoken), visit);
	const choicesOf = ({ place }: Visit) => stageChoices(place, spoken).map(({ choice }) => choice);

	test('has nothing to carry away on a phone', () => {
		expect(choicesOf(end(player))).toContain('take');
		expect(choicesOf(choose(end(player), 'language', 'ar'))).not.toContain('take');
	});

	test('leads back from what another language would give to carry away', () => {
		const taking = choose(end(player), 'take');
		expect(taking.place.screen).toBe('take');
		expect(choose(taking, 'language', 'ar').place).toMatchObject({
			screen: 'player',
			language: 'ar',
			explainer: 'asylum'
		});
	});
});

describe('left alone', () => {
	test('staff choose how long, but for private explainers', () => {
		const patient = { ...offering, askAfter: 300, restAfter: 120 };
		const quiet = after(player, 'play');
		expect(timeoutOf(quiet, patient)?.ms).toBe(300_000);
		const asked = after(quiet, { type: 'timedOut', timeout: 'idle' });
		expect(timeoutOf(asked, patient)?.ms).toBe(120_000);
		const hushed = heardOut(gate);
		expect(timeoutOf(hushed, patient)?.ms).toBe(20_000);
		expect(timeoutOf(after(hushed, { type: 'timedOut', timeout: 'idle' }), patient)?.ms).toBe(
			10_000
		);
	});

	test('nobody is asked while a voice they wanted is speaking', () => {
		expect(timeoutOf(player, offering)).toBeNull();
		expect(timeoutOf(after(player, 'play'), offering)).toMatchObject({
			timeout: 'idle',
			ms: 90_000
		});
	});

	test('asks aloud, then rests after 30 seconds, even while it asks', () => {
		const asked = after(player, 'play', { type: 'timedOut', timeout: 'idle' });
		expect(asked.place.screen).toBe('still-there');
		expect(timeoutOf(asked, offering)).toMatchObject({ timeout: 'gone', ms: 30_000 });
		expect(after(asked, { type: 'timedOut', timeout: 'gone' })).toEqual(forgotten(asked));
		expect(after(asked, 'yes').place).toMatchObject({ screen: 'player', explainer: 'asylum' });
	});
});

describe('the ear', () => {
	test('lights and says everything on the screen, in order', () => {
		const ear = after(topics, 'ear');
		const lit = lines(ear, offering).map(({ lights }) => lights);
		expect(lit.slice(0, 2)).toEqual(['first-things', 'border']);
		expect(lit).toEqual(expect.arrayContaining(['home', 'language', 'done', 'hide']));
		expect(after(ear, 'border').place).toMatchObject({ screen: 'explainers', topic: 'border' });
	});
});

describe('the volume', () => {
	const said = (visit: Visit) => currentLine(visit, offering)?.clip;
	const told = (visit: Visit) =>
		after(visit, { type: 'started', turn: visit.turn }, { type: 'ended', turn: visit.turn });
	const silent = heardOut(topics);
	const steps = ['notice.softest', ...[2, 3, 4, 5, 6].map((step) => `notice.volume-${step}`)];

	test('says itself at each step, within what staff allow, and is forgotten', () => {
		const { volumeCeiling, volumeStart } = offering;
		for (let now = silent, volume = volumeStart; volume > 0;) {
			now = after(now, 'softer');
			volume -= 1;
			expect([now.volume, said(now)]).toEqual([volume, steps[volume]]);
		}
		const loud = after(silent, 'louder', 'louder', 'louder', 'louder');
		expect([loud.volume, said(loud)]).toEqual([volumeCeiling, 'notice.loudest']);
		const soft = after(silent, ...Array.from({ length: 9 }, () => 'softer'));
		expect([soft.volume, said(soft)]).toEqual([0, 'notice.softest']);
		expect(after(loud, 'hide').volume).toBe(volumeStart);
	});

	test('says that it goes no further where staff have set a lower ceiling', () => {
		const low = { ...offering, volumeCeiling: 5 };
		const louder = step(silent, { type: 'chosen', choice: 'louder' }, low);
		expect([louder.volume, currentLine(louder, low)?.clip]).toEqual([5, 'notice.loudest']);
	});

	test.each([
		['the welcome', welcome, 'welcome.1'],
		['a card', after(player, 'next'), 'asylum.1'],
		['the prompt after the welcome', topics, 'prompt.ear'],
		['the question before a private part', gate, 'private.gate']
	])('loses no word of %s: it follows, from its beginning', (_, speaking, clip) => {
		const changed = after(speaking, 'softer');
		expect(said(changed)).toBe('notice.volume-4');
		expect(said(told(changed))).toBe(clip);
		expect(said(told(after(changed, 'softer', 'louder')))).toBe(clip);
	});

	test('is its own answer on the languages', () => {
		const softer = after(languages, 'softer');
		expect(softer.turn).toBe(languages.turn);
		expect(said(softer)).toBe('language');
	});

	test('falls silent when headphones are pulled while it is told on the topics', () => {
		const softer = after(topics, 'softer');
		const failed = after(softer, { type: 'failed', turn: softer.turn, why: 'interrupted' });
		expect(failed.speech).toBeNull();
	});
});

describe('the speed', () => {
	const started = (visit: Visit) => after(visit, { type: 'started', turn: visit.turn });
	const ended = (visit: Visit) => after(visit, { type: 'ended', turn: visit.turn });
	const said = (visit: Visit) => currentLine(visit, offering)?.clip;
	const playing = started(after(player, 'next'));

	test.each([
		['slower', [0.75, 0.6, 0.6], ['notice.slower', 'notice.slowest', 'notice.slowest']],
		['faster', [1.25, 1.5, 1.5], ['notice.faster', 'notice.fastest', 'notice.fastest']]
	])('is said aloud after each touch that makes it %s, also at its end', (choice, rates, clips) => {
		const first = after(playing, choice);
		const all = [first, after(first, choice), after(first, choice, choice)];
		expect(all.map(({ speed }) => speed)).toEqual(rates);
		expect(all.map(said)).toEqual(clips);
		expect(said(after(first, choice === 'slower' ? 'faster' : 'slower'))).toBe('notice.normal');
	});

	test('is heard in the same sentence again, from its beginning', () => {
		const told = started(after(playing, 'slower', 'slower'));
		const on = ended(told);
		expect(said(on)).toBe('asylum.1');
		expect(dataAttributesOf(on).sound).toBe('playing');
		expect(dataAttributesOf(heardOut(on)).sound).toBe('playing');
	});

	test('says no sentence again that was heard to its end', () => {
		const gap = withSound(playing, 'gap');
		expect(said(ended(started(after(gap, 'faster'))))).toBe('asylum.2');
	});

	test('leaves paused what was paused, and silent what was silent', () => {
		const paused = ended(started(after(playing, 'play', 'slower')));
		expect(dataAttributesOf(paused).sound).toBe('paused');
		expect(said(after(paused, 'play'))).toBe('asylum.1');
		const silent = { ...playing, speech: null };
		expect(ended(started(after(silent, 'faster'))).speech).toBeNull();
	});

	test('can be paused while it is told, and goes on with the sentence', () => {
		const paused = after(started(after(playing, 'slower')), 'play');
		expect(dataAttributesOf(paused).sound).toBe('paused');
		expect(said(started(after(paused, 'play')))).toBe('asylum.1');
	});

	test('holds the sentence back when headphones are pulled while it is told', () => {
		const told = started(after(playing, 'slower'));
		const held = after(told, { type: 'failed', turn: told.turn, why: 'interrupted' });
		expect(held.speech?.sound).toBe('interrupted');
		expect(said(held)).toBe('asylum.1');
	});

	test('goes on in silence after a remark that has no recording', () => {
		const told = after(playing, 'slower');
		const missing = after(told, { type: 'failed', turn: told.turn, why: 'missing' });
		expect(said(after(missing, { type: 'timedOut', timeout: 'missing' }))).toBe('asylum.1');
	});

	test('is kept from one explainer to the next, and forgotten with the visit', () => {
		const slow = after(player, 'slower');
		expect(after(end(slow), 'next', 'home').speed).toBe(0.75);
		expect(after(slow, 'hide')).toEqual(forgotten(after(slow, 'hide')));
	});
});
