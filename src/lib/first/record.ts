/** What the first screen shows and says on this tablet: kept beside the settings, of no visitor. PURE. */
export interface FirstRecord {
	/** Address of the picture of a hand. */
	hand: string;
	/** A word for staff at rest; empty: none. */
	mark: string;
	/** When rest becomes dark. */
	dim: 'soon' | 'late' | 'never';
	/** The volume at which a visit begins, 0 to 1. */
	volume: number;
	/** In the order of the tiles. */
	languages: FirstLanguage[];
}

/** A language's tile, and the recordings before and after it is touched. */
export interface FirstLanguage {
	code: string;
	name: string;
	dir: 'ltr' | 'rtl';
	/** Which of the eight lights burns in its lantern. */
	light: number;
	tile: string;
	/** Null: not known before the language is read. */
	welcome: string | null;
}

/** The key in `localStorage` under which the record is kept. */
export const firstKey = 'farol.first';

/** As it is kept. Pages of another version may have another form for it: they do not read this one. */
interface Stored extends FirstRecord {
	version: string;
}

/**
 * The record as it is kept.
 * @param version of these pages
 */
export function writeFirst(record: FirstRecord, version: string): string {
	const stored: Stored = { version, ...record };
	return JSON.stringify(stored);
}

/**
 * A record as pages of this version wrote it; null for whatever else was found. By hand and not by a schema:
 * this runs before the application is there, and a schema's library is as much to load as all of `first/`.
 */
export function readFirst(text: string | null, version: string): FirstRecord | null {
	try {
		const found = JSON.parse(text ?? 'null') as Stored | null;
		return found?.version === version ? found : null;
	} catch {
		// Half-written by a power cut, or not ours.
		return null;
	}
}
