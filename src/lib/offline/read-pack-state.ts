import * as v from 'valibot';
import { manifest } from '$lib/packs/pack';
import { goodOnes, readAny } from '$lib/packs/schemas';
import { readFields } from './file-cache';
import type { PackState } from './pack-state';
import { manifests, stateUrl, type PackStore } from './pack-store';
import { recordsBefore } from './records-before';

const texts = goodOnes(v.string());

const next = v.object({
	manifests: v.pipe(
		manifests,
		v.check((packs) => packs.length > 0)
	),
	byStaff: v.fallback(v.boolean(), false),
	fromFile: texts
});

const importing = v.object({ manifest, seen: v.fallback(v.number(), 0) });

/** A part that cannot be read is as good as none. */
const state = v.object({
	installed: manifests,
	previous: manifests,
	next: v.fallback(v.nullable(next), null),
	heldBack: texts,
	fromFile: texts,
	importing: v.fallback(v.nullable(importing), null)
});

/** What is known of the packs; nothing where the record cannot be read. Never throws. */
export async function stateOf({ cache }: PackStore): Promise<PackState> {
	return readPackState((await recordsBefore(cache)) ?? (await readFields(stateUrl, cache)));
}

/** The record of packs from whatever was stored. PURE. */
export function readPackState(record: Record<string, unknown>): PackState {
	return readAny(state, record);
}
