/** Which packs a server has, `{ "packs": ["interface", "asylum-us"] }`. */
export const indexUrl = '/packs/index.json';

export function manifestUrl(pack: string): string {
	return `/packs/${pack}.json`;
}

/** Where the signature of a manifest lies, if somebody has signed it. */
export function signatureUrl(pack: string): string {
	return `/packs/${pack}.sig`;
}
