import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsKey, StoredCounts } from '$lib/staff/counts/stored-counts';
import { VisitCounter } from '$lib/staff/counts/visit-counter';
import { freshSettings, type Settings } from '$lib/store/settings';
import { step, type VisitEvent } from '$lib/visit/step';
import { restingAt, type Visit } from '$lib/visit/visit';
import { timeoutOf } from '$lib/visit/timeouts';
import { fakeStorage } from '../../store/fake-storage';
import { offering as someRoom } from '../../visit/offering';

const [first, ...others] = someRoom.topics;
if (!first) throw new Error('the offering has topics');
const [asylum] = first.explainers;
if (!asylum) throw new Error('the offering has explainers');
/** With one announcement of this shelter's own. */
const offering = {
	...someRoom,
	topics: [
		{ ...first, explainers: [...first.explainers, { ...asylum, id: 'here-meals' }] },
		...others
	]
};

const today = '2026-11-21';
const open: Settings = { ...freshSettings, started: true };

/** What one person does, or what happens without them. */
type Doing = string | { ends: true } | { waits: true };

function eventOf(visit: Visit, doing: Doing): VisitEvent | null {
	if (typeof doing === 'string') return { type: 'chosen', choice: doing };
	if ('ends' in doing) return { type: 'ended', turn: visit.turn };
	const wait = timeoutOf(visit, offering);
	return wait && { type: 'timedOut', timeout: wait.timeout };
}

/** Lives these visits one after the other, and answers what is stored then. */
function stored(visits: Doing[][], settings = open): string | null {
	const storage = fakeStorage();
	const counter = new VisitCounter(new StoredCounts(() => storage));
	let visit = restingAt(offering.volumeStart);
	const send = (event: VisitEvent | null) => {
		const before = visit;
		if (event) visit = step(visit, event, offering);
		if (visit !== before) counter.follow(before, visit, { settings, offering, today });
	};
	for (const doings of visits) {
		send({ type: 'touched' });
		for (const doing of doings) send(eventOf(visit, doing));
		// Whatever this person did, they leave.
		if (visit.place.screen === 'languages') send({ type: 'chosen', choice: 'es' });
		send({ type: 'chosen', choice: 'hide' });
		visit = restingAt(offering.volumeStart);
	}
	return storage.getItem(countsKey);
}

function counts(visits: Doing[][], settings = open) {
	const text = stored(visits, settings);
	return text === null ? null : JSON.parse(text).days[today];
}

const intoAsylum = ['es', 'next', 'first-things', 'asylum'];

describe('counting visits', () => {
	test('counts a language when it is chosen', () => {
		expect(counts([['ar']])).toEqual({ explainers: {}, languages: { ar: 1 } });
	});

	test('counts an explainer when its first card comes, not when its title is looked at', () => {
		expect(counts([intoAsylum])?.explainers).toEqual({});
		expect(counts([[...intoAsylum, 'next']])?.explainers).toEqual({ asylum: 1 });
	});

	test('counts each once in a visit, however often it is heard', () => {
		const again = [...intoAsylum, 'next', 'back', 'next', 'home', 'first-things', 'asylum', 'next'];
		expect(counts([again])).toEqual({ explainers: { asylum: 1 }, languages: { es: 1 } });
	});

	test('counts a language to which somebody changes, once', () => {
		const changes = ['es', 'next', 'language', 'ar', 'language', 'es', 'language', 'ar'];
		expect(counts([changes])?.languages).toEqual({ ar: 1, es: 1 });
	});

	test('counts another person anew', () => {
		const person = [...intoAsylum, 'next', 'done'];
		expect(counts([person, person])).toEqual({ explainers: { asylum: 2 }, languages: { es: 2 } });
	});

	test('never counts a private explainer, nor an announcement of the shelter', () => {
		const quiet = ['es', 'next', 'first-things', 'safety', 'yes', 'next', 'next'];
		const here = ['es', 'next', 'first-things', 'here-meals', 'next', 'next'];
		expect(counts([quiet, here])).toEqual({ explainers: {}, languages: { es: 2 } });
	});

	test.each([
		['it is switched off', { counting: false }],
		['this is a demonstration, or a visitor’s own phone', { demonstration: true }],
		['first start is not finished', { started: false }]
	])('counts nothing while %s', (_, part) => {
		expect(stored([[...intoAsylum, 'next']], { ...open, ...part })).toBeNull();
	});
});

describe('whatever visitors do', () => {
	const choices = [
		...offering.languages,
		...offering.topics.flatMap(({ id, explainers }) => [id, ...explainers.map((each) => each.id)]),
		...'home language next back yes no all more again hide'.split(' ')
	];
	const doing = fc.oneof(
		{ weight: 5, arbitrary: fc.constantFrom<Doing>(...choices) },
		{ weight: 2, arbitrary: fc.constant<Doing>({ ends: true }) },
		{ weight: 1, arbitrary: fc.constant<Doing>({ waits: true }) }
	);
	// Half of them go straight to something private, or random doing would rarely come there.
	const begins = [[], ['es', 'next', 'first-things', 'safety', 'yes', 'next'], intoAsylum];
	const person = fc
		.tuple(fc.constantFrom<Doing[]>(...begins), fc.array(doing, { maxLength: 25 }))
		.map(([begin, more]) => [...begin, ...more]);

	test('what is stored is the same in whatever order they came, and nothing private', () => {
		const people = fc.array(person, { maxLength: 6 });
		const ordered = people.chain((came) =>
			fc.tuple(
				fc.constant(came),
				fc.shuffledSubarray(came, { minLength: came.length, maxLength: came.length })
			)
		);
		fc.assert(
			fc.property(ordered, ([came, shuffled]) => {
				const text = stored(came);
				expect(stored(shuffled)).toBe(text);
				expect(text ?? '').not.toMatch(/safety|here-/);
			}),
			{ numRuns: 500 }
		);
	});
});
