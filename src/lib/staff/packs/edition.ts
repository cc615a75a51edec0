import type { Edition } from './pack-manager';

/** PURE. Sizes as staff read them: `0.4`, `59`. */
export function megabytes(bytes: number): string {
	const size = bytes / 1e6;
	return size < 10 ? size.toFixed(1) : String(Math.round(size));
}

/** The newest day of a set of packs. */
export function dayOf(edition: Edition): string {
	return edition.reduce((newest, { date }) => (date > newest ? date : newest), '');
}
