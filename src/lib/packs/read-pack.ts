import { languageFile, manifest, type LanguageFile, type Manifest } from './pack';
import { readOr } from './schemas';

/** Built packs from whatever was fetched or stored. PURE. */

/** A manifest, or null if a kiosk could not rely on every part of it; with what later versions added. */
export function readManifest(json: unknown): Manifest | null {
	return readOr(manifest, json);
}

/** The words and recordings of a language, or null if one of them is not as it should be. */
export function readLanguageFile(json: unknown): LanguageFile | null {
	return readOr(languageFile, json);
}
