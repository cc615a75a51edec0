import type { ShellTrouble } from '$lib/offline/shell-trouble';
import type { ServerTrouble, StorageTrouble } from '$lib/offline/trouble';
import type { LanguageCode, StoredFile } from '$lib/packs/pack';
import type { DownloadStatus } from '../packs/download-status';

/** Whether staff heard the test tone. `blocked`: the browser refused to sound it. */
export type Tone = 'unasked' | 'heard' | 'unheard' | 'blocked' | 'missing';

/** What was found in the store. */
export interface FoundFiles {
	/** How many languages are offered. */
	languages: number;
	/** How many files they need, with words and pictures, and all their bytes. */
	count: number;
	bytes: number;
	missing: StoredFile[];
	/** Other bytes than the pack names. They are no longer in the store. */
	damaged: StoredFile[];
	/** In how many languages this engine decoded a recording to its right length, and in which not. */
	decoded: number;
	undecodable: LanguageCode[];
}

/** Everything the morning check finds out about a tablet. */
export interface Measurements {
	tone: Tone;
	/** Null where the browser stores nothing, as on plain http. */
	files: FoundFiles | null;
	/** Why what was missing did not come when it was last asked for. */
	refusal: ServerTrouble | StorageTrouble | null;
	/** False on an engine that cannot decode without sounding. */
	decodes: boolean;
	offline: 'no' | 'shell' | 'ready';
	/** What of the kiosk's own pages its server does not give; null where nothing is known to be wrong. */
	shellTrouble: ShellTrouble | null;
	/** How the installation stands. */
	download: DownloadStatus;
	/** What the clock says, `2026-11-21`. */
	today: string;
	packs: { id: string; version: string; date: string }[];
	/** Bytes that the browser still gives us; null where it does not tell. */
	freeSpace: number | null;
	/** The browser has promised to keep what is stored; null where it cannot be asked. */
	persistent: boolean | null;
	awake: 'kept' | 'refused' | 'lacking';
	fillsScreen: boolean;
	/** `level` 0 to 1; null where the browser does not tell. */
	battery: { level: number; charging: boolean } | null;
	/** The version of the kiosk's own pages. */
	version: string;
}
