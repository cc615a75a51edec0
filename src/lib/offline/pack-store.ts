import * as v from 'valibot';
import { manifest, type LanguageFile, type Manifest, type StoredFile } from '$lib/packs/pack';
import { readAny } from '$lib/packs/schemas';
import { readLanguageFile } from '$lib/packs/read-pack';
import { readFields, type FileCache } from './file-cache';

/** Does one change after the other, also where two tabs are open. */
export type Alone = <Done>(change: () => Promise<Done>) => Promise<Done>;

/** The one record of the packs. No pack can have such a name, because ids have no underscore. */
export const stateUrl = '/packs/_state.json';

/** Where a kiosk had its installed packs before there was one record. As long as it can be read, it holds. */
export const indexBefore = '/packs/index.json';

/** All or none: half of a set of packs is no set. */
export const manifests = v.fallback(v.array(manifest), []);

/** The packs as they are stored: their files, and one record of what they are, in one cache. */
export class PackStore {
	readonly cache: FileCache;
	readonly alone: Alone;

	constructor(cache: FileCache, alone: Alone) {
		this.cache = cache;
		this.alone = alone;
	}

	/** The packs that play, the kiosk's own voice first; empty: none, or one cannot be read. Never throws. */
	async installed(): Promise<Manifest[]> {
		const before = (await readFields(indexBefore, this.cache))['manifests'];
		return readAny(manifests, before ?? (await readFields(stateUrl, this.cache))['installed']);
	}

	/** A language's words and recordings; null if they are not stored. Never throws. */
	async language({ url }: StoredFile): Promise<LanguageFile | null> {
		return readLanguageFile(await readFields(url, this.cache));
	}
}
