import { createContext } from 'svelte';
import { dev } from '$app/environment';
import type { Offline } from '$lib/offline/offline.svelte';
import { browserWorld } from '$lib/offline/browser';
import { believableDay } from '$lib/catalog/offering-of';
import type { Catalog } from '$lib/catalog/catalog.svelte';
import type { Speaker } from '$lib/sound/speaker';
import type { StoredSettings } from '$lib/store/stored-settings.svelte';
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
import type { StaffWorld } from './staff-world';

/** Everything that the staff's pages share, made once. Pages ask for it by `useStaff`. */
export class StaffTablet {
	readonly catalog: Catalog;
	readonly settings: StoredSettings;
	readonly speaker: Speaker;
	readonly readShelterRecordings: () => Promise<void>;
	readonly counts: StoredCounts;
	readonly lockout = new StoredLockout(() => localStorage);
	readonly check: MorningCheck;
	readonly packs: PackManager;
	readonly sample: VolumeSample;
	/** The newest version does not start on this tablet. */
	newPagesFailed = $state(false);
	readonly #offline: Offline;

	constructor(tablet: StaffWorld, counts: StoredCounts) {
		const { catalog, settings, offline, speaker, readShelterRecordings } = tablet;
		const browser = browserWorld(!dev);
		this.catalog = catalog;
		this.settings = settings;
		this.speaker = speaker;
		this.readShelterRecordings = readShelterRecordings;
		this.counts = counts;
		this.#offline = offline;
		this.check = new MorningCheck(checkWorldOf(tablet, browser, () => this.download.status));
		this.packs = new PackManager(browser.openPacks, () => settings.current.packKey);
		this.sample = new VolumeSample(speaker, catalog, () => settings.current.staffLanguage);
	}

	/** How packs come from the site; null until the kiosk has begun to keep them. */
	get site(): Offline['packs'] {
		return this.#offline.packs;
	}

	get download(): Download {
		return downloadOf(this.#offline.packs, this.#offline.state);
	}

	/** A day that can be believed, `2026-11-21`. Asked for anew each time: a kiosk is open for months. */
	get today(): string {
		return believableDay(this.catalog.manifests);
	}

	get languages(): ListedLanguage[] {
		return listLanguages(this.catalog.manifests);
	}

	/** The explainers by topic, with their titles in the staff's language once these are read. */
	get topics(): ListedTopic[] {
		const { staffLanguage } = this.settings.current;
		return listTopics(
			this.catalog.manifests,
			this.today,
			(clip) => this.catalog.clip(staffLanguage, clip)?.text
		);
	}

	/** Reads the titles; before the packs are here there is nothing to read. */
	readTitles(): void {
		if (this.catalog.manifests.length > 0)
			void this.catalog.read(this.settings.current.staffLanguage);
	}

	/** Asks the worker whether the newest pages start. */
	async askForNewPages(): Promise<void> {
		this.newPagesFailed = await newPagesHaveFailed(navigator.serviceWorker);
	}
}

export const [useStaff, provideStaff] = createContext<StaffTablet>();
