import type { PackSync } from '$lib/offline/pack-sync.svelte';

/** What staff see of the packs that the site has, and what they can do about them. */
export type Site = Pick<
	PackSync,
	'asked' | 'trouble' | 'missing' | 'waits' | 'holdsBack' | 'again' | 'insist'
>;
