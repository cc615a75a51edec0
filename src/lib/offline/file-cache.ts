/** The browser's store of files by their addresses: everything of it that a test replaces. */
export type FileCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** The fields of what is stored as JSON; none if it is not there, or cannot be read. Never throws. */
export async function readFields(url: string, cache: FileCache): Promise<Record<string, unknown>> {
	try {
		return fieldsOf(await (await cache.match(url))?.json());
	} catch {
		// A damaged disk: as good as not stored.
		return {};
	}
}

/** The fields of an object; none of anything else. PURE. */
export function fieldsOf(json: unknown): Record<string, unknown> {
	return typeof json === 'object' && json !== null ? { ...json } : {};
}
