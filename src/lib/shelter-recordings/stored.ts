import type { ShelterRecordings } from './shelter-recordings';
import { readShelterRecordings } from './read';

export const tableUrl = '/own/recordings.json';

/** What is stored of a shelter's own recordings. Throws where the disk cannot be read: that is not the same as none. */
export async function storedRecordings(
	cache: Pick<Cache, 'match' | 'keys'>
): Promise<ShelterRecordings> {
	const table = await cache.match(tableUrl);
	const paths = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
	return readShelterRecordings(await jsonOf(table), (url) => paths.has(url));
}

async function jsonOf(table: Response | undefined): Promise<unknown> {
	try {
		return await table?.json();
	} catch {
		// Half-written by a power cut: as good as none.
		return null;
	}
}
