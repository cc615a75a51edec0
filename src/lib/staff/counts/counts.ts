/**
 * How many visits chose a language, and how many began an explainer, on one day. PURE.
 * The two are apart and never crossed; nothing is finer than a day.
 */
export interface DayCounts {
	explainers: Table;
	languages: Table;
}

/** By explainer id, or by language code. */
export type Table = Record<string, number>;

export interface Counts {
	/** By day, `2026-11-21`. */
	days: Record<string, DayCounts>;
}

/** What is counted in one visit, once. */
export interface Counted {
	what: keyof DayCounts;
	id: string;
}

/** Older days are forgotten: a year and a month, so that a report on a whole year can be written. */
export const mostDays = 400;
/** More visits than a shelter can have in a day: a number beyond it is spoilt. */
const mostInADay = 99_999;

/** Counts one more. Keys are always sorted, so that nothing tells what came first. */
export function addCount({ days }: Counts, day: string, { what, id }: Counted): Counts {
	const before = (Object.hasOwn(days, day) ? days[day] : null) ?? { explainers: {}, languages: {} };
	const table = before[what];
	const count = (Object.hasOwn(table, id) ? (table[id] ?? 0) : 0) + 1;
	const after = { ...before, [what]: inOrder({ ...table, [id]: Math.min(count, mostInADay) }) };
	return { days: newest({ ...days, [day]: after }) };
}

/** Counts from whatever was stored: each good entry is kept, whatever stands beside it. */
export function readCounts(stored: unknown): Counts {
	const days = isRecord(stored) && isRecord(stored.days) ? stored.days : {};
	const read = Object.keys(days)
		.filter(isDay)
		.map((day): [string, DayCounts] => [day, readDay(days[day])])
		.filter(([, { explainers, languages }]) => !isEmpty(explainers) || !isEmpty(languages));
	return { days: newest(Object.fromEntries(read)) };
}

function newest(days: Counts['days']): Counts['days'] {
	return Object.fromEntries(Object.entries(inOrder(days)).slice(-mostDays));
}

function readDay(stored: unknown): DayCounts {
	const tables = isRecord(stored) ? stored : {};
	return {
		explainers: readTable(tables.explainers, /^[a-z0-9]+(-[a-z0-9]+)*$/),
		languages: readTable(tables.languages, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
	};
}

function readTable(stored: unknown, key: RegExp): Table {
	const entries = isRecord(stored) ? Object.entries(stored) : [];
	const good = entries.filter(
		(entry): entry is [string, number] => key.test(entry[0]) && isCount(entry[1])
	);
	return inOrder(Object.fromEntries(good.map(([id, count]) => [id, Math.min(count, mostInADay)])));
}

function inOrder<Value>(entries: Record<string, Value>): Record<string, Value> {
	return Object.fromEntries(
		Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1))
	);
}

function isDay(day: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function isEmpty(table: Table): boolean {
	return Object.keys(table).length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
