import { createContext } from 'svelte';
import type { Catalog } from '$lib/catalog/catalog.svelte';
import type { Speaker } from '$lib/sound/speaker';
import type { Kept } from '$lib/store/persisted.svelte';
import type { Kiosk } from './kiosk.svelte';

/** What the screens of a visit share. */
export interface VisitServices {
	kiosk: Kiosk;
	catalog: Catalog;
	settings: Kept;
	/** The one voice. */
	speaker: Speaker;
}

export const [useVisit, provideVisit] = createContext<VisitServices>();
