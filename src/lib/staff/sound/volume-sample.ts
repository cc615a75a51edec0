import type { Shelf } from '$lib/packs/shelf.svelte';
import type { Speaker } from '$lib/sound/speaker';
import { gain } from '$lib/sound/volume';

/** Lets staff hear a volume step, with the invitation of their own language. */
export class VolumeSample {
	readonly #speaker: Speaker;
	readonly #shelf: Shelf;
	readonly #language: () => string;

	/** Silences what is being listened to. */
	hush: () => void = () => undefined;

	constructor(speaker: Speaker, shelf: Shelf, language: () => string) {
		this.#speaker = speaker;
		this.#shelf = shelf;
		this.#language = language;
	}

	/** Call within a touch. Where no pack is, nothing is heard. */
	listen(step: number): void {
		const shelf = this.#shelf;
		const tile = shelf.tile(this.#language()) ?? shelf.tile(shelf.room.languages[0] ?? '');
		if (!tile) return;
		const silent = () => undefined;
		const listener = { started: silent, ended: silent, failed: silent };
		this.hush();
		const said = this.#speaker.say(tile.url, { volume: gain(step), rate: 1 }, listener);
		this.hush = () => said.hush();
	}
}
