import type { Catalog } from '$lib/catalog/catalog.svelte';
import type { Offline } from '$lib/offline/offline.svelte';
import type { Speaker } from '$lib/sound/speaker';
import type { Kept } from '$lib/store/persisted.svelte';

/** What the staff's side uses of the tablet. */
export interface StaffWorld {
	catalog: Catalog;
	settings: Kept;
	offline: Offline;
	/** The one voice. */
	speaker: Speaker;
	/** Reads anew what this shelter recorded itself. */
	readOwn: () => Promise<void>;
}
