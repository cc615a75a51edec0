import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interfaceClips } from '$lib/packs/interface-clips';
import { progressDotsOf } from '../../../src/lib/visit/progress-dots';
import { stageChoices } from '$lib/visit/choices';
import { currentLine, lines } from '$lib/visit/lines';
import { explainerOf } from '$lib/catalog/offering';
import { dataAttributesOf } from '../../../src/lib/visit/data-attributes';
import { step, type VisitEvent } from '$lib/visit/step';
import { restingAt, type Visit } from '$lib/visit/visit';
import { playerOf } from '$lib/visit/player-of';
import { timeoutOf } from '../../../src/lib/visit/timeouts';
import { explainerClips } from '../../../src/packer/required-clips';
import { offering } from './offering';

const choices = [
	...offering.languages,
	...Object.values(offering.news).flat(),
	...offering.topics.flatMap(({ id, explainers }) => [id, ...explainers.map((each) => each.id)]),
	...'home ear language hide done louder softer play again back next slower faster'.split(' '),
	...'dark bigger contrast ask take more all yes no topic here skip'.split(' '),
	...'learn try-ear try-next try-home'.split(' ')
];

const keyEvents: VisitEvent[] = [
	{ type: 'keyed', keys: 'pad' },
	{ type: 'keyed', keys: 'switches' },
	{ type: 'keyed', keys: null },
	{ type: 'repeated' },
	{ type: 'hidden' },
	{ type: 'earsChanged', ears: 'in' },
	{ type: 'earsChanged', ears: 'out' },
	{ type: 'earsChanged', ears: 'unknown' }
];

/** A touch, a key, a sound that began, ended or failed (also late), or nothing at all for a while. */
const happening = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...choices).map((choice) => ({ choice })) },
	{ weight: 1, arbitrary: fc.constant({ touched: true }) },
	{ weight: 3, arbitrary: fc.constantFrom(...choices).map((focused) => ({ focused })) },
	{ weight: 1, arbitrary: fc.constantFrom(...keyEvents).map((key) => ({ key })) },
	{
		weight: 4,
		arbitrary: fc.record({
			sound: fc.constantFrom('started', 'ended', 'missing', 'blocked', 'interrupted'),
			late: fc.nat({ max: 2 })
		})
	},
	{ weight: 2, arbitrary: fc.constant({ waited: true }) }
);

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function eventOf(visit: Visit, what: Happening): VisitEvent | null {
	if ('choice' in what) return { type: 'chosen', choice: what.choice };
	if ('touched' in what) return { type: 'touched' };
	if ('focused' in what) return { type: 'focused', choice: what.focused };
	if ('key' in what) return what.key;
	if ('waited' in what) {
		const wait = timeoutOf(visit, offering);
		return wait && { type: 'timedOut', timeout: wait.timeout };
	}
	const turn = visit.turn - what.late;
	if (what.sound === 'started' || what.sound === 'ended') return { type: what.sound, turn };
	return { type: 'failed', turn, why: what.sound as 'missing' | 'blocked' | 'interrupted' };
}

function live(happenings: Happening[], check: (visit: Visit, before: Visit) => void): Visit {
	return happenings.reduce((visit, what) => {
		const event = eventOf(visit, what);
		const next = event ? step(visit, event, offering) : visit;
		check(next, visit);
		return next;
	}, restingAt(offering.volumeStart));
}

describe('whatever happens in a visit', () => {
	const anything = fc.array(happening, { maxLength: 60 });

	test('no screen is dead: something can be touched, or the kiosk rests', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				live(happenings, (visit) => {
					if (visit.place.screen === 'rest') return;
					expect(stageChoices(visit.place, offering).length).toBeGreaterThan(0);
				});
			}),
			{ numRuns: 3000 }
		);
	});

	test('what is said is a clip that the packer demands of a language', () => {
		const explainers = offering.topics.flatMap((topic) => topic.explainers);
		const demanded = new Set<string>([
			...interfaceClips,
			...explainers.map(({ checkedMonth }) => `closing.checked.${checkedMonth}`),
			...offering.topics.map(({ id }) => `topic.${id}`),
			...explainers.flatMap(explainerClips),
			// What this shelter announced itself.
			...Object.values(offering.news).flat()
		]);
		fc.assert(
			fc.property(anything, (happenings) => {
				live(happenings, (visit) => {
					const unknown = lines(visit, offering).filter(({ clip }) => !demanded.has(clip));
					expect(unknown).toEqual([]);
				});
			}),
			{ numRuns: 3000 }
		);
	});

	test('what is said exists, and what is heard is counted by turns that never go back', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				live(happenings, (visit, before) => {
					if (visit.speech) expect(currentLine(visit, offering)).not.toBeNull();
					expect(visit.turn).toBeGreaterThanOrEqual(before.turn);
					const line = currentLine(visit, offering);
					const said = currentLine(before, offering);
					if (line && said && visit.turn === before.turn) expect(line).toEqual(said);
				});
			}),
			{ numRuns: 2000 }
		);
	});

	test('a kiosk that is left alone always rests in the end', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				let visit = live(happenings, () => undefined);
				for (let left = 0; left < 400 && visit.place.screen !== 'rest'; left++) {
					const wait = timeoutOf(visit, offering);
					const event: VisitEvent = wait
						? { type: 'timedOut', timeout: wait.timeout }
						: { type: 'ended', turn: visit.turn };
					visit = step(visit, event, offering);
				}
				expect(visit.place.screen).toBe('rest');
			}),
			{ numRuns: 1000 }
		);
	});

	test('left alone, it says at most once by itself what can be touched, and never in a private part', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				let visit = live(happenings, () => undefined);
				let reminders = 0;
				for (let left = 0; left < 400 && visit.place.screen !== 'rest'; left++) {
					const wait = timeoutOf(visit, offering);
					if (wait?.timeout === 'reminder') {
						reminders++;
						expect(playerOf(visit.place)?.explainer).not.toBe('safety');
					}
					const event: VisitEvent = wait
						? { type: 'timedOut', timeout: wait.timeout }
						: { type: 'ended', turn: visit.turn };
					visit = step(visit, event, offering);
				}
				expect(reminders).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 1000 }
		);
	});

	test('*hide* silences and rests at once from every screen after the language', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				const visit = live(happenings, () => undefined);
				if (visit.place.screen === 'languages' || visit.place.screen === 'rest') return;
				const hidden = step(visit, { type: 'chosen', choice: 'hide' }, offering);
				expect(dataAttributesOf(hidden)).toMatchObject({ screen: 'rest', sound: 'silent' });
				const { ears } = visit;
				expect({ ...hidden, turn: 0 }).toEqual({ ...restingAt(offering.volumeStart), ears });
			})
		);
	});

	test('a private explainer is never named before its second touch, nor in a row, nor on a card', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				live(happenings, (visit) => {
					const { place } = visit;
					if (place.screen === 'player' && place.explainer === 'safety') {
						expect(place.all).toBe(false);
						if (place.gate && visit.speech?.what === 'screen') {
							const said = lines(visit, offering).map(({ clip }) => clip);
							expect(['private.gate', 'welcome.5', 'headphones.unknown']).toEqual(
								expect.arrayContaining(said)
							);
						}
					}
					if (place.screen === 'ask' && place.from.explainer === 'safety') {
						expect(place.shown).toBe(false);
					}
					expect(place.screen === 'take' && place.from.explainer === 'safety').toBe(false);
				});
			}),
			{ numRuns: 2000 }
		);
	});

	test('the news of this shelter is never played in a row, asked about, or carried away', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				live(happenings, ({ place }) => {
					if (place.screen === 'ask' || place.screen === 'take') {
						expect(place.from.topic).not.toBe('here');
					}
					if (place.screen !== 'player' || place.topic !== 'here') return;
					expect(place).toMatchObject({ card: 0, gate: false, all: false });
					expect(offering.news[place.language]).toContain(place.explainer);
				});
			}),
			{ numRuns: 2000 }
		);
	});

	test('a card of another country is never heard, and every card that is has its dot', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				live(happenings, ({ place }) => {
					if (place.screen !== 'player' || place.topic === 'here') return;
					const explainer = explainerOf(offering, place.explainer);
					const { heard = [], cards = 0 } = explainer ?? {};
					expect([0, ...heard, cards + 1]).toContain(place.card);
					const { count, at } = progressDotsOf(place, offering);
					expect(count).toBe(heard.length + 2);
					expect(at).toBeGreaterThanOrEqual(0);
					expect(at).toBeLessThan(count);
				});
			}),
			{ numRuns: 2000 }
		);
	});

	test('no square is shown before its warning, nor one that is not there', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				live(happenings, ({ place }, { place: before }) => {
					if (place.screen !== 'take' || place.at === null) return;
					expect(place.at).toBeLessThan(offering.squares(place.language, place.from.explainer));
					const asked = before.screen === 'still-there' ? before.from : before;
					expect(asked.screen).toBe('take');
				});
			}),
			{ numRuns: 2000 }
		);
	});

	test('the corners mean the same on every screen after the language', () => {
		fc.assert(
			fc.property(anything, (happenings) => {
				live(happenings, (visit) => {
					if (!('language' in visit.place)) return;
					const { language } = visit.place;
					const touched = (before: Visit, choice: string) =>
						step(before, { type: 'chosen', choice }, offering);
					// While the ear speaks, the first touch only asks for a name; *hide* never waits.
					const after = (choice: string) => {
						const once = touched(visit, choice);
						return (once.speech?.what === 'name' ? touched(once, choice) : once).place;
					};
					expect(after('home')).toMatchObject({ screen: 'topics', language });
					expect(after('language')).toMatchObject({ screen: 'languages', from: { language } });
					// Between two cards the next one has its turn.
					const gap: VisitEvent = { type: 'timedOut', timeout: 'gap' };
					const here =
						visit.speech?.sound === 'gap' ? step(visit, gap, offering).place : visit.place;
					expect(after('louder')).toEqual(here);
					expect(after('softer')).toEqual(here);
					expect(after('done')).toEqual({ screen: 'rest', thanks: language });
					expect(touched(visit, 'hide').place).toEqual({ screen: 'rest', thanks: null });
				});
			}),
			{ numRuns: 500 }
		);
	});
});
