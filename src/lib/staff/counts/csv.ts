import { shown, type CountedDay } from './small-counts';
import type { DayCounts } from './counts';

/** How staff call an explainer or a language. */
export type NameOf = (what: keyof DayCounts, id: string) => string;

/** The blurred days as a table for a spreadsheet, and nothing more than is on the page. PURE. */
export function csvOf(days: CountedDay[], nameOf: NameOf): string {
	const rows = days.flatMap(({ day, ...tables }) =>
		(['languages', 'explainers'] as const).flatMap((what) =>
			tables[what].map((row) => [day, singular[what], row.id, nameOf(what, row.id), shown(row)])
		)
	);
	const lines = [['day', 'what', 'id', 'name', 'count'], ...rows].map(
		(cells) => `${cells.map(quoted).join(',')}\n`
	);
	return byteOrderMark + lines.join('');
}

/** The mark of UTF-8: without it the spreadsheet of most offices spoils every accent. */
const byteOrderMark = '\uFEFF';

const singular = { languages: 'language', explainers: 'explainer' };

/** A spreadsheet takes what begins like this for a formula, and works it out. */
const formula = /^[\s]*[=+\-@\t\r]/;

function quoted(cell: string): string {
	const harmless = formula.test(cell) ? `'${cell}` : cell;
	return `"${harmless.replace(/"/g, '""')}"`;
}
