import type { PackKeeper } from '$lib/offline/pack-keeper.svelte';

/** What staff see of the packs that the site has, and what they can do about them. */
export type Site = Pick<
	PackKeeper,
	'asked' | 'trouble' | 'missing' | 'waits' | 'holdsBack' | 'again' | 'insist'
>;
