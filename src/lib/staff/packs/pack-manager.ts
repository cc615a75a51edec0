import { importPack } from '$lib/offline/import-pack';
import type { Progress } from '$lib/offline/install';
import { openPackFile } from '$lib/offline/open-pack-file';
import { withoutChoice } from '$lib/offline/pack-state';
import type { PackStore } from '$lib/offline/pack-store';
import { goBack } from '$lib/offline/previous-packs';
import type { PackTrouble } from '$lib/offline/trouble';
import { updateState } from '$lib/offline/update-state';
import { offerOf, type ImportOffer } from './import-offer';
import { packsOnTablet, type PacksOnTablet } from './packs-on-tablet';

/** What staff do with packs. It changes only what comes next: packs are swapped while nobody is here. */
export class PackManager {
	readonly #openPacks: () => Promise<PackStore | null>;
	readonly #key: () => string;

	/** @param key who must have signed a pack, 64 hex digits; empty: nobody */
	constructor(openPacks: () => Promise<PackStore | null>, key: () => string) {
		this.#openPacks = openPacks;
		this.#key = key;
	}

	/** Lists what is on this tablet; null where nothing can be stored. */
	async list(): Promise<PacksOnTablet | null> {
		const store = await this.#openPacks();
		return store && packsOnTablet(store);
	}

	/** Reads what a file is, and changes nothing. */
	async inspect(blob: Blob): Promise<ImportOffer | PackTrouble> {
		const store = await this.#openPacks();
		if (!store) return 'nowhere';
		const file = await openPackFile(blob, this.#key());
		return typeof file === 'string' ? file : offerOf(file, store);
	}

	/** Brings in what a file offers; it takes over when the kiosk rests. */
	async bringIn(
		{ file }: ImportOffer,
		report: (progress: Progress) => void
	): Promise<'stored' | PackTrouble> {
		const store = await this.#openPacks();
		return store ? importPack(file, { store, report, now: Date.now }) : 'nowhere';
	}

	/** Lets the packs before take over when the kiosk rests. */
	async goBack(): Promise<'stored' | PackTrouble> {
		const store = await this.#openPacks();
		return store ? goBack(store) : 'nowhere';
	}

	/** Drops what staff have chosen before it takes over. */
	async cancelNext(): Promise<void> {
		const store = await this.#openPacks();
		if (store) await updateState(store, withoutChoice);
	}
}
