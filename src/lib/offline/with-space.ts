import type { Manifest } from '$lib/packs/pack';
import { namedIn, withoutSpare } from './pack-state';
import type { PackStore } from './pack-store';
import { stateOf } from './read-pack-state';
import { sweep } from './sweep';
import { updateState } from './update-state';

/**
 * Stores something; where the tablet is full, once more after it has given up what it can do without.
 * @param needed packs that are on their way, and whose files must stay
 */
export async function withSpace<Outcome>(
	needed: Manifest[],
	store: PackStore,
	put: () => Promise<Outcome>
): Promise<Outcome> {
	const outcome = await put();
	return outcome === 'full' && (await makeSpace(needed, store)) ? put() : outcome;
}

/** Gives up what the tablet can do without. Returns whether there was anything. */
async function makeSpace(needed: Manifest[], store: PackStore): Promise<boolean> {
	const now = Date.now();
	const state = await stateOf(store);
	const staying = namedIn(withoutSpare(state, needed, now));
	const left = namedIn(state).filter((pack) => !staying.includes(pack));
	if (!left.length) return false;
	// The files first: on a full tablet only taking away works, and the record is written into their space.
	await sweep([...staying, ...needed], store, { left });
	await updateState(store, (latest) => withoutSpare(latest, needed, now));
	return true;
}
