import type { Manifest } from '$lib/packs/pack';
import { areSame, withPrevious } from './pack-state';
import type { PackStore } from './pack-store';
import { stateOf } from './read-pack-state';
import type { StorageTrouble } from './trouble';
import { updateState } from './update-state';
import { wholePart } from './whole';

/** The packs before, with the languages that are still whole; empty if there is nothing to go back to. */
export async function previousPacks(store: PackStore): Promise<Manifest[]> {
	const { previous, installed } = await stateOf(store);
	const whole = await Promise.all(previous.map((pack) => wholePart(pack, store)));
	const packs = whole.flatMap((pack) => pack ?? []);
	const isUsable = packs.length === previous.length;
	return isUsable && !areSame(packs, installed) ? packs : [];
}

/** Notes the packs before as what comes next when the kiosk rests. Going back again undoes it. */
export async function goBack(store: PackStore): Promise<'stored' | StorageTrouble | 'noPrevious'> {
	const manifests = await previousPacks(store);
	if (!manifests.length) return 'noPrevious';
	return updateState(store, (state) => withPrevious(state, manifests));
}
