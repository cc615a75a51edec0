import * as v from 'valibot';

const shellTrouble = v.object({
	/** The address that did not answer as it must. */
	url: v.string(),
	/** The HTTP status; 0 where there was no answer, 200 where it answered with something else. */
	status: v.number()
});

/**
 * Why the kiosk's own pages could not be stored, from the worker to the staff's side: a worker whose
 * install fails is thrown away, and could not be asked any more.
 */
export type ShellTrouble = v.InferOutput<typeof shellTrouble>;

/** Not named like a shell, so that no version sweeps it away. */
const cacheName = 'trouble';
const address = '/_shell-trouble';

/** Remembers what is wrong, or with null that nothing is any more. Throws where nothing can be stored. */
export async function storeShellTrouble(
	caches: CacheStorage,
	trouble: ShellTrouble | null
): Promise<void> {
	if (!trouble) {
		await caches.delete(cacheName);
		return;
	}
	const cache = await caches.open(cacheName);
	await cache.put(address, new Response(JSON.stringify(trouble)));
}

/** What was remembered; null where nothing is wrong, or nothing can be stored. Never throws. */
export async function readShellTrouble(caches?: CacheStorage): Promise<ShellTrouble | null> {
	try {
		const found: unknown = await (await caches?.match(address, { cacheName }))?.json();
		return v.is(shellTrouble, found) ? found : null;
	} catch {
		// A store that cannot be read has been told of by other lines of the morning check.
		return null;
	}
}
