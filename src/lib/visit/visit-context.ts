import { createContext } from 'svelte';
import type { Catalog } from '$lib/catalog/catalog.svelte';
import type { Speaker } from '$lib/sound/speaker';
import type { StoredSettings } from '$lib/store/stored-settings.svelte';
import type { Kiosk } from './kiosk.svelte';

/** What the screens of a visit share: made in `lib/tablet`, asked for by `useVisit`. */
export interface VisitServices {
	kiosk: Kiosk;
	catalog: Catalog;
	settings: StoredSettings;
	/** The one voice. */
	speaker: Speaker;
}

export const [useVisit, provideVisit] = createContext<VisitServices>();
