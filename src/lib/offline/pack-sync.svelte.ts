import type { LanguageCode, Manifest } from '$lib/packs/pack';
import { activateNext } from './activate';
import { BackOff } from './back-off';
import type { OfflineWorld } from './browser';
import { fetchManifests } from './fetch-packs';
import { install, type Installed, type Progress } from './install';
import { areSame, namedIn, packsToTake, withSitePacks, type PackState } from './pack-state';
import type { PackStore } from './pack-store';
import { stateOf } from './read-pack-state';
import { sweep } from './sweep';
import type { SyncTrouble } from './trouble';
import { updateState } from './update-state';
import { wholeLanguages } from './whole';
import { withSpace } from './with-space';

/** What only the kiosk knows. */
export interface OfflineKiosk {
	/** The languages that would be offered from these packs. */
	offered: (manifests: Manifest[]) => LanguageCode[];
	/** Whether nobody is here, staff neither: then packs and pages may change. */
	isResting: () => boolean;
	/** The packs that the page has in hand. */
	inHand: () => Manifest[];
	/** Who must have signed what the server has, 64 hex digits; empty: nobody. */
	key: () => string;
	/** Called when other packs than those in hand are in place: read them. */
	replaced: () => void;
}

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
	/** Whether every recording of every offered language is stored and checked. */
	isWhole = $state(false);
	/** Whether the site was asked what it has. */
	asked: 'not yet' | 'now' | 'done' = $state('not yet');
	/** Whether newer packs from the site are whole here, and wait for the kiosk to rest. */
	waits = $state(false);
	/** Whether the site has something else, which staff have left for what is here. */
	holdsBack = $state(false);

	readonly #world: OfflineWorld;
	readonly #kiosk: OfflineKiosk;
	readonly #backOff: BackOff;
	/** Whether staff want what the server has, whatever they left before. */
	#insists = false;
	#wanted = '';

	constructor(world: OfflineWorld, kiosk: OfflineKiosk) {
		this.#world = world;
		this.#kiosk = kiosk;
		this.#backOff = new BackOff(world.wait);
	}

	/** Brings packs, attempt after attempt, as long as the page is open. Never throws. */
	async run(): Promise<void> {
		const store = await this.#world.openPacks();
		if (!store) {
			// On plain http nothing will ever come: staff must not be told to wait.
			this.trouble = 'broken';
			return;
		}
		// The page has begun: what an earlier version has noted is carried over.
		await updateState(store, (state) => state);
		await this.#lookAtStored(store);
		for (;;) {
			const { done } = this.progress;
			if (this.#isFree() && (await stateOf(store)).next) await this.rested();
			this.asked = 'now';
			this.#backOff.begin();
			await this.#bringIn(store);
			this.asked = 'done';
			const isCurrent = this.isWhole && !this.trouble;
			const hasCome = this.progress.done > done;
			await this.#backOff.sleep(isCurrent ? 'current' : hasCome ? 'further' : 'stuck');
		}
	}

	/** Asks the server now instead of later. */
	again = (): void => this.#backOff.wake();

	/** Looks whether everything is still stored: something may have gone. */
	look = async (): Promise<void> => {
		const store = await this.#world.openPacks();
		if (store) await this.#lookAtStored(store);
	};

	/** Asks the server now, and takes also what staff have left before. */
	insist(): void {
		this.#insists = true;
		this.again();
	}

	/** Lets what waits take the place of the old. Call while nobody is here. */
	async rested(): Promise<void> {
		const store = await this.#world.openPacks();
		if (!store) return;
		await this.#takeNext(store);

		const { installed } = await stateOf(store);
		if (!installed.length) return;
		this.#tell(installed);
		if (this.#wantedFrom(installed).join() === this.#wanted) return;
		// Staff have switched a language on or off.
		await this.#lookAtStored(store);
		this.again();
	}

	async #bringIn(store: PackStore): Promise<void> {
		const site = await fetchManifests(this.#world, this.#kiosk.key());
		if (typeof site === 'string') {
			this.trouble = site;
			return;
		}
		const state = await stateOf(store);
		const insists = this.#insists;
		const manifests = packsToTake(site, state, insists);
		this.holdsBack = !site.every((pack) => manifests.includes(pack));
		const outcome = await this.#install(manifests, store);
		this.trouble = typeof outcome === 'string' ? outcome : null;
		if (typeof outcome === 'string') return;

		this.missing = outcome.missing;
		const isHere = areSame(state.installed, manifests);
		const isFirst = !state.installed.length;
		// A kiosk with a gap is better than none, but not better than the whole one that is here.
		if (outcome.missing.length && !isFirst && !isHere) return;
		const note = (latest: PackState) => {
			// Staff may have gone back since the site was asked.
			const isWanted = areSame(packsToTake(site, latest, insists), manifests);
			return isWanted ? withSitePacks(latest, manifests) : latest;
		};
		const noted = await withSpace(manifests, store, () => updateState(store, note));
		if (noted !== 'stored') this.trouble = noted;
		if (isHere) this.#insists = false;
		await this.#lookAtStored(store);
		if (!isHere && (isFirst || this.#kiosk.isResting())) await this.rested();
	}

	async #install(manifests: Manifest[], store: PackStore): Promise<Installed> {
		const wanted = this.#wantedFrom(manifests);
		// What an abandoned install left behind may be the space that is wanting.
		await sweep([...namedIn(await stateOf(store)), ...manifests], store, { wanted });
		const report = (progress: Progress) => {
			this.progress = progress;
		};
		const options = { source: this.#world, store, report };
		return withSpace(manifests, store, () => install(manifests, wanted, options));
	}

	async #takeNext(store: PackStore): Promise<void> {
		if (!(await stateOf(store)).next) return;
		this.#insists = false;
		const outcome = await activateNext(store, (installed) => this.#tell(installed));
		if (outcome !== 'stored') this.trouble = outcome;
		await this.#lookAtStored(store);
	}

	/** Has the page read what is in place, unless somebody is listening to what was. */
	#tell(installed: Manifest[]): void {
		if (!areSame(installed, this.#kiosk.inHand()) && this.#isFree()) this.#kiosk.replaced();
	}

	/** Whether nobody is here, or there is nothing that anybody could listen to. */
	#isFree(): boolean {
		const { isResting, inHand } = this.#kiosk;
		return isResting() || !inHand().some(({ topics }) => topics.length > 0);
	}

	async #lookAtStored(store: PackStore): Promise<void> {
		const { installed, next } = await stateOf(store);
		this.waits = next !== null && !next.byStaff;
		const languages = this.#wantedFrom(installed);
		this.#wanted = languages.join();
		const whole = await wholeLanguages(installed, languages, store);
		// A voice that has nothing to tell is no kiosk: from files packs come one by one.
		const canTell = installed.some(({ topics }) => topics.length > 0);
		this.isWhole = canTell && languages.length > 0 && whole.length === languages.length;
	}

	/** The languages to be brought in: those that would be offered; all where none is, as before the first pack. */
	#wantedFrom(manifests: Manifest[]): LanguageCode[] {
		const offered = this.#kiosk.offered(manifests);
		return offered.length ? offered : Object.keys(manifests[0]?.languages ?? {});
	}
}
