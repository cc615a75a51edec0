import { createContext } from 'svelte';
import { dev } from '$app/environment';
import type { Offline } from '$lib/offline/offline.svelte';
import { browserWorld } from '$lib/offline/browser';
import { believableDay } from '$lib/packs/library';
import type { Shelf } from '$lib/packs/shelf.svelte';
import type { Speaker } from '$lib/sound/speaker';
import type { Kept } from '$lib/store/persisted.svelte';
import { checkWorldOf } from './check/check-world';
import { MorningCheck } from './check/morning-check.svelte';
import type { StoredCounts } from './counts/stored-counts';
import { listTopics, type ListedTopic } from './explainers/status';
import { newPagesHaveFailed } from './home/new-pages';
import { listLanguages, type ListedLanguage } from './languages/listed-languages';
import { downloadOf, type Download } from './packs/download-status';
import { PackManager } from './packs/pack-manager';
import { StoredLockout } from './pin/stored-lockout';
import { VolumeSample } from './sound/volume-sample';

/** What the staff's side uses of the tablet. */
export interface StaffWorld {
	shelf: Shelf;
	settings: Kept;
	offline: Offline;
	/** The one voice. */
	speaker: Speaker;
	/** Reads anew what this shelter recorded itself. */
	readOwn: () => Promise<void>;
}

/** Everything that the staff's pages share, made once. Pages ask for it by `useStaff`. */
export class StaffTablet {
	readonly shelf: Shelf;
	readonly settings: Kept;
	readonly speaker: Speaker;
	readonly readOwn: () => Promise<void>;
	readonly counts: StoredCounts;
	readonly lockout = new StoredLockout(() => localStorage);
	readonly check: MorningCheck;
	readonly packs: PackManager;
	readonly sample: VolumeSample;
	/** The newest version does not start on this tablet. */
	newPagesFailed = $state(false);
	readonly #offline: Offline;

	constructor(tablet: StaffWorld, counts: StoredCounts) {
		const { shelf, settings, offline, speaker, readOwn } = tablet;
		const browser = browserWorld(!dev);
		this.shelf = shelf;
		this.settings = settings;
		this.speaker = speaker;
		this.readOwn = readOwn;
		this.counts = counts;
		this.#offline = offline;
		this.check = new MorningCheck(checkWorldOf(tablet, browser, () => this.download.status));
		this.packs = new PackManager(browser.openPacks, () => settings.current.packKey);
		this.sample = new VolumeSample(speaker, shelf, () => settings.current.staffLanguage);
	}

	/** How packs come from the site; null until the kiosk has begun to keep them. */
	get site(): Offline['packs'] {
		return this.#offline.packs;
	}

	get download(): Download {
		return downloadOf(this.#offline.packs, this.#offline.state);
	}

	/** `2026-11-21`. Read anew each time: a kiosk is open for months. */
	get today(): string {
		return believableDay(this.shelf.manifests);
	}

	get languages(): ListedLanguage[] {
		return listLanguages(this.shelf.manifests);
	}

	/** By their titles in the staff's language, once it is known where these are. */
	get topics(): ListedTopic[] {
		const { staffLanguage } = this.settings.current;
		return listTopics(
			this.shelf.manifests,
			this.today,
			(clip) => this.shelf.clip(staffLanguage, clip)?.text
		);
	}

	/** Reads the titles; before the packs are here there is nothing to read. */
	readTitles(): void {
		if (this.shelf.manifests.length > 0) void this.shelf.read(this.settings.current.staffLanguage);
	}

	/** Asks the worker whether the newest pages start. */
	async askForNewPages(): Promise<void> {
		this.newPagesFailed = await newPagesHaveFailed(navigator.serviceWorker);
	}
}

export const [useStaff, provideStaff] = createContext<StaffTablet>();
