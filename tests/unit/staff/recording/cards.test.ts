import { describe, expect, test } from 'vitest';
import { noRecordings } from '$lib/shelter-recordings/shelter-recordings';
import type { Clip } from '$lib/packs/pack';
import { cardsToRecord, outdated } from '$lib/staff/recording/cards';
import { choosablePictures } from '$lib/staff/recording/pictures';
import { aReplacement } from '../../shelter-recordings/some-recordings';
import { aPack, anExplainer } from '../a-pack';

const clip = (text: string): Clip => ({
	url: '/packs/x.mp3',
	bytes: 1,
	sha256: 'c'.repeat(64),
	seconds: 1,
	text
});
const packs = [
	aPack({ topics: [{ id: 'first', explainers: [anExplainer('road', { cards: 2 })] }] })
];
const words: Record<string, string> = {
	'road.title': 'El camino',
	'road.question': '¿Qué camino?',
	'road.1': 'Hola.',
	'road.2': 'Cuidado.',
	'road.ask': 'Pregunte.'
};
const clipOf = (id: string) => (words[id] === undefined ? null : clip(words[id]));
const replacements = [aReplacement('road.1'), aReplacement('road.2', { words: 'Antes.' })];
const recordings = { ...noRecordings, replacements };

describe('the cards of an explainer', () => {
	test('stand in the order in which they are heard, with whose voice it is', () => {
		expect(cardsToRecord(packs, 'road', recordings, 'es', clipOf)).toEqual([
			{ clip: 'road.title', words: 'El camino', voice: 'pack' },
			{ clip: 'road.question', words: '¿Qué camino?', voice: 'pack' },
			{ clip: 'road.1', words: 'Hola.', voice: 'own' },
			{ clip: 'road.2', words: 'Cuidado.', voice: 'changed' },
			{ clip: 'road.ask', words: 'Pregunte.', voice: 'pack' }
		]);
	});

	test('are those of one language, and none before its words have come', () => {
		const french = cardsToRecord(packs, 'road', recordings, 'fr', clipOf);
		expect(french.every(({ voice }) => voice === 'pack')).toBe(true);
		expect(cardsToRecord(packs, 'road', recordings, 'es', () => null)).toEqual([]);
	});
});

test('voices are out of date when the words have changed, and only when that is known', () => {
	expect(outdated(recordings, (_, id) => clipOf(id)).map((made) => made.clip)).toEqual(['road.2']);
	expect(outdated(recordings, () => null)).toEqual([]);
});

test('pictures for news come first, then those of topics and explainers that have one', () => {
	const picture = (url: string) => ({ url, bytes: 1, sha256: 'd'.repeat(64) });
	const pictures = {
		road: picture('/packs/road.svg'),
		'road.1': picture('/packs/1.svg'),
		'news.meal': picture('/packs/meal.svg')
	};
	const topics = [
		{
			id: 'first',
			title: 'First things',
			explainers: [{ id: 'road', title: 'The road' }].map((named) => ({
				...anExplainer(named.id),
				...named,
				by: '',
				role: '',
				daysLeft: 9
			}))
		}
	];
	expect(choosablePictures(pictures, topics)).toEqual({
		news: [{ key: 'news.meal', title: null, url: '/packs/meal.svg' }],
		others: [{ key: 'road', title: 'The road', url: '/packs/road.svg' }]
	});
});
