import type { Manifest } from '$lib/packs/pack';
import { activate, namedIn } from './pack-state';
import type { PackStore } from './pack-store';
import { stateOf } from './read-pack-state';
import { sweep } from './sweep';
import type { StorageTrouble } from './trouble';
import { updateState } from './update-state';
import { withSpace } from './with-space';

/**
 * Puts the packs that wait in the place of those before, and keeps these for going back.
 * Call while nobody is here. It may be stopped anywhere, and done twice. Never throws.
 * @param placed called once they are in place, before what nobody needs is swept: somebody may come
 */
export async function activateNext(
	store: PackStore,
	placed: (installed: Manifest[]) => void
): Promise<'stored' | StorageTrouble> {
	const before = await stateOf(store);
	const needed = before.next?.manifests ?? [];
	const outcome = await withSpace(needed, store, () => updateState(store, activate));
	if (outcome !== 'stored') return outcome;
	const after = await stateOf(store);
	placed(after.installed);
	await sweep(namedIn(after), store, { left: [...before.installed, ...before.previous] });
	return outcome;
}
