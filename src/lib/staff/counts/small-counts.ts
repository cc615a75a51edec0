import type { Counts, Table } from './counts';

/**
 * Counts as they may be seen. PURE.
 * One to four is only "<5": in a small shelter such a number is a person. A total is made of what is
 * shown of its days, never of what lies behind it: whoever takes the other days off a true total
 * would be left with the small number of one day.
 */
export interface CountRange {
	least: number;
	most: number;
}

export interface CountRow extends CountRange {
	/** An explainer's id, or a language's code; empty where it must not be told. */
	id: string;
}

export interface Period {
	explainers: CountRow[];
	languages: CountRow[];
}

export interface CountedDay extends Period {
	/** `2026-11-21` */
	day: string;
}

const smallest = 5;

/** Every day, the newest first. */
export function daysOf({ days }: Counts): CountedDay[] {
	return Object.entries(days)
		.map(([day, { explainers, languages }]) => ({
			day,
			explainers: rowsOf(explainers),
			languages: unnamed(rowsOf(languages))
		}))
		.sort((one, other) => (one.day < other.day ? 1 : -1));
}

/** All of these days together. */
export function totalOf(days: CountedDay[]): Period {
	return {
		explainers: added(days.flatMap(({ explainers }) => explainers)),
		languages: added(days.flatMap(({ languages }) => languages))
	};
}

/** `6`, `<5`, or `8–11` where some of its days are under five. */
export function shown({ least, most }: CountRange): string {
	if (least === most) return String(least);
	return most < smallest ? `<${smallest}` : `${least}–${most}`;
}

function rowsOf(table: Table): CountRow[] {
	return inOrder(Object.entries(table).map(([id, count]) => ({ id, ...rangeOf(count) })));
}

/**
 * Where a day has but one language, and fewer than five visits chose it, everything that was begun on
 * that day was begun in it: the two tables side by side would say what the one person who speaks it heard.
 */
function unnamed(languages: CountRow[]): CountRow[] {
	const [only, ...others] = languages;
	return only && !others.length && only.most < smallest ? [{ ...only, id: '' }] : languages;
}

function rangeOf(count: number): CountRange {
	return count < smallest ? { least: 1, most: smallest - 1 } : { least: count, most: count };
}

function added(rows: CountRow[]): CountRow[] {
	const sums = new Map<string, CountRow>();
	for (const { id, least, most } of rows) {
		const before = sums.get(id) ?? { least: 0, most: 0 };
		sums.set(id, { id, least: before.least + least, most: before.most + most });
	}
	return inOrder([...sums.values()]);
}

/** Sorts the most first, by what is shown: the order must not tell one small number from another. */
function inOrder(rows: CountRow[]): CountRow[] {
	return rows.sort((one, other) => other.least - one.least || (one.id < other.id ? -1 : 1));
}
