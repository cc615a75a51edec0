import { join } from 'node:path';
import { cardsIn } from '../lib/packs/cards';
import type { Note, Problems } from './problem';
import { read } from './read';
import { readJson } from './read-json';
import type { SourceExplainer } from './source';
import { explainerFile } from './source-schemas';

/** What one country hears: fewer are no explanation, and dots for more would not fit. */
const leastHeard = 5;
const mostHeard = 9;

/** Reads what is known about one explainer. Where its cards cannot be counted, it has 0. */
export function readExplainer(
	content: string,
	pack: string,
	id: string,
	problems: Problems
): SourceExplainer {
	const file = `${pack}/explainers/${id}.json`;
	const json = readJson(join(content, file), problems.in(file));
	// A file that cannot be read has been noted once: its missing fields are not worth a line each.
	const note: Note = json ? problems.in(file) : () => undefined;
	const { cardWhere = {}, cautions = [], ...written } = read(explainerFile, json ?? {}, note);
	const explainer: SourceExplainer = { id, ...written, cardWhere, cautions };
	if (json && Array.isArray(json['sources']) && written.sources.length === 0) {
		note('"sources" must name at least one document and heading');
	}
	noteStrangeCards(explainer, note);
	noteContradictions(explainer, note);
	noteHeard(explainer, note);
	return explainer;
}

function noteStrangeCards({ cards, keep, cardWhere, where }: SourceExplainer, note: Note) {
	const isCard = (card: number) => Number.isInteger(card) && card >= 1 && card <= cards;
	for (const card of keep) {
		if (!isCard(card)) note(`"keep" names card ${card}, but there are ${cards} cards`);
	}
	for (const [card, countries] of Object.entries(cardWhere)) {
		if (!isCard(Number(card))) {
			note(`"cardWhere" names card ${card}, but there are ${cards} cards`);
		}
		for (const country of countries) {
			if (where.includes(country)) continue;
			note(`"cardWhere" gives card ${card} to ${country}, which "where" leaves out`);
		}
	}
}

/** Where every country hears every card, it may be a short explainer. */
function noteHeard({ cards, cardWhere, where }: SourceExplainer, note: Note) {
	const isSplit = Object.keys(cardWhere).length > 0;
	for (const country of cards > 0 ? where : []) {
		const heard = cardsIn(country, { cards, cardWhere }).length;
		if (heard <= mostHeard && (heard >= leastHeard || !isSplit)) continue;
		note(`${country} hears ${heard} cards; it must be ${leastHeard} to ${mostHeard}`);
	}
}

function noteContradictions({ status, checked, validUntil }: SourceExplainer, note: Note) {
	if (checked.date && validUntil && validUntil < checked.date) {
		note('"validUntil" lies before the day on which it was checked');
	}
	// A draft that pretends to be reviewed is the worst fault of all.
	if (status === 'reviewed' && /not reviewed/i.test(checked.role)) {
		note('is "reviewed", but its "checked" role says that it was not');
	}
}
