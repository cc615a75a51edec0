import type { LanguageCode, Manifest } from '$lib/packs/pack';
import type { Depot } from './download';
import { fetchManifests } from './fetch-packs';
import { install, type Installed, type Progress, type Trouble } from './install';
import type { OfflineWorld } from './offline-world';
import { replacePacks, sweep } from './replace';
import { completeLanguages, storedManifests } from './stored';

/** What only the kiosk knows. */
export interface OfflineKiosk {
	/** The languages that would be offered from these packs. */
	offered: (manifests: Manifest[]) => LanguageCode[];
	/** Nobody is here, staff neither: now packs and pages may change. */
	isResting: () => boolean;
	/** The packs that the page has in hand. */
	inHand: () => Manifest[];
	/** Other packs than those are in place now: read them. */
	replaced: () => void;
}

/** Milliseconds until the server is asked again after trouble: doubled each time, at most an hour. */
const firstPause = 2000;
const longestPause = 3_600_000;

/**
 * Brings packs onto the tablet and keeps them current. The old ones stay until the new ones are
 * whole and the kiosk rests. Whatever goes wrong becomes a value that staff can see.
 */
export class PackKeeper {
	progress: Progress = $state.raw({ done: 0, total: 0, bytes: 0 });
	/** Why the server's packs did not arrive the last time; null if they did. */
	trouble: Trouble | 'wrong' | null = $state(null);
	/** Files that the server lacks or has wrong. */
	missing: string[] = $state.raw([]);
	/** Every recording of every offered language is stored and checked. */
	isWhole = $state(false);

	readonly #world: OfflineWorld;
	readonly #kiosk: OfflineKiosk;
	/** Whole, and waiting for the kiosk to rest. */
	#next: Manifest[] | null = null;
	#wanted = '';
	#wake: () => void = () => undefined;

	constructor(world: OfflineWorld, kiosk: OfflineKiosk) {
		this.#world = world;
		this.#kiosk = kiosk;
	}

	/** Never ends, and never throws. */
	async run(): Promise<void> {
		const cache = await this.#world.openPacks();
		if (!cache) return;
		const depot = { ...this.#world, cache };
		let pause = firstPause;
		await this.#lookAtStored(depot);
		for (;;) {
			const { done } = this.progress;
			await this.#bringIn(depot);
			if (this.progress.done > done) pause = firstPause;
			const isCurrent = this.isWhole && !this.trouble;
			const woken = await this.#sleep(isCurrent ? longestPause : pause);
			pause = woken || isCurrent ? firstPause : Math.min(pause * 2, longestPause);
		}
	}

	/** Asks the server now instead of later. */
	again = (): void => this.#wake();

	/** Something may have gone from the store: is everything still there? */
	look = async (): Promise<void> => {
		const cache = await this.#world.openPacks();
		if (cache) await this.#lookAtStored({ ...this.#world, cache });
	};

	/** Nobody is here: what is new takes the place of the old. */
	async rested(): Promise<void> {
		const cache = await this.#world.openPacks();
		if (!cache) return;
		const depot = { ...this.#world, cache };
		if (this.#next) await this.#replace(this.#next, depot);

		const installed = await storedManifests(cache);
		if (!installed.length) return;
		if (!areSame(installed, this.#kiosk.inHand()) && this.#kiosk.isResting()) {
			this.#kiosk.replaced();
		}
		if (this.#wantedFrom(installed).join() === this.#wanted) return;
		// Staff have switched a language on or off.
		await this.#lookAtStored(depot);
		this.again();
	}

	async #bringIn(depot: Depot): Promise<void> {
		const manifests = await fetchManifests(depot);
		const outcome =
			typeof manifests === 'string' ? manifests : await this.#install(manifests, depot);
		this.trouble = typeof outcome === 'string' ? outcome : null;
		if (typeof manifests === 'string' || typeof outcome === 'string') return;

		this.missing = outcome.missing;
		const installed = await storedManifests(depot.cache);
		if (areSame(installed, manifests)) return this.#lookAtStored(depot);
		// A kiosk with a gap is better than none, but not better than the whole one that is here.
		if (installed.length && outcome.missing.length) return;
		this.#next = manifests;
		if (!installed.length) await this.#replace(manifests, depot);
		if (this.#kiosk.isResting()) await this.rested();
	}

	async #install(manifests: Manifest[], depot: Depot): Promise<Installed> {
		// What an abandoned install left behind may be the space that is wanting.
		const languages = this.#wantedFrom(manifests);
		await sweep([...(await storedManifests(depot.cache)), ...manifests], depot, languages);
		return install(manifests, languages, depot, (progress) => {
			this.progress = progress;
		});
	}

	async #replace(next: Manifest[], depot: Depot): Promise<void> {
		this.#next = null;
		const outcome = await replacePacks(next, depot);
		if (outcome === 'stored') await sweep(next, depot);
		else this.trouble = outcome;
		await this.#lookAtStored(depot);
	}

	async #lookAtStored({ cache }: Depot): Promise<void> {
		const manifests = await storedManifests(cache);
		const languages = this.#wantedFrom(manifests);
		this.#wanted = languages.join();
		const complete = await completeLanguages(manifests, languages, cache);
		this.isWhole = languages.length > 0 && complete.length === languages.length;
	}

	/** Before a kiosk has packs it offers nothing yet: then all. */
	#wantedFrom(manifests: Manifest[]): LanguageCode[] {
		const offered = this.#kiosk.offered(manifests);
		return offered.length ? offered : Object.keys(manifests[0]?.languages ?? {});
	}

	/** Until the time is over, or somebody wakes it: then true. */
	#sleep(ms: number): Promise<boolean> {
		const woken = new Promise<true>((resolve) => {
			this.#wake = () => resolve(true);
		});
		return Promise.race([woken, this.#world.wait(ms).then(() => false)]);
	}
}

function areSame(some: Manifest[], others: Manifest[]): boolean {
	const versions = ({ id, version }: Manifest) => `${id} ${version}`;
	return some.map(versions).join() === others.map(versions).join();
}
