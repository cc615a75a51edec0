import { version } from '$app/environment';
import type { OfflineWorld } from '$lib/offline/browser';
import type { Source } from '$lib/offline/download';
import type { PackStore } from '$lib/offline/pack-store';
import { readShellTrouble } from '$lib/offline/shell-trouble';
import { believableDay, offeringOf } from '$lib/catalog/offering-of';
import type { LanguageCode, Manifest } from '$lib/packs/pack';
import type { Listener, Playback } from '$lib/sound/speaker';
import { gain } from '$lib/sound/volume';
import type { StaffWorld } from '../staff-world';
import { isFullscreen } from '../settings/fullscreen';
import type { DownloadStatus } from '../packs/download-status';
import { decoder } from './decode';
import type { Measurements } from './measurements';
import tone from './tone.mp3';

/** What the morning check needs of the tablet: everything a test replaces. */
export interface CheckWorld extends Source {
	openPacks: () => Promise<PackStore | null>;
	decode: ((recording: ArrayBuffer) => Promise<number | null>) | null;
	/** Sounds the test tone, by the voice and as loud as a visit begins. */
	sayTone: (listener: Listener) => Playback;
	offered: (manifests: Manifest[]) => LanguageCode[];
	offline: () => Measurements['offline'];
	download: () => DownloadStatus;
	/** Finds out anew whether everything is stored. */
	lookAgain: () => Promise<void>;
	/** Asks the server for what is missing. */
	fetchAgain: () => void;
	hasNetwork: () => boolean;
	now: () => Date;
	freeSpace: () => Promise<number | null>;
	persist: () => Promise<boolean | null>;
	keepAwake: () => Promise<Measurements['awake']>;
	fillsScreen: () => boolean;
	battery: () => Promise<Measurements['battery']>;
	shellTrouble: () => Promise<Measurements['shellTrouble']>;
	version: string;
}

export function checkWorldOf(
	{ offline, settings, speaker }: StaffWorld,
	{ openPacks, fetch, wait, persist }: OfflineWorld,
	download: () => DownloadStatus
): CheckWorld {
	return {
		openPacks,
		fetch,
		wait,
		persist,
		decode: decoder(),
		sayTone: (listener) =>
			speaker.say(tone, { volume: gain(settings.current.volumeStart), rate: 1 }, listener),
		offered: (manifests) =>
			offeringOf(manifests, settings.current, believableDay(manifests)).languages,
		offline: () => offline.state,
		download,
		lookAgain: async () => offline.packs?.look(),
		fetchAgain: () => offline.packs?.again(),
		hasNetwork: () => navigator.onLine,
		now: () => new Date(),
		freeSpace,
		keepAwake,
		fillsScreen,
		battery,
		// Missing on plain http.
		shellTrouble: () => readShellTrouble('caches' in window ? caches : undefined),
		version
	};
}

async function freeSpace(): Promise<number | null> {
	// Missing on plain http and in Safari below 17, whatever the types say.
	const { storage }: { storage?: Partial<StorageManager> } = navigator;
	const { quota, usage } = (await storage?.estimate?.()) ?? {};
	return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** Takes the lock and lets it go: to have the function is not to be allowed to. */
async function keepAwake(): Promise<Measurements['awake']> {
	if (!('wakeLock' in navigator)) return 'lacking';
	try {
		await (await navigator.wakeLock.request('screen')).release();
		return 'kept';
	} catch {
		// Low battery, or a kiosk browser that forbids it.
		return 'refused';
	}
}

/** Fullscreen, opened from the home screen, or shown by a kiosk browser that has nothing else. */
function fillsScreen(): boolean {
	const asApp = matchMedia('(display-mode: fullscreen), (display-mode: standalone)').matches;
	// A line of the system's own may remain.
	const slack = 32;
	return isFullscreen() || asApp || window.innerHeight >= screen.height - slack;
}

/** Only some Chromiums tell. */
type Telling = Navigator & { getBattery?: () => Promise<{ level: number; charging: boolean }> };

async function battery(): Promise<Measurements['battery']> {
	const found = await (navigator as Telling).getBattery?.();
	return found ? { level: found.level, charging: found.charging } : null;
}
