import { describe, expect, test } from 'vitest';
import { stageChoices } from '$lib/visit/choices';
import { lines } from '$lib/visit/lines';
import type { Offering } from '$lib/catalog/offering';
import { dataAttributesOf } from '../../../src/lib/visit/data-attributes';
import { step, type VisitEvent } from '$lib/visit/step';
import { restingAt, type Visit } from '$lib/visit/visit';
import { offering as whole } from './offering';

function after(visit: Visit, offering: Offering, ...events: (VisitEvent | string)[]): Visit {
	return events.reduce<Visit>(
		(now, event) =>
			step(now, typeof event === 'string' ? { type: 'chosen', choice: event } : event, offering),
		visit
	);
}

function topicsIn(language: string, offering: Offering = whole): Visit {
	const touch: VisitEvent = { type: 'touched' };
	return after(restingAt(4), offering, touch, language, 'next');
}

const choicesOf = (visit: Visit, offering: Offering = whole) =>
	stageChoices(visit.place, offering).map(({ choice }) => choice);
const said = (visit: Visit, offering: Offering = whole) =>
	lines(visit, offering).map(({ clip }) => clip);

const tiles = after(topicsIn('es'), whole, 'here');
const first = after(tiles, whole, 'here-2');

describe('the news of this shelter', () => {
	test('is behind the last tile, where there is some in the language of the visitor', () => {
		expect(choicesOf(topicsIn('es'))).toEqual(['first-things', 'border', 'here']);
		const spanishOnly = { ...whole, news: { es: ['here-1'] } };
		expect(choicesOf(topicsIn('ar', spanishOnly), spanishOnly)).not.toContain('here');
		expect(after(topicsIn('ar', spanishOnly), spanishOnly, 'here').place.screen).toBe('topics');
	});

	test('is one tile each, and the ear lets each tell itself', () => {
		expect(dataAttributesOf(tiles)).toMatchObject({ screen: 'explainers', topic: 'here' });
		expect(choicesOf(tiles)).toEqual(['here-2', 'here-1']);
		expect(said(tiles)).toEqual(['prompt.picture', 'prompt.ear']);
		expect(said(after(tiles, whole, 'ear')).slice(0, 2)).toEqual(['here-2', 'here-1']);
	});

	test('is heard at once, by itself, and then there is silence', () => {
		expect(dataAttributesOf(first)).toMatchObject({
			screen: 'player',
			explainer: 'here-2',
			card: '0'
		});
		expect(said(first)).toEqual(['here-2']);
		const { turn } = first;
		const heard = after(first, whole, { type: 'started', turn }, { type: 'ended', turn });
		expect(heard.place).toBe(first.place);
		expect(heard.speech).toBeNull();
		expect(said(after(heard, whole, 'play'))).toEqual(['here-2']);
	});

	test('offers no more than hearing it: nothing to ask, to take, or to play in a row', () => {
		expect(choicesOf(first)).toEqual(
			'back again play next slower faster bigger contrast dark'.split(' ')
		);
		for (const choice of ['ask', 'take', 'all', 'more']) {
			expect(after(first, whole, choice)).toBe(first);
			expect(after(tiles, whole, choice)).toBe(tiles);
		}
	});

	test('goes back to the tiles, on to the next one, and after the last to the tiles', () => {
		expect(after(first, whole, 'back').place).toEqual(tiles.place);
		const second = after(first, whole, 'next');
		expect(dataAttributesOf(second)).toMatchObject({ explainer: 'here-1', sound: 'silent' });
		expect(after(second, whole, 'next').place).toEqual(tiles.place);
	});

	test('is the same in another language, if it is told there; else there are the topics', () => {
		const last = after(first, whole, 'next', 'language', 'ar');
		expect(dataAttributesOf(last)).toMatchObject({ language: 'ar', explainer: 'here-1' });
		const untold = after(first, whole, 'language', 'ar');
		expect(untold.place).toEqual({ screen: 'topics', language: 'ar' });
		const none = { ...whole, news: { es: ['here-1'] } };
		expect(after(tiles, none, 'language', 'ar').place.screen).toBe('topics');
	});

	test('that is over is left with the next touch', () => {
		const over = { ...whole, news: { es: ['here-1'] } };
		expect(after(first, over, 'again').place).toEqual({ screen: 'topics', language: 'es' });
		expect(after(tiles, { ...whole, news: {} }, 'ear').place.screen).toBe('topics');
	});

	test('is not opened by a link', () => {
		const rest = restingAt(4);
		const link: VisitEvent = { type: 'opened', language: 'es', explainer: 'here-1' };
		expect(after(rest, whole, link)).toBe(rest);
	});

	test('that was left alone asks whether anybody is there, and goes on from there', () => {
		const asked = after(first, whole, { type: 'timedOut', timeout: 'idle' });
		expect(dataAttributesOf(asked)).toMatchObject({ screen: 'still-there', explainer: 'here-2' });
		expect(after(asked, whole, 'yes').place).toEqual(first.place);
	});
});
