import type { Country, ManifestExplainer } from './pack';

/** The numbers of the cards that a country hears, in their order. PURE. */
export function cardsIn(
	country: Country,
	{ cards, cardWhere = {} }: Pick<ManifestExplainer, 'cards' | 'cardWhere'>
): number[] {
	const numbers = Array.from({ length: cards }, (_, index) => index + 1);
	return numbers.filter((card) => cardWhere[card]?.includes(country) ?? true);
}
