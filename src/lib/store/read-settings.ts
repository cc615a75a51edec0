import { isObject, readAny } from '../packs/schemas';
import { settings, type Settings } from './settings';

/**
 * Settings from whatever was stored. PURE.
 * A field that is missing or broken gets its fresh value, one that we do not know is dropped:
 * a kiosk with one spoilt setting still speaks.
 */
export function readSettings(stored: unknown): Settings {
	return readAny(settings, isObject(stored) ? stored : {});
}
