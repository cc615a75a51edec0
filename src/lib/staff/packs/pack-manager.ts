import type { Depot } from '$lib/offline/download';
import { goBack } from '$lib/offline/go-back';
import { importPack } from '$lib/offline/import-pack';
import type { Progress } from '$lib/offline/install';
import { openPackFile } from '$lib/offline/open-pack-file';
import { dropNext } from '$lib/offline/records';
import type { Trouble } from '$lib/offline/trouble';
import { offerOf, type ImportOffer } from './import-offer';
import { packsOnTablet, type PacksOnTablet } from './packs-on-tablet';

/** What staff do with packs. It changes only what comes next: packs are swapped while nobody is here. */
export class PackManager {
	readonly #openPacks: () => Promise<Depot['cache'] | null>;
	readonly #key: () => string;

	/** @param key who must have signed a pack, 64 hex digits; empty: nobody */
	constructor(openPacks: () => Promise<Depot['cache'] | null>, key: () => string) {
		this.#openPacks = openPacks;
		this.#key = key;
	}

	/** Null where nothing can be stored. */
	async list(): Promise<PacksOnTablet | null> {
		const cache = await this.#openPacks();
		return cache && packsOnTablet(cache);
	}

	/** Reads what a file is, and changes nothing. */
	async inspect(blob: Blob): Promise<ImportOffer | Trouble> {
		const cache = await this.#openPacks();
		if (!cache) return 'nowhere';
		const file = await openPackFile(blob, this.#key());
		return typeof file === 'string' ? file : offerOf(file, cache);
	}

	/** Brings it in; it takes over when the kiosk rests. */
	async bringIn(
		{ file }: ImportOffer,
		report: (progress: Progress) => void
	): Promise<'stored' | Trouble> {
		const cache = await this.#openPacks();
		return cache ? importPack(file, { cache, report, now: Date.now }) : 'nowhere';
	}

	/** The packs before take over when the kiosk rests. */
	async goBack(): Promise<'stored' | Trouble> {
		const cache = await this.#openPacks();
		return cache ? goBack(cache) : 'nowhere';
	}

	/** What waits does not take over. */
	async cancelNext(): Promise<void> {
		const cache = await this.#openPacks();
		if (cache) await dropNext(cache);
	}
}
