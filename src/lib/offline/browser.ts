import type { Source } from './download';
import { PackStore, type Alone } from './pack-store';

/** What keeping the kiosk offline needs of the browser: everything a test replaces. */
export interface OfflineWorld extends Source {
	/** Null where nothing can be stored, such as on plain http. */
	openPacks: () => Promise<PackStore | null>;
	workers: ServiceWorkerContainer | undefined;
	reload: () => void;
	/** The network is back, or somebody switched on a screen that was dark: timers stood still meanwhile. */
	whenOnline: (what: () => void) => void;
	/** Asks that the browser never throws our storage away; null where it cannot be asked. */
	persist: () => Promise<boolean | null>;
}

/** The name of the cache that holds recordings, words and pictures. No release touches it. */
const packsCache = 'packs';

/** What the types promise everywhere. */
interface Locking {
	locks?: { request: <Done>(name: string, change: () => Promise<Done>) => Promise<Done> };
}

/** Old engines have no locks: there the moment in which two changes could cross is some milliseconds. */
const alone: Alone = (change) => {
	const { locks }: Locking = navigator;
	return locks ? locks.request(packsCache, change) : change();
};

/** @param keeps false while developing: what is edited must not be answered from a store */
export function browserWorld(keeps: boolean): OfflineWorld {
	// On plain http these are missing, whatever the types say.
	const { serviceWorker, storage }: Partial<Navigator> = navigator;
	return {
		async openPacks() {
			try {
				return keeps && 'caches' in window
					? new PackStore(await caches.open(packsCache), alone)
					: null;
			} catch {
				// Storage is switched off, as in some private windows.
				return null;
			}
		},
		workers: keeps ? serviceWorker : undefined,
		fetch: (url, init) => fetch(url, init),
		wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
		reload: () => location.reload(),
		whenOnline(what) {
			window.addEventListener('online', what);
			document.addEventListener('visibilitychange', () => {
				if (!document.hidden) what();
			});
		},
		async persist() {
			try {
				if (!storage?.persist) return null;
				// Some browsers ask the person: not again once they have agreed.
				return (await storage.persisted()) || (await storage.persist());
			} catch {
				// Refused where the page is not trusted with storage.
				return false;
			}
		}
	};
}
