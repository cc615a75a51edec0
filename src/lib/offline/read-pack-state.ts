import { readManifest } from '$lib/packs/read-pack';
import { fieldsOf, readFields } from './file-cache';
import type { ImportLock, NextPacks, PackState } from './pack-state';
import { readManifests, stateUrl, type PackStore } from './pack-store';
import { recordsBefore } from './records-before';

/** What is known of the packs; nothing where the record cannot be read. Never throws. */
export async function stateOf({ cache }: PackStore): Promise<PackState> {
	return readPackState((await recordsBefore(cache)) ?? (await readFields(stateUrl, cache)));
}

/** The record of packs from whatever was stored; a part that cannot be read is as good as none. PURE. */
export function readPackState(record: Record<string, unknown>): PackState {
	const { installed, previous, next, heldBack, fromFile, importing } = record;
	return {
		installed: readManifests(installed),
		previous: readManifests(previous),
		next: readNext(fieldsOf(next)),
		heldBack: readTexts(heldBack),
		fromFile: readTexts(fromFile),
		importing: readLock(fieldsOf(importing))
	};
}

function readNext({ manifests, byStaff, fromFile }: Record<string, unknown>): NextPacks | null {
	const packs = readManifests(manifests);
	if (!packs.length) return null;
	return { manifests: packs, byStaff: byStaff === true, fromFile: readTexts(fromFile) };
}

function readLock({ manifest, seen }: Record<string, unknown>): ImportLock | null {
	const pack = readManifest(manifest);
	return pack && { manifest: pack, seen: typeof seen === 'number' ? seen : 0 };
}

function readTexts(json: unknown): string[] {
	return Array.isArray(json) ? json.filter((text): text is string => typeof text === 'string') : [];
}
