/** `/packs/index.json`: which packs there are, the kiosk's own voice first. Null if it is not one. PURE. */
export function readIndex(json: unknown): string[] | null {
	if (typeof json !== 'object' || json === null || !('packs' in json)) return null;
	const { packs } = json;
	return Array.isArray(packs) && packs.length > 0 && packs.every(isPackId) ? packs : null;
}

function isPackId(value: unknown): value is string {
	return typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}
