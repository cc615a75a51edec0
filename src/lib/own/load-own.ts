import { nothingOwn, type Own } from './own';

/** The cache of what this shelter recorded itself. No release and no pack touches it. */
export const ownCache = 'own';

/** Changes whenever another tab has recorded or deleted something. */
export const ownKey = 'farol.own';

/** What this shelter recorded itself. Most have nothing: then nothing more is loaded. Never throws. */
export async function loadOwn(): Promise<Own> {
	try {
		// Without https there is no such thing.
		if (!('caches' in window) || !(await caches.has(ownCache))) return nothingOwn;
		const { storedOwn } = await import('./stored-own');
		return await storedOwn(await caches.open(ownCache));
	} catch {
		// A damaged disk: the packs still speak.
		return nothingOwn;
	}
}

/** Calls back when another tab changed it. The returned function stops that. */
export function followOwn(
	page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
	changed: () => void
): () => void {
	const heard = ({ key }: StorageEvent) => {
		if (key === ownKey) changed();
	};
	page.addEventListener('storage', heard);
	return () => page.removeEventListener('storage', heard);
}
