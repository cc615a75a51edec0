import { readSettings } from './read-settings';
import type { Settings } from './settings';

export const settingsKey = 'farol.settings';

/** Asked for each time: only looking at `localStorage` throws where a browser forbids it. */
export type StorageDoor = () => Pick<Storage, 'getItem' | 'setItem'>;

/** The tablet's settings, made reactive and kept over restarts. */
export class StoredSettings {
	#open: StorageDoor;
	#current: Settings = $state.raw(readSettings(null));
	#remembers = $state(true);

	constructor(open: StorageDoor) {
		this.#open = open;
		this.#current = this.#stored();
	}

	get current(): Settings {
		return this.#current;
	}

	/** False when this browser keeps nothing: what is changed then lasts until the page closes. */
	get remembers(): boolean {
		return this.#remembers;
	}

	/** Changes some settings, on top of what another tab may have changed meanwhile. */
	change = (part: Partial<Settings>) => {
		this.#current = readSettings({ ...this.#stored(), ...part });
		try {
			this.#open().setItem(settingsKey, JSON.stringify(this.#current));
			this.#remembers = true;
		} catch {
			// Storage is forbidden or full: the settings live on in memory.
			this.#remembers = false;
		}
	};

	/** Follows what other tabs change. The returned function stops that. */
	follow(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
		const changed = (event: StorageEvent) => {
			// The key is null when everything was cleared at once.
			if (event.key === settingsKey || event.key === null) this.#current = this.#stored();
		};
		page.addEventListener('storage', changed);
		return () => page.removeEventListener('storage', changed);
	}

	#stored(): Settings {
		if (!this.#remembers) return this.#current;
		try {
			return readSettings(parse(this.#open().getItem(settingsKey)));
		} catch {
			// Storage is forbidden: this tablet starts afresh each time.
			this.#remembers = false;
			return this.#current;
		}
	}
}

function parse(text: string | null): unknown {
	try {
		return text === null ? null : JSON.parse(text);
	} catch {
		// Half-written by a power cut, or not ours.
		return null;
	}
}
