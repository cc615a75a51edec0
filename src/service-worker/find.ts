/** Looks an address up in one cache. */
export type Find = (url: string) => Promise<Response | undefined>;

/** Finds nothing where the browser's storage is broken: then the network is asked. PURE. */
export function findIn(name: string, caches: CacheStorage): Find {
	return async (url) => {
		try {
			const cache = await caches.open(name);
			// By its address alone: what a server once wrote into `Vary` says nothing here.
			return await cache.match(url, { ignoreVary: true });
		} catch {
			// A full or damaged disk.
			return undefined;
		}
	};
}
