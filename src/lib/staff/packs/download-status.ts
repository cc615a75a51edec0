/** How far the recordings of the offered languages have come onto this tablet. PURE. */
export interface Recordings {
	/**
	 * `waiting` for a network; `full` tablet; `broken`: the browser stores nothing; `missing` on the
	 * server; `unsigned` by the key that this kiosk knows; `pages`: the recordings are here, but the
	 * kiosk's own pages are not; `gone`: all were here.
	 */
	standing:
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
	stored: number;
	/** 0 while it is not known how many there are. */
	all: number;
	/** What the site has now was refused, whatever is here. */
	refused?: true;
}

/** What the installation says of itself; null before it has begun. */
export interface Installation {
	progress: { done: number; total: number };
	trouble: 'unreachable' | 'full' | 'broken' | 'wrong' | 'unsigned' | null;
	missing: string[];
}

/** What staff can be told about it. */
export function recordingsOf(
	packs: Installation | null,
	offline: 'no' | 'shell' | 'ready'
): Recordings {
	const { done, total } = packs?.progress ?? { done: 0, total: 0 };
	const standing = offline === 'ready' ? 'ready' : standingOf(packs, offline === 'shell');
	const refused = packs?.trouble === 'unsigned' ? { refused: true as const } : {};
	return { standing, stored: done, all: total, ...refused };
}

function standingOf(packs: Installation | null, hasPages: boolean): Recordings['standing'] {
	if (!packs) return 'unknown';
	const { progress, trouble, missing } = packs;
	if (trouble === 'full' || trouble === 'broken' || trouble === 'unsigned') return trouble;
	if (trouble === 'unreachable') return 'waiting';
	if (trouble === 'wrong' || missing.length) return 'missing';
	if (progress.total === 0) return 'unknown';
	if (progress.done < progress.total) return 'working';
	return hasPages ? 'gone' : 'pages';
}
