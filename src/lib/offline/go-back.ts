import type { Manifest } from '$lib/packs/pack';
import type { Depot } from './download';
import { areSame } from './history';
import { keepNext, storedHistory } from './records';
import { storedManifests, wholeOf } from './stored';
import type { StorageTrouble } from './trouble';

/** The packs before, with the languages that are still whole; empty if there is nothing to go back to. */
export async function previousPacks(cache: Depot['cache']): Promise<Manifest[]> {
	const { previous } = await storedHistory(cache);
	const whole = await Promise.all(previous.map((pack) => wholeOf(pack, cache)));
	const packs = whole.flatMap((pack) => pack ?? []);
	const isUsable = packs.length === previous.length;
	return isUsable && !areSame(packs, await storedManifests(cache)) ? packs : [];
}

/** Notes the packs before as what comes next when the kiosk rests. Going back again undoes it. */
export async function goBack(
	cache: Depot['cache']
): Promise<'stored' | StorageTrouble | 'noPrevious'> {
	const manifests = await previousPacks(cache);
	if (!manifests.length) return 'noPrevious';
	return keepNext({ manifests, byStaff: true, fromFile: [] }, cache);
}
