import { PackManager } from '$lib/staff/packs/pack-manager';
import { PackReader } from '$lib/offline/pack-reader';
import { PackSync } from '$lib/offline/pack-sync.svelte';
import type { Clip, Manifest } from '$lib/packs/pack';
import type { FakeWorld } from './fake-world';

/** What a test decides about a kiosk. */
export interface Wishes {
	languages: string[];
	isResting: boolean;
	key: string;
}

/** The kiosk in one tab: what it has in hand, its sync, and what staff do with packs there. */
export class Tab implements Wishes {
	languages = ['en', 'ar'];
	isResting = true;
	key = '';
	inHand: Manifest[] = [];
	/** How often other packs took the place of those in hand. */
	replaced = 0;
	readonly sync: PackSync;
	readonly manager: PackManager;
	readonly #world: FakeWorld;
	readonly #reader: PackReader;

	private constructor(world: FakeWorld, wishes: Partial<Wishes>) {
		Object.assign(this, wishes);
		this.#world = world;
		this.#reader = new PackReader(world, () => this.key);
		this.manager = new PackManager(world.openPacks, () => this.key);
		this.sync = new PackSync(world, {
			offered: (manifests) => this.languages.filter((code) => manifests[0]?.languages[code]),
			isResting: () => this.isResting,
			inHand: () => this.inHand,
			key: () => this.key,
			replaced: () => {
				this.replaced += 1;
				void this.#read();
			}
		});
	}

	/** The page is opened: also again, after the browser was killed. */
	static async open(world: FakeWorld, wishes: Partial<Wishes> = {}): Promise<Tab> {
		const tab = new Tab(world, wishes);
		await tab.#read();
		void tab.sync.run();
		await world.settled();
		return tab;
	}

	/** Staff leave, and the kiosk rests. */
	async rest(): Promise<void> {
		this.isResting = true;
		await this.sync.rested();
		await this.#world.settled();
	}

	/** Opens a file and brings it in, as staff do; says what became of it. */
	async bringIn(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
		const offer = await this.manager.inspect(new Blob([bytes]));
		return typeof offer === 'string' ? offer : this.manager.bringIn(offer, () => undefined);
	}

	words(language: string): Promise<Record<string, Clip> | null> {
		return this.#reader.loadLanguage(language, this.inHand);
	}

	async #read(): Promise<void> {
		this.inHand = await this.#reader.loadManifests();
	}
}
