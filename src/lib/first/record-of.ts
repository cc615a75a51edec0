import type { Clip } from '$lib/packs/pack';
import type { Catalog } from '$lib/catalog/catalog.svelte';
import { gain } from '$lib/sound/volume';
import type { Settings } from '$lib/store/settings';
import { firstKey, writeFirst, type FirstRecord } from './record';

/**
 * What the first screen will show when this tablet is started the next time; null while nothing can be offered.
 * @param mark a word for staff at rest; empty: none
 */
export function recordOf(catalog: Catalog, { dim }: Settings, mark: string): FirstRecord | null {
	const { languages, volumeStart, topics } = catalog.offering;
	const hand = catalog.pictures['rest.hand']?.url;
	const all = Object.keys(catalog.manifests[0]?.languages ?? {});
	const offered = languages.flatMap((code) => {
		const [tile, welcome]: (Clip | null | undefined)[] = [
			catalog.clip(code, 'language'),
			catalog.clip(code, 'welcome.1')
		];
		if (!tile) return [];
		return {
			code,
			name: tile.text,
			dir: catalog.direction(code),
			light: all.indexOf(code),
			tile: tile.url,
			welcome: welcome?.url ?? null
		};
	});
	if (!hand || topics.length === 0 || offered.length === 0) return null;
	if (offered.length < languages.length) return null;
	return { hand, mark, dim, volume: gain(volumeStart), languages: offered };
}

/** Keeps what the first screen will show at the next start; with null that screen waits for the application. */
export function keepRecord(record: FirstRecord | null): void {
	try {
		const version = document.documentElement.dataset['version'] ?? '';
		if (record) localStorage.setItem(firstKey, writeFirst(record, version));
		else localStorage.removeItem(firstKey);
	} catch {
		// Storage is forbidden or full: the first screen waits for the application.
	}
}
