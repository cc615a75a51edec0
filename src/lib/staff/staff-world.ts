import type { Catalog } from '$lib/catalog/catalog.svelte';
import type { Offline } from '$lib/offline/offline.svelte';
import type { Speaker } from '$lib/sound/speaker';
import type { StoredSettings } from '$lib/store/stored-settings.svelte';

/** What the staff's side uses of the tablet. */
export interface StaffWorld {
	catalog: Catalog;
	settings: StoredSettings;
	offline: Offline;
	/** The one voice. */
	speaker: Speaker;
	/** Reads anew what this shelter recorded itself. */
	readShelterRecordings: () => Promise<void>;
}
