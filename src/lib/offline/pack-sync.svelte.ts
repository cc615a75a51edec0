import type { LanguageCode, Manifest } from '$lib/packs/pack';
import type { Depot } from './download';
import { fetchManifests } from './fetch-packs';
import { areSame, packsToTake } from './history';
import { install, type Installed, type Progress } from './install';
import type { OfflineWorld } from './browser';
import { storedHistory, storedNext } from './records';
import { sweep } from './replace';
import { completeLanguages, storedManifests } from './stored';
import { makeRoom, swapPacks } from './swap';
import type { SyncTrouble } from './trouble';

/** What only the kiosk knows. */
export interface OfflineKiosk {
	/** The languages that would be offered from these packs. */
	offered: (manifests: Manifest[]) => LanguageCode[];
	/** Nobody is here, staff neither: now packs and pages may change. */
	isResting: () => boolean;
	/** The packs that the page has in hand. */
	inHand: () => Manifest[];
	/** Who must have signed what the server has, 64 hex digits; empty: nobody. */
	key: () => string;
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
export class PackSync {
	progress: Progress = $state.raw({ done: 0, total: 0, bytes: 0 });
	/** Why the server's packs did not arrive the last time; null if they did. */
	trouble: SyncTrouble | null = $state(null);
	/** Files that the server lacks or has wrong. */
	missing: string[] = $state.raw([]);
	/** Every recording of every offered language is stored and checked. */
	isWhole = $state(false);
	/** Whether the site was asked what it has. */
	asked: 'not yet' | 'now' | 'done' = $state('not yet');
	/** Newer packs from the site are whole here, and wait for the kiosk to rest. */
	waits = $state(false);
	/** The site has something else, which staff have left for what is here. */
	holdsBack = $state(false);

	readonly #world: OfflineWorld;
	readonly #kiosk: OfflineKiosk;
	/** From the server, whole, and waiting for the kiosk to rest. */
	#next: Manifest[] | null = null;
	/** Staff want what the server has, whatever they left before. */
	#insists = false;
	#wanted = '';
	/** Somebody asked for another attempt since the last one began. */
	#isWoken = false;
	#wake: () => void = () => undefined;

	constructor(world: OfflineWorld, kiosk: OfflineKiosk) {
		this.#world = world;
		this.#kiosk = kiosk;
	}

	/** Never ends, and never throws. */
	async run(): Promise<void> {
		const cache = await this.#world.openPacks();
		if (!cache) {
			// On plain http nothing will ever come: staff must not be told to wait.
			this.trouble = 'broken';
			return;
		}
		const depot = { ...this.#world, cache };
		let pause = firstPause;
		await this.#lookAtStored(depot);
		for (;;) {
			const { done } = this.progress;
			if (await this.#mayTakeChosen(depot)) await this.rested();
			this.asked = 'now';
			this.#isWoken = false;
			await this.#bringIn(depot);
			this.asked = 'done';
			this.waits = this.#next !== null;
			if (this.progress.done > done) pause = firstPause;
			const isCurrent = this.isWhole && !this.trouble;
			const woken = await this.#sleep(isCurrent ? longestPause : pause);
			pause = woken || isCurrent ? firstPause : Math.min(pause * 2, longestPause);
		}
	}

	/** Asks the server now instead of later. */
	again = (): void => {
		this.#isWoken = true;
		this.#wake();
	};

	/** Something may have gone from the store: is everything still there? */
	look = async (): Promise<void> => {
		const cache = await this.#world.openPacks();
		if (cache) await this.#lookAtStored({ ...this.#world, cache });
	};

	/** Asks the server now, and takes also what staff have left before. */
	insist(): void {
		this.#insists = true;
		this.again();
	}

	/** Nobody is here: what is new takes the place of the old. */
	async rested(): Promise<void> {
		const cache = await this.#world.openPacks();
		if (!cache) return;
		const depot = { ...this.#world, cache };
		await this.#takeNext(depot);

		const installed = await storedManifests(cache);
		if (!installed.length) return;
		this.#tell(installed);
		if (this.#wantedFrom(installed).join() === this.#wanted) return;
		// Staff have switched a language on or off.
		await this.#lookAtStored(depot);
		this.again();
	}

	async #bringIn(depot: Depot): Promise<void> {
		const site = await fetchManifests(depot, this.#kiosk.key());
		if (typeof site === 'string') {
			this.trouble = site;
			return;
		}
		const installed = await storedManifests(depot.cache);
		const history = await storedHistory(depot.cache);
		const manifests = packsToTake(site, installed, history, this.#insists);
		this.holdsBack = !site.every((pack) => manifests.includes(pack));
		const outcome = await this.#install(manifests, depot);
		this.trouble = typeof outcome === 'string' ? outcome : null;
		if (typeof outcome === 'string') return;

		this.missing = outcome.missing;
		if (areSame(installed, manifests)) {
			this.#insists = false;
			return this.#lookAtStored(depot);
		}
		// A kiosk with a gap is better than none, but not better than the whole one that is here.
		if (installed.length && outcome.missing.length) return;
		this.#next = manifests;
		if (!installed.length) await this.#takeNext(depot);
		if (this.#kiosk.isResting()) await this.rested();
	}

	async #install(manifests: Manifest[], depot: Depot): Promise<Installed> {
		const wanted = this.#wantedFrom(manifests);
		const begin = () =>
			install(manifests, wanted, depot, (progress) => {
				this.progress = progress;
			});
		// What an abandoned install left behind may be the space that is wanting.
		await sweep([...(await storedManifests(depot.cache)), ...manifests], depot, { wanted });
		const outcome = await begin();
		return outcome === 'full' && (await makeRoom(manifests, depot)) ? begin() : outcome;
	}

	/** What staff have chosen comes before what the server has. */
	async #takeNext(depot: Depot): Promise<void> {
		const fromSite = this.#next && { manifests: this.#next, byStaff: false, fromFile: [] };
		const next = (await storedNext(depot.cache)) ?? fromSite;
		if (!next) return;
		this.#next = null;
		this.waits = false;
		this.#insists = false;
		const outcome = await swapPacks(next, depot, () => this.#tell(next.manifests));
		if (outcome !== 'stored') this.trouble = outcome;
		await this.#lookAtStored(depot);
	}

	/** The page reads what is in place, unless somebody is listening to what was. */
	#tell(installed: Manifest[]): void {
		if (!areSame(installed, this.#kiosk.inHand()) && this.#isFree()) this.#kiosk.replaced();
	}

	async #mayTakeChosen({ cache }: Depot): Promise<boolean> {
		return this.#isFree() && (await storedNext(cache)) !== null;
	}

	/** Nobody is here, or there is nothing that anybody could listen to. */
	#isFree(): boolean {
		const { isResting, inHand } = this.#kiosk;
		return isResting() || !inHand().some(({ topics }) => topics.length > 0);
	}

	async #lookAtStored({ cache }: Depot): Promise<void> {
		const manifests = await storedManifests(cache);
		const languages = this.#wantedFrom(manifests);
		this.#wanted = languages.join();
		const complete = await completeLanguages(manifests, languages, cache);
		// A voice that has nothing to tell is no kiosk: from files packs come one by one.
		const canTell = manifests.some(({ topics }) => topics.length > 0);
		this.isWhole = canTell && languages.length > 0 && complete.length === languages.length;
	}

	/** Before a kiosk has packs it offers nothing yet: then all. */
	#wantedFrom(manifests: Manifest[]): LanguageCode[] {
		const offered = this.#kiosk.offered(manifests);
		return offered.length ? offered : Object.keys(manifests[0]?.languages ?? {});
	}

	/** Waits until the time is over, or until somebody wakes it, now or during the attempt: then true. */
	#sleep(ms: number): Promise<boolean> {
		if (this.#isWoken) return Promise.resolve(true);
		const woken = new Promise<true>((resolve) => {
			this.#wake = () => resolve(true);
		});
		return Promise.race([woken, this.#world.wait(ms).then(() => false)]);
	}
}
