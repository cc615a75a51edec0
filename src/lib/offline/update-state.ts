import type { PackState } from './pack-state';
import { indexBefore, stateUrl, type PackStore } from './pack-store';
import { putFile } from './put-file';
import { readPackState, stateOf } from './read-pack-state';
import { recordsBefore } from './records-before';
import type { StorageTrouble } from './trouble';

/**
 * Changes the record of the packs, in one write, on top of what another tab may have changed meanwhile.
 * Nobody else writes it. Never throws.
 */
export function updateState(
	store: PackStore,
	change: (state: PackState) => PackState
): Promise<'stored' | StorageTrouble> {
	const write = async () => {
		const carried = await carryOver(store);
		if (carried !== 'stored') return carried;
		const state = await stateOf(store);
		const changed = change(state);
		return changed === state ? carried : put(changed, store);
	};
	// A page that is being left has no turn any more.
	return store.alone(write).catch(() => 'broken');
}

/** Carries over, once, what an earlier kiosk has noted: that holds until it is in the record, whole. */
async function carryOver(store: PackStore): Promise<'stored' | StorageTrouble> {
	const before = await recordsBefore(store.cache);
	const outcome = before ? await put(readPackState(before), store) : 'stored';
	if (!before || outcome !== 'stored') return outcome;
	try {
		await store.cache.delete(indexBefore);
		return outcome;
	} catch {
		// A damaged disk.
		return 'broken';
	}
}

function put(state: PackState, { cache }: PackStore): Promise<'stored' | StorageTrouble> {
	return putFile(stateUrl, JSON.stringify(state), cache);
}
