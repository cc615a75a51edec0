import type { FileCache } from '$lib/offline/file-cache';
import { putFile } from '$lib/offline/put-file';
import { sha256 } from '$lib/offline/sha256';
import { recordingsCache, recordingKey } from '$lib/shelter-recordings/load';
import type { ShelterRecordings, RecordingFile } from '$lib/shelter-recordings/shelter-recordings';
import { storedRecordings, tableUrl } from '$lib/shelter-recordings/stored';

/** What keeping our own recordings needs of the browser: everything a test replaces. */
export interface RecordingStoreWorld {
	/** Null where nothing can be stored, such as on plain http. */
	open: () => Promise<FileCache | null>;
	/** One change after the other, also where two tabs are open. */
	alone: <Outcome>(change: () => Promise<Outcome>) => Promise<Outcome>;
	/** Tells the other tabs that something changed. */
	tell: () => void;
}

/** A recording on its way to the disk. */
export interface Recorded {
	mp3: Uint8Array;
	seconds: number;
}

/** `full` and `broken` are the tablet's storage; nothing of the change was made then. */
export type StoreOutcome = 'stored' | 'full' | 'broken';

/**
 * Keeps what this shelter records: the recordings first, then the table that names them, so that
 * whatever stops it leaves the table before. Never throws.
 */
export class OwnStore {
	readonly #world: RecordingStoreWorld;

	constructor(world: RecordingStoreWorld = browserOwn()) {
		this.#world = world;
	}

	/** Stores a recording, and what it is for. */
	add(
		recorded: Recorded,
		how: (recordings: ShelterRecordings, file: RecordingFile) => ShelterRecordings
	): Promise<StoreOutcome> {
		return this.#inCache(async (cache) => {
			const { buffer } = new Uint8Array(recorded.mp3);
			const file = await fileOf(buffer, recorded.seconds);
			const outcome = await putFile(file.url, buffer, cache);
			return outcome === 'stored'
				? writeTable(cache, (recordings) => how(recordings, file))
				: outcome;
		});
	}

	/** Changes what is known about recordings, on top of what another tab may have changed meanwhile. */
	change(how: (recordings: ShelterRecordings) => ShelterRecordings): Promise<StoreOutcome> {
		return this.#inCache((cache) => writeTable(cache, how));
	}

	async #inCache(change: (cache: FileCache) => Promise<StoreOutcome>): Promise<StoreOutcome> {
		try {
			const cache = await this.#world.open();
			if (!cache) return 'broken';
			const outcome = await this.#world.alone(async () => {
				const changed = await change(cache);
				await sweep(cache);
				return changed;
			});
			this.#world.tell();
			return outcome;
		} catch {
			// A damaged disk.
			return 'broken';
		}
	}
}

async function fileOf(mp3: ArrayBuffer, seconds: number): Promise<RecordingFile> {
	const hash = await sha256(mp3);
	return { url: `/own/${hash.slice(0, 16)}.mp3`, bytes: mp3.byteLength, sha256: hash, seconds };
}

async function writeTable(
	cache: FileCache,
	how: (recordings: ShelterRecordings) => ShelterRecordings
): Promise<StoreOutcome> {
	const table = how(await storedRecordings(cache));
	return putFile(tableUrl, JSON.stringify(table), cache);
}

/** Drops recordings that the table does not name: thrown away, or left by a change that failed. */
async function sweep(cache: FileCache): Promise<void> {
	const recordings = await storedRecordings(cache);
	const files = recordings.announcements.flatMap(({ languages }) => Object.values(languages));
	const named = new Set([
		tableUrl,
		...[...files, ...recordings.replacements].map(({ url }) => url)
	]);
	for (const { url } of await cache.keys()) {
		const { pathname } = new URL(url);
		if (!named.has(pathname)) await cache.delete(pathname);
	}
}

/** Old engines have no locks: there the moment in which two tabs could cross is some milliseconds. */
interface Locking {
	locks?: { request: <Outcome>(name: string, change: () => Promise<Outcome>) => Promise<Outcome> };
}

function browserOwn(): RecordingStoreWorld {
	return {
		async open() {
			return 'caches' in window ? caches.open(recordingsCache) : null;
		},
		alone: (change) => {
			const { locks }: Locking = navigator;
			return locks ? locks.request(recordingKey, change) : change();
		},
		tell() {
			try {
				localStorage.setItem(recordingKey, String(Date.now()));
			} catch {
				// Another tab hears of it at its next start.
			}
		}
	};
}
