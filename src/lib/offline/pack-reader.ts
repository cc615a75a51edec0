import type { Clip, ClipId, LanguageCode, Manifest } from '$lib/packs/pack';
import { patience } from './download';
import { fetchLanguage, fetchManifests } from './fetch-packs';
import type { OfflineWorld } from './browser';
import { storedLanguage, storedManifests } from './stored';

/** Reads packs for the page: those that are stored, else those on the server. Never throws. */
export class PackReader {
	/** What the page has in hand. */
	manifests: Manifest[] = [];
	readonly #world: OfflineWorld;
	readonly #key: () => string;

	/** @param key who must have signed what is read from the server; empty: nobody */
	constructor(world: OfflineWorld, key: () => string = () => '') {
		this.#world = world;
		this.#key = key;
	}

	/** Empty if there are none anywhere. */
	async loadManifests(): Promise<Manifest[]> {
		const packs = await this.#world.openPacks();
		const stored = packs ? await storedManifests(packs) : [];
		this.manifests = stored.length ? stored : await this.#fetched();
		return this.manifests;
	}

	/** The recordings of a language from all packs; null if the part of one cannot be had. */
	loadLanguage(code: LanguageCode): Promise<Record<ClipId, Clip> | null> {
		// A store that never answers must not hold a visit, and with it every update, for ever.
		return Promise.race([this.#read(code), this.#world.wait(patience).then(() => null)]);
	}

	async #read(code: LanguageCode): Promise<Record<ClipId, Clip> | null> {
		const packs = await this.#world.openPacks();
		const clips: Record<ClipId, Clip> = {};
		for (const { languages } of this.manifests) {
			const language = languages[code];
			if (!language) return null;
			const stored = packs && (await storedLanguage(language, packs));
			const words = stored ?? (await fetchLanguage(language, this.#world));
			if (!words) return null;
			Object.assign(clips, words.clips);
		}
		return clips;
	}

	async #fetched(): Promise<Manifest[]> {
		const fetched = await fetchManifests(this.#world, this.#key());
		return typeof fetched === 'string' ? [] : fetched;
	}
}
