import { join } from 'node:path';
import { cardsIn } from '../lib/packs/cards';
import type { Country } from '../lib/packs/pack';
import { Fields } from './fields';
import type { Note, Problems } from './problem';
import { readJson } from './read-json';
import type { SourceExplainer } from './source';

const known = [
	'cards',
	'cardWhere',
	'keep',
	'private',
	'where',
	'status',
	'checked',
	'changes',
	'validUntil',
	'sources',
	'facts',
	'updates',
	'cautions'
];

/** What one country hears: fewer are no explanation, and dots for more would not fit. */
const leastHeard = 5;
const mostHeard = 9;
/** All countries together. */
const mostCards = 12;

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
	const fields = new Fields(json ?? {}, known, note);
	const cards = readCards(fields, note);
	readSources(fields, note);
	const where = readWhere('where', fields.texts('where'), note);
	const explainer: SourceExplainer = {
		id,
		cards,
		keep: readKeep(fields, cards, note),
		private: fields.flag('private'),
		where,
		cardWhere: fields.has('cardWhere') ? readCardWhere(fields, { cards, where }, note) : {},
		status: fields.oneOf('status', ['draft', 'reviewed']),
		checked: readChecked(fields, note),
		changes: fields.oneOf('changes', ['stable', 'often', 'weekly']),
		validUntil: fields.day('validUntil'),
		facts: fields.texts('facts'),
		updates: fields.texts('updates'),
		cautions: fields.has('cautions') ? fields.texts('cautions') : []
	};
	noteContradictions(explainer, note);
	noteHeard(explainer, note);
	return explainer;
}

function readCards(fields: Fields, note: Note): number {
	const cards = fields.value('cards');
	if (typeof cards === 'number' && isCard(cards, mostCards)) return cards;
	note(`"cards" must be a whole number from 1 to ${mostCards}`);
	return 0;
}

function readKeep(fields: Fields, cards: number, note: Note): number[] {
	const listed = fields.list('keep');
	const keep = listed.filter((card) => typeof card === 'number');
	if (keep.length < listed.length) note('"keep" must hold only numbers of cards');
	if (new Set(keep).size < keep.length) note('"keep" names a card twice');
	for (const card of keep) {
		if (isCard(card, cards)) continue;
		note(`"keep" names card ${card}, but there are ${cards} cards`);
	}
	return keep;
}

function isCard(number: number, cards: number): boolean {
	return Number.isInteger(number) && number >= 1 && number <= cards;
}

function readWhere(field: string, names: unknown[], note: Note): Country[] {
	const countries = (['US', 'MX'] as const).filter((country) => names.includes(country));
	if (countries.length < names.length || countries.length === 0) {
		note(`"${field}" must name one or both of US, MX`);
	}
	return countries;
}

function readCardWhere(
	fields: Fields,
	{ cards, where }: Pick<SourceExplainer, 'cards' | 'where'>,
	note: Note
): SourceExplainer['cardWhere'] {
	const entries = fields.entries('cardWhere').map(([card, names]) => {
		if (!isCard(Number(card), cards)) {
			note(`"cardWhere" names card ${card}, but there are ${cards} cards`);
		}
		const countries = readWhere('cardWhere', Array.isArray(names) ? names : [], note);
		for (const country of countries) {
			if (where.includes(country)) continue;
			note(`"cardWhere" gives card ${card} to ${country}, which "where" leaves out`);
		}
		return [card, countries];
	});
	return Object.fromEntries(entries) as SourceExplainer['cardWhere'];
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

function readChecked(fields: Fields, note: Note): SourceExplainer['checked'] {
	const checked = new Fields(fields.value('checked'), ['date', 'by', 'role', 'note'], (what) =>
		note(`"checked": ${what}`)
	);
	return { date: checked.day('date'), by: checked.text('by'), role: checked.text('role') };
}

function readSources(fields: Fields, note: Note) {
	const sources = fields.list('sources');
	if (sources.length === 0) note('"sources" must name at least one document and heading');
	for (const [index, source] of sources.entries()) {
		const of = new Fields(source, ['document', 'heading'], (what) =>
			note(`source ${index + 1}: ${what}`)
		);
		of.text('document');
		of.text('heading');
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
