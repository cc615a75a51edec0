import type { Catalog } from '$lib/catalog/catalog.svelte';
import type { Speaker } from '$lib/sound/speaker';
import { gain } from '$lib/sound/volume';

/** Lets staff hear a volume step, with the invitation of their own language. */
export class VolumeSample {
	readonly #speaker: Speaker;
	readonly #catalog: Catalog;
	readonly #language: () => string;

	/** Silences what is being listened to. */
	stop: () => void = () => undefined;

	constructor(speaker: Speaker, catalog: Catalog, language: () => string) {
		this.#speaker = speaker;
		this.#catalog = catalog;
		this.#language = language;
	}

	/** Says the sample at a volume step; where no pack is, nothing. Call it within a touch. */
	listen(step: number): void {
		const catalog = this.#catalog;
		const tile =
			catalog.tile(this.#language()) ?? catalog.tile(catalog.offering.languages[0] ?? '');
		if (!tile) return;
		const silent = () => undefined;
		const listener = { started: silent, ended: silent, failed: silent };
		this.stop();
		const said = this.#speaker.say(tile.url, { volume: gain(step), rate: 1 }, listener);
		this.stop = () => said.stop();
	}
}
