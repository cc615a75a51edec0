import { dev } from '$app/environment';
import type { Clip, ClipId, LanguageCode, Manifest } from '$lib/packs/pack';
import { browserWorld, type OfflineWorld } from './browser';
import type { OfflineKiosk, PackSync } from './pack-sync.svelte';
import { PackReader } from './pack-reader';
import { ServiceWorkerClient } from './service-worker-client';

/** A worker that says nothing for so long, in milliseconds, has no pages. */
const mendingTime = 30_000;
/** Milliseconds until it is looked again whether somebody would be held up. */
const lookAgain = 1000;
/** How often the server is asked for a newer worker: a kiosk is never opened anew. */
const hour = 3_600_000;

/** What only the kiosk knows, and whether somebody would be held up by what is loaded now. */
export interface OfflineStart extends Omit<OfflineKiosk, 'key'> {
	isBusy: () => boolean;
}

/** Everything that lets the kiosk do without a network: its pages, its packs, and where they are read from. */
export class Offline {
	/** Whether the browser has promised to keep what is stored; null if it cannot be asked. */
	persistent: boolean | null = $state(null);
	#hasPages = $state(false);
	#sync: PackSync | null = $state.raw(null);
	readonly state: 'no' | 'shell' | 'ready' = $derived(
		!this.#hasPages ? 'no' : this.#sync?.isWhole ? 'ready' : 'shell'
	);

	readonly #world: OfflineWorld;
	readonly #key: () => string;
	readonly #reader: PackReader;
	readonly #worker: ServiceWorkerClient;
	#isResting: () => boolean = () => false;

	/** @param key who must have signed what comes from the server; empty: nobody */
	constructor(key: () => string = () => '', world: OfflineWorld = browserWorld(!dev)) {
		this.#world = world;
		this.#key = key;
		this.#reader = new PackReader(world, key);
		this.#worker = new ServiceWorkerClient(world.workers, () => this.#isResting(), world.reload);
	}

	/** How packs come along, for staff; null until it has begun. */
	get packs(): Omit<PackSync, 'run' | 'rested'> | null {
		return this.#sync;
	}

	loadManifests = (): Promise<Manifest[]> => this.#reader.loadManifests();

	loadLanguage = (code: LanguageCode, packs: Manifest[]): Promise<Record<ClipId, Clip> | null> =>
		this.#reader.loadLanguage(code, packs);

	/** Begins to keep everything, and goes on as long as the page is open. */
	start(kiosk: OfflineStart): void {
		this.#isResting = kiosk.isResting;
		this.#world.whenOnline(() => {
			this.#sync?.again();
			void this.#worker.look();
		});
		void this.#keepPacks(kiosk);
		void this.#keepPages();
		void this.#keepLooking();
		void this.#world.persist().then((persistent) => {
			this.persistent = persistent;
		});
	}

	/** Lets happen what waited for rest. Call when the kiosk has come to it. */
	rested(): void {
		this.#worker.rested();
		void this.#sync?.rested();
	}

	/** Loads and runs what brings packs, after what speaks: no visitor waits for it. */
	async #keepPacks(kiosk: OfflineStart): Promise<void> {
		while (kiosk.isBusy()) await this.#world.wait(lookAgain);
		const { PackSync } = await this.#loadSync();
		const sync = new PackSync(this.#world, { ...kiosk, key: this.#key });
		this.#sync = sync;
		void sync.run();
	}

	async #loadSync(): Promise<typeof import('./pack-sync.svelte')> {
		for (;;) {
			try {
				return await import('./pack-sync.svelte');
			} catch {
				// The network went away just now.
				await this.#world.wait(mendingTime);
			}
		}
	}

	async #keepPages(): Promise<void> {
		if (!(await this.#worker.register())) return;
		const tooLate = this.#world.wait(mendingTime).then(() => false);
		this.#hasPages = await Promise.race([this.#worker.mend(), tooLate]);
	}

	async #keepLooking(): Promise<void> {
		for (;;) {
			await this.#world.wait(hour);
			await this.#worker.look();
		}
	}
}
