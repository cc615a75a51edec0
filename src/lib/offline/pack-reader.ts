import type { Clip, ClipId, LanguageCode, Manifest } from '$lib/packs/pack';
import type { OfflineWorld } from './browser';
import { patience } from './download';
import { fetchLanguage, fetchManifests } from './fetch-packs';

/** Reads packs for the page: those that are stored, else those on the server. Never throws. */
export class PackReader {
	readonly #world: OfflineWorld;
	readonly #key: () => string;

	/** @param key who must have signed what is read from the server; empty: nobody */
	constructor(world: OfflineWorld, key: () => string = () => '') {
		this.#world = world;
		this.#key = key;
	}

	/** The packs that are installed, else those on the server; empty if there are none anywhere. */
	async loadManifests(): Promise<Manifest[]> {
		const store = await this.#world.openPacks();
		const installed = (await store?.installed()) ?? [];
		return installed.length ? installed : this.#fetched();
	}

	/** The recordings of a language from all of these packs; null if the part of one cannot be had. */
	loadLanguage(code: LanguageCode, packs: Manifest[]): Promise<Record<ClipId, Clip> | null> {
		// A store that never answers must not hold a visit, and with it every update, for ever.
		return Promise.race([this.#read(code, packs), this.#world.wait(patience).then(() => null)]);
	}

	async #read(code: LanguageCode, packs: Manifest[]): Promise<Record<ClipId, Clip> | null> {
		const store = await this.#world.openPacks();
		const clips: Record<ClipId, Clip> = {};
		for (const { languages } of packs) {
			const language = languages[code];
			if (!language) return null;
			const words =
				(await store?.language(language)) ?? (await fetchLanguage(language, this.#world));
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
