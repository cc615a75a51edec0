import { noRecordings, type ShelterRecordings } from './shelter-recordings';

/** The name of the cache of what this shelter recorded itself. No release and no pack touches it. */
export const recordingsCache = 'own';

/** The key in `localStorage` that changes whenever a tab has recorded or deleted something. */
export const recordingKey = 'farol.own';

/** What this shelter recorded itself. Most have nothing: then nothing more is loaded. Never throws. */
export async function loadRecordings(): Promise<ShelterRecordings> {
	try {
		// Without https there is no such thing.
		if (!('caches' in window) || !(await caches.has(recordingsCache))) return noRecordings;
		const { storedRecordings } = await import('./stored');
		return await storedRecordings(await caches.open(recordingsCache));
	} catch {
		// A damaged disk: the packs still speak.
		return noRecordings;
	}
}

/** Calls back when another tab changed the recordings. The returned function stops that. */
export function followRecordings(
	page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
	changed: () => void
): () => void {
	const heard = ({ key }: StorageEvent) => {
		if (key === recordingKey) changed();
	};
	page.addEventListener('storage', heard);
	return () => page.removeEventListener('storage', heard);
}
