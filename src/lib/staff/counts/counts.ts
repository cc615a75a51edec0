import * as v from 'valibot';
import { count, dayForm, goodTable, idForm, languageForm, readOr } from '$lib/packs/schemas';

/** Older days are forgotten: a year and a month, so that a report on a whole year can be written. */
export const mostDays = 400;
/** More than a shelter can have in a day: beyond it is a spoilt number. */
const mostInADay = 99_999;

const countInADay = v.pipe(
	count,
	v.transform((times) => Math.min(times, mostInADay))
);

/** By explainer id, or by language code. Each good entry is kept, whatever stands beside it. */
const tableOf = (form: RegExp) =>
	v.fallback(v.pipe(goodTable(form, countInADay), v.transform(inOrder)), {});

const dayCounts = v.object({
	explainers: tableOf(idForm),
	languages: tableOf(languageForm)
});

/**
 * How many visits chose a language, and how many began an explainer, on one day. PURE.
 * The two are apart and never crossed; nothing is finer than a day.
 */
export type DayCounts = v.InferOutput<typeof dayCounts>;

const counts = v.object({
	/** By day, `2026-11-21`. */
	days: goodTable(dayForm, dayCounts)
});

export type Counts = v.InferOutput<typeof counts>;

export type Table = DayCounts['languages'];

/** What is counted in one visit, once. */
export interface Counted {
	what: keyof DayCounts;
	id: string;
}

/** One more. Keys are always sorted, so that nothing tells what came first. */
export function addCount({ days }: Counts, day: string, { what, id }: Counted): Counts {
	const before = (Object.hasOwn(days, day) ? days[day] : null) ?? { explainers: {}, languages: {} };
	const table = before[what];
	const count = (Object.hasOwn(table, id) ? (table[id] ?? 0) : 0) + 1;
	const after = { ...before, [what]: inOrder({ ...table, [id]: Math.min(count, mostInADay) }) };
	return { days: newest({ ...days, [day]: after }) };
}

/** Counts from whatever was stored. */
export function readCounts(stored: unknown): Counts {
	const { days } = readOr(counts, stored) ?? { days: {} };
	const good = Object.entries(days).filter(
		([day, { explainers, languages }]) => isDay(day) && !(isEmpty(explainers) && isEmpty(languages))
	);
	return { days: newest(Object.fromEntries(good)) };
}

function newest(days: Counts['days']): Counts['days'] {
	return Object.fromEntries(Object.entries(inOrder(days)).slice(-mostDays));
}

function inOrder<Value>(entries: Record<string, Value>): Record<string, Value> {
	return Object.fromEntries(
		Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1))
	);
}

/** Of the form of a day, it is one. */
function isDay(day: string): boolean {
	return !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
}

function isEmpty(table: Table): boolean {
	return Object.keys(table).length === 0;
}
