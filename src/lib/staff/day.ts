/** Days as packs write them, `2026-10-01`. PURE. */
const millisecondsPerDay = 86_400_000;

/** How many days after `from` the day `to` comes; negative when it came before. */
export function daysBetween(from: string, to: string): number {
	return Math.round((midnight(to) - midnight(from)) / millisecondsPerDay);
}

/** The day so many days after another. */
export function daysLater(day: string, days: number): string {
	return new Date(midnight(day) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** `1 October 2026`, as staff of this language write it. */
export function dayInWords(day: string, language: string): string {
	return new Intl.DateTimeFormat(language, {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(midnight(day));
}

function midnight(day: string): number {
	return Date.parse(`${day}T00:00:00Z`);
}
