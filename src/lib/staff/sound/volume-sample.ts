import type { Catalog } from '$lib/catalog/catalog.svelte';
import type { Speaker } from '$lib/sound/speaker';
import { gain } from '$lib/sound/volume';
import standardTone from './standard-tone.mp3';

/** Lets staff hear a volume step: the invitation of their own language, or a tone to be measured. */
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
		if (tile) this.#say(tile.url, step);
	}

	/** Sounds the standard tone at a volume step, long enough for a meter. Call it within a touch. */
	soundTone(step: number): void {
		this.#say(standardTone, step);
	}

	#say(url: string, step: number): void {
		const silent = () => undefined;
		const listener = { started: silent, ended: silent, failed: silent };
		this.stop();
		const said = this.#speaker.say(url, { volume: gain(step), rate: 1 }, listener);
		this.stop = () => said.stop();
	}
}
