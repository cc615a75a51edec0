import { createContext } from 'svelte';
import type { ShelterRecordings, RecordingFile } from '$lib/shelter-recordings/shelter-recordings';
import type { LanguageCode } from '$lib/packs/pack';
import { believableDay } from '$lib/catalog/offering-of';
import type { Catalog } from '$lib/catalog/catalog.svelte';
import type { Speaker, Playback } from '$lib/sound/speaker';
import { gain } from '$lib/sound/volume';
import type { StoredSettings as StoredSettings } from '$lib/store/stored-settings.svelte';
import { stillHere } from '../when-idle';
import { Microphone } from './microphone';
import { OwnStore, type StoreOutcome } from './recording-store';
import { Recorder } from './recorder.svelte';
import { wavOf } from './sound/wav';

/** What of the tablet the recording pages use. */
export interface SessionTablet {
	catalog: Catalog;
	speaker: Speaker;
	settings: StoredSettings;
	readShelterRecordings: () => Promise<void>;
}

/** Everything that the recording pages share: the recordings there are, the one voice, a recorder. */
export class RecordingSession {
	/** The address of what is being listened to. */
	heard: string | null = $state(null);
	/** Why the last change was not kept. */
	trouble: Exclude<StoreOutcome, 'stored'> | null = $state(null);
	/** Who speaks, as they want to be called: asked once for many cards. */
	speaker = $state('');

	readonly #tablet: SessionTablet;
	readonly #store: OwnStore;
	#playback: Playback | null = null;

	constructor(tablet: SessionTablet, store = new OwnStore()) {
		this.#tablet = tablet;
		this.#store = store;
	}

	get catalog(): Catalog {
		return this.#tablet.catalog;
	}

	get recordings(): ShelterRecordings {
		return this.catalog.recordings;
	}

	/** A day that can be believed. */
	get today(): string {
		return believableDay(this.catalog.manifests);
	}

	/** A recorder that keeps what it made as `how` says. */
	recorder(
		how: (recordings: ShelterRecordings, file: RecordingFile) => ShelterRecordings
	): Recorder {
		return new Recorder({
			microphone: () => new Microphone(),
			later(ms, what) {
				const timer = setTimeout(what, ms);
				return () => clearTimeout(timer);
			},
			breathe: () => new Promise((resolve) => setTimeout(resolve)),
			stillHere,
			keep: async (recorded) => {
				const outcome = await this.#store.add(recorded, how);
				await this.#tablet.readShelterRecordings();
				return outcome;
			}
		});
	}

	change = async (how: (recordings: ShelterRecordings) => ShelterRecordings): Promise<void> => {
		const outcome = await this.#store.change(how);
		this.trouble = outcome === 'stored' ? null : outcome;
		await this.#tablet.readShelterRecordings();
	};

	/** The words of a language, once it is known where they are. */
	read = (code: LanguageCode): Promise<void> => this.catalog.read(code);

	/** Lets a recording be heard, or stops it if it is the one that speaks. */
	listen = (url: string): void => {
		const again = this.heard === url;
		this.stop();
		if (again) return;
		const over = () => {
			if (this.heard === url) this.stop();
		};
		const volume = gain(this.#tablet.settings.current.volumeStart);
		const listener = { started: stillHere, ended: over, failed: over };
		this.heard = url;
		this.#playback = this.#tablet.speaker.say(url, { volume, rate: 1 }, listener);
	};

	stop = (): void => {
		this.#playback?.stop();
		this.#playback = null;
		this.heard = null;
	};
}

export const [useRecording, provideRecording] = createContext<RecordingSession>();

/** An address at which a take can be listened to before it is kept. Give it back when it is not needed. */
export function addressOf(wave: Float32Array): string {
	return URL.createObjectURL(new Blob([wavOf(wave)], { type: 'audio/wav' }));
}
