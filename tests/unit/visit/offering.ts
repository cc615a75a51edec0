import type { OfferedExplainer, Offering } from '$lib/catalog/offering';

function explainer(id: string, part: Partial<OfferedExplainer> = {}): OfferedExplainer {
	return {
		id,
		cards: 3,
		heard: [1, 2, 3],
		private: false,
		changed: false,
		draft: true,
		checkedMonth: '2026-10',
		keep: [2],
		...part
	};
}

/** A small kiosk: two languages, two topics, one private explainer, one past its date, one with cards of another country. */
export const offering: Offering = {
	languages: ['es', 'ar'],
	unwritten: [],
	topics: [
		{
			id: 'first-things',
			explainers: [
				explainer('asylum'),
				explainer('safety', { private: true }),
				explainer('road', { changed: true })
			]
		},
		{ id: 'border', explainers: [explainer('gate', { cards: 4, heard: [1, 3], keep: [3] })] }
	],
	news: { es: ['here-2', 'here-1'], ar: ['here-1'] },
	squares: (_, explainer) => (explainer === 'road' ? 3 : 1),
	volumeStart: 4,
	volumeCeiling: 6,
	askAfter: 90,
	restAfter: 30
};
