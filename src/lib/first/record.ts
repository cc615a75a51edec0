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

export const firstKey = 'farol.first';

/** A record as it was stored; null for whatever else was found. */
export function readFirst(text: string | null): FirstRecord | null {
	let found: unknown;
	try {
		found = JSON.parse(text ?? 'null');
	} catch {
		// Half-written by a power cut, or not ours.
		return null;
	}
	return isRecord(found) ? found : null;
}

function isRecord(value: unknown): value is FirstRecord {
	if (typeof value !== 'object' || value === null) return false;
	const { hand, mark, dim, volume, languages } = value as Partial<FirstRecord>;
	return (
		isAddress(hand) &&
		typeof mark === 'string' &&
		(dim === 'soon' || dim === 'late' || dim === 'never') &&
		typeof volume === 'number' &&
		volume >= 0 &&
		volume <= 1 &&
		Array.isArray(languages) &&
		languages.length > 0 &&
		languages.every(isLanguage)
	);
}

function isLanguage(value: unknown): value is FirstLanguage {
	if (typeof value !== 'object' || value === null) return false;
	const { code, name, dir, light, tile, welcome } = value as Partial<FirstLanguage>;
	return (
		typeof code === 'string' &&
		typeof name === 'string' &&
		(dir === 'ltr' || dir === 'rtl') &&
		typeof light === 'number' &&
		isAddress(tile) &&
		(welcome === null || isAddress(welcome))
	);
}

/** Only this tablet's own recordings and pictures. */
function isAddress(value: unknown): value is string {
	return typeof value === 'string' && /^\/(packs|own)\/[\w./-]+$/.test(value);
}
