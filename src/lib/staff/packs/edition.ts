import type { Manifest } from '$lib/packs/pack';

/** A set of packs that waits, or that was there before: id and date of each. PURE. */
export type Edition = Pick<Manifest, 'id' | 'date'>[];

export function idsAndDates(manifests: Manifest[]): Edition {
	return manifests.map(({ id, date }) => ({ id, date }));
}

/** The newest day of a set of packs. */
export function dayOf(edition: Edition): string {
	return edition.reduce((newest, { date }) => (date > newest ? date : newest), '');
}

/** Sizes as staff read them: `0.4`, `59`. */
export function megabytes(bytes: number): string {
	const size = bytes / 1e6;
	return size < 10 ? size.toFixed(1) : String(Math.round(size));
}
