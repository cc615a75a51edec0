import type { Counts, Table } from './counts';

/**
 * Counts as they may be seen. PURE.
 * One to four is only "<5": in a small shelter such a number is a person. A total is made of what is
 * shown of its days, never of what lies behind it: whoever takes the other days off a true total
 * would be left with the small number of one day.
 */
export interface Range {
	least: number;
	most: number;
}

export interface Row extends Range {
	/** An explainer's id, or a language's code; empty where it must not be told. */
	id: string;
}

export interface Period {
	explainers: Row[];
	languages: Row[];
}

export interface Day extends Period {
	/** `2026-11-21` */
	day: string;
}

const smallest = 5;

/** Every day, the newest first. */
export function daysOf({ days }: Counts): Day[] {
	return Object.entries(days)
		.map(([day, { explainers, languages }]) => ({
			day,
			explainers: rowsOf(explainers),
			languages: unnamed(rowsOf(languages))
		}))
		.sort((one, other) => (one.day < other.day ? 1 : -1));
}

/** All of these days together. */
export function totalOf(days: Day[]): Period {
	return {
		explainers: added(days.flatMap(({ explainers }) => explainers)),
		languages: added(days.flatMap(({ languages }) => languages))
	};
}

/** `6`, `<5`, or `8–11` where some of its days are under five. */
export function shown({ least, most }: Range): string {
	if (least === most) return String(least);
	return most < smallest ? `<${smallest}` : `${least}–${most}`;
}

function rowsOf(table: Table): Row[] {
	return inOrder(Object.entries(table).map(([id, count]) => ({ id, ...blurred(count) })));
}

/**
 * Where a day has but one language, and fewer than five visits chose it, everything that was begun on
 * that day was begun in it: the two tables side by side would say what the one person who speaks it heard.
 */
function unnamed(languages: Row[]): Row[] {
	const [only, ...others] = languages;
	return only && !others.length && only.most < smallest ? [{ ...only, id: '' }] : languages;
}

function blurred(count: number): Range {
	return count < smallest ? { least: 1, most: smallest - 1 } : { least: count, most: count };
}

function added(rows: Row[]): Row[] {
	const sums = new Map<string, Row>();
	for (const { id, least, most } of rows) {
		const before = sums.get(id) ?? { least: 0, most: 0 };
		sums.set(id, { id, least: before.least + least, most: before.most + most });
	}
	return inOrder([...sums.values()]);
}

/** The most first, by what is shown of it: the order must not tell one small number from another. */
function inOrder(rows: Row[]): Row[] {
	return rows.sort((one, other) => other.least - one.least || (one.id < other.id ? -1 : 1));
}
