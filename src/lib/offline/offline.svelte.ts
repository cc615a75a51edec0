import { dev } from '$app/environment';
import type { Clip, ClipId, LanguageCode, Manifest } from '$lib/packs/pack';
import { browserWorld, type OfflineWorld } from './offline-world';
import type { OfflineKiosk, PackKeeper } from './pack-keeper.svelte';
import { PackReader } from './pack-reader';
import { ShellWorker } from './shell-worker';

/** A worker that says nothing for so long, in milliseconds, has no pages. */
const mendingTime = 30_000;
/** How long it waits, in milliseconds, before it looks again whether somebody is here. */
const lookAgain = 1000;
/** How often the server is asked for a newer worker: a kiosk is never opened anew. */
const hour = 3_600_000;

/** What only the kiosk knows, and whether somebody would be held up by what is loaded now. */
export interface OfflineStart extends Omit<OfflineKiosk, 'inHand' | 'key'> {
	isBusy: () => boolean;
}

/** Everything that lets the kiosk do without a network: its pages, its packs, and where they are read from. */
export class Offline {
	/** Whether the browser has promised to keep what is stored; null if it cannot be asked. */
	persistent: boolean | null = $state(null);
	#hasPages = $state(false);
	#keeper: PackKeeper | null = $state.raw(null);
	readonly state: 'no' | 'shell' | 'ready' = $derived(
		!this.#hasPages ? 'no' : this.#keeper?.isWhole ? 'ready' : 'shell'
	);

	readonly #world: OfflineWorld;
	readonly #key: () => string;
	readonly #reader: PackReader;
	readonly #worker: ShellWorker;
	#isResting: () => boolean = () => false;

	/** @param key who must have signed what comes from the server; empty: nobody */
	constructor(key: () => string = () => '', world: OfflineWorld = browserWorld(!dev)) {
		this.#world = world;
		this.#key = key;
		this.#reader = new PackReader(world, key);
		this.#worker = new ShellWorker(world.workers, () => this.#isResting(), world.reload);
	}

	/** How packs come along, for staff; null until it has begun. */
	get packs(): Omit<PackKeeper, 'run' | 'rested'> | null {
		return this.#keeper;
	}

	loadManifests = (): Promise<Manifest[]> => this.#reader.loadManifests();

	loadLanguage = (code: LanguageCode): Promise<Record<ClipId, Clip> | null> => {
		return this.#reader.loadLanguage(code);
	};

	/** Begins to keep everything, and goes on as long as the page is open. */
	start(kiosk: OfflineStart): void {
		this.#isResting = kiosk.isResting;
		this.#world.whenOnline(() => {
			this.#keeper?.again();
			void this.#worker.look();
		});
		void this.#keepPacks(kiosk);
		void this.#keepPages();
		void this.#keepLooking();
		void this.#world.persist().then((persistent) => {
			this.persistent = persistent;
		});
	}

	/** The kiosk rests: what waited for that may happen. */
	rested(): void {
		this.#worker.rested();
		void this.#keeper?.rested();
	}

	/** What brings packs comes after what speaks: no visitor waits for it. */
	async #keepPacks(kiosk: OfflineStart): Promise<void> {
		while (kiosk.isBusy()) await this.#world.wait(lookAgain);
		const inHand = () => this.#reader.manifests;
		const { PackKeeper } = await this.#loadKeeper();
		const keeper = new PackKeeper(this.#world, { ...kiosk, inHand, key: this.#key });
		this.#keeper = keeper;
		void keeper.run();
	}

	async #loadKeeper(): Promise<typeof import('./pack-keeper.svelte')> {
		for (;;) {
			try {
				return await import('./pack-keeper.svelte');
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
