import { packIndex } from './pack';
import { readOr } from './schemas';

/** `/packs/index.json`: which packs there are, the kiosk's own voice first. Null if it is not one. PURE. */
export function readIndex(json: unknown): string[] | null {
	return readOr(packIndex, json)?.packs ?? null;
}
