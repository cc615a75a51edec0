/** How far the recordings of the offered languages have come onto this tablet. PURE. */
export interface Recordings {
	standing: 'unknown' | 'working' | 'waiting' | 'full' | 'ready';
	stored: number;
	/** 0 while it is not known how many there are. */
	all: number;
}

/** What staff can be told about it, from what the installation says of itself. */
export function recordingsOf(
	packs: { progress: { done: number; total: number }; trouble: string | null } | null,
	state: 'no' | 'shell' | 'ready'
): Recordings {
	const stored = packs?.progress.done ?? 0;
	const all = packs?.progress.total ?? 0;
	return { standing: standingOf(packs?.trouble ?? null, state, all), stored, all };
}

function standingOf(
	trouble: string | null,
	state: 'no' | 'shell' | 'ready',
	all: number
): Recordings['standing'] {
	if (state === 'ready') return 'ready';
	if (trouble === 'full' || trouble === 'broken') return 'full';
	if (trouble) return 'waiting';
	return all > 0 ? 'working' : 'unknown';
}
