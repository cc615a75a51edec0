/**
 * The day where the author sits, `2026-11-30`: by the clock of Greenwich, every evening in the
 * Americas would be tomorrow.
 */
export function localDay(date: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
