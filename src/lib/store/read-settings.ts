import { readPackKey } from '../packs/pack-key';
import { loudest } from '../sound/volume';
import { freshSettings, type Settings } from './settings';

/**
 * Settings from whatever was stored. PURE.
 * A field that is missing or broken gets its fresh value, one that we do not know is dropped:
 * a kiosk with one spoilt setting still speaks.
 */
export function readSettings(stored: unknown): Settings {
	const fields = isRecord(stored) ? stored : {};
	const fresh = freshSettings;
	const volumeCeiling = readWhole(fields.volumeCeiling, fresh.volumeCeiling, 0, loudest);
	return {
		staffLanguage: readOneOf(['en', 'es'], fields.staffLanguage, fresh.staffLanguage),
		pin: readHash(fields.pin),
		started: readFlag(fields.started, fresh.started),
		demonstration: readFlag(fields.demonstration, fresh.demonstration),
		shelterName: readText(fields.shelterName, fresh.shelterName),
		country: readOneOf(['US', 'MX'], fields.country, fresh.country),
		emergencyNumber: readText(fields.emergencyNumber, '').trim() || fresh.emergencyNumber,
		publicAddress: readPublicAddress(fields.publicAddress) ?? fresh.publicAddress,
		languagesOff: readList(fields.languagesOff),
		withdrawn: readList(fields.withdrawn),
		pastDate: readOneOf(['warn', 'withdraw'], fields.pastDate, fresh.pastDate),
		volumeStart: Math.min(
			readWhole(fields.volumeStart, fresh.volumeStart, 0, loudest),
			volumeCeiling
		),
		volumeCeiling,
		askAfter: readWhole(fields.askAfter, fresh.askAfter, 90, 600),
		restAfter: readWhole(fields.restAfter, fresh.restAfter, 20, 120),
		dim: readOneOf(['soon', 'late', 'never'], fields.dim, fresh.dim),
		counting: readFlag(fields.counting, fresh.counting),
		packKey: readPackKey(fields.packKey) ?? fresh.packKey
	};
}

/** An address at which visitors' phones can open this kiosk, without a slash at its end; null: it is none. */
export function readPublicAddress(written: unknown): string | null {
	if (typeof written !== 'string') return null;
	const address = written.trim();
	if (address === '') return '';
	if (!/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i.test(address)) return null;
	try {
		return new URL(address).href.replace(/\/+$/, '');
	} catch {
		// It looked like an address, but the browser could not open it.
		return null;
	}
}

function readHash(value: unknown): string | null {
	return typeof value === 'string' && /^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/.test(value)
		? value
		: null;
}

function readWhole(value: unknown, fresh: number, least: number, most: number): number {
	const isWhole = typeof value === 'number' && Number.isInteger(value);
	return isWhole && value >= least && value <= most ? value : fresh;
}

function readOneOf<Word extends string>(words: Word[], value: unknown, fresh: Word): Word {
	return words.find((word) => word === value) ?? fresh;
}

function readFlag(value: unknown, fresh: boolean): boolean {
	return typeof value === 'boolean' ? value : fresh;
}

function readText(value: unknown, fresh: string): string {
	return typeof value === 'string' ? value : fresh;
}

/** Keeps every good entry: one spoilt entry must not bring back what staff have withdrawn. */
function readList(value: unknown): string[] {
	if (!Array.isArray(value)) return [];
	const words = value.filter((entry): entry is string => typeof entry === 'string');
	return [...new Set(words)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
