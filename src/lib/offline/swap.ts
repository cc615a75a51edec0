import type { Manifest } from '$lib/packs/pack';
import type { Depot } from './download';
import { historyAfter, type NextPacks } from './history';
import {
	dropHistory,
	dropNext,
	dropUnderway,
	isAlive,
	keepHistory,
	storedHistory,
	storedUnderway
} from './records';
import { replacePacks, sweep } from './replace';
import { storedManifests } from './stored';
import type { StorageTrouble } from './trouble';

/**
 * Puts packs that are whole in the place of those before, and keeps these for going back.
 * Call while nobody is here. It may be stopped anywhere, and done twice. Never throws.
 * @param placed called once they are in place, before what nobody needs is swept: somebody may come
 */
export async function swapPacks(
	next: NextPacks,
	depot: Pick<Depot, 'cache'>,
	placed: () => void
): Promise<'stored' | StorageTrouble> {
	let outcome = await swap(next, depot, placed);
	if (outcome === 'full' && (await makeRoom(next.manifests, depot))) {
		outcome = await swap(next, depot, placed);
	}
	if (outcome === 'stored') await dropNext(depot.cache);
	return outcome;
}

/**
 * A full tablet gives up what it could go back to, and what a broken import left behind.
 * Returns whether there was anything. Never throws.
 * @param needed packs that are not in place yet, and whose files must stay
 */
export async function makeRoom(needed: Manifest[], depot: Pick<Depot, 'cache'>): Promise<boolean> {
	const { cache } = depot;
	const history = await storedHistory(cache);
	const underway = await storedUnderway(cache);
	const dead = underway && !isAlive(underway, Date.now()) ? [underway.manifest] : [];
	const spare = [...history.previous, ...dead];
	if (!spare.length) return false;

	if (dead.length) await dropUnderway(cache);
	// Dropped before it is written anew: on a full tablet only taking away works.
	await dropHistory(cache);
	await sweep([...(await storedManifests(cache)), ...needed], depot, { left: idsOf(spare) });
	await keepHistory({ ...history, previous: [] }, cache);
	return true;
}

async function swap(
	next: NextPacks,
	depot: Pick<Depot, 'cache'>,
	placed: () => void
): Promise<'stored' | StorageTrouble> {
	const { cache } = depot;
	const installed = await storedManifests(cache);
	const before = await storedHistory(cache);
	// First, so that nothing is swept that one could go back to.
	const noted = await keepHistory(historyAfter(before, installed, next), cache);
	if (noted !== 'stored') return noted;
	const outcome = await replacePacks(next.manifests, depot);
	if (outcome !== 'stored') return outcome;
	placed();
	await sweep(next.manifests, depot, { left: idsOf([...installed, ...before.previous]) });
	return outcome;
}

function idsOf(manifests: Manifest[]): string[] {
	return manifests.map(({ id }) => id);
}
