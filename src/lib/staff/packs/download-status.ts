import type { SyncTrouble } from '$lib/offline/trouble';

/**
 * Whether the recordings of the offered languages are on this tablet. `waiting` for a network; `full`
 * tablet; `broken`: the browser stores nothing; `missing` on the server; `unsigned` by the key that
 * this kiosk knows; `pages`: the recordings are here, but the kiosk's own pages are not; `gone`: all
 * were here. PURE.
 */
export type DownloadStatus =
	| 'unknown'
	| 'working'
	| 'waiting'
	| 'full'
	| 'broken'
	| 'missing'
	| 'unsigned'
	| 'pages'
	| 'gone'
	| 'ready';

/** How far the recordings have come onto this tablet. */
export interface Download {
	status: DownloadStatus;
	stored: number;
	/** 0 while it is not known how many there are. */
	all: number;
	/** What the site has now was refused, whatever is here. */
	refused?: true;
}

/** What the installation says of itself; null before it has begun. */
export interface Installation {
	progress: { done: number; total: number };
	trouble: SyncTrouble | null;
	missing: string[];
}

/** What staff can be told of the installation. */
export function downloadOf(
	packs: Installation | null,
	offline: 'no' | 'shell' | 'ready'
): Download {
	const { done, total } = packs?.progress ?? { done: 0, total: 0 };
	const status = offline === 'ready' ? 'ready' : statusOf(packs, offline === 'shell');
	const refused = packs?.trouble === 'unsigned' ? { refused: true as const } : {};
	return { status, stored: done, all: total, ...refused };
}

function statusOf(packs: Installation | null, hasPages: boolean): DownloadStatus {
	if (!packs) return 'unknown';
	const { progress, trouble, missing } = packs;
	if (trouble === 'full' || trouble === 'broken' || trouble === 'unsigned') return trouble;
	if (trouble === 'unreachable') return 'waiting';
	if (trouble === 'wrong' || missing.length) return 'missing';
	if (progress.total === 0) return 'unknown';
	if (progress.done < progress.total) return 'working';
	return hasPages ? 'gone' : 'pages';
}
