import type { Settings } from '$lib/store/settings';
import {
	explainersIn,
	isHeard,
	standingOf,
	type ListedExplainer,
	type ListedTopic,
	type Standing
} from './listed';
import type { Recordings } from './recordings';

/** Something that staff should know now, or do something about. PURE. */
export type Notice =
	| { what: 'forgets' }
	| { what: 'nothing' }
	| { what: 'demonstration' }
	| { what: 'recordings'; recordings: Recordings }
	| { what: 'expired'; explainers: ListedExplainer[] }
	| { what: 'dated'; explainers: ListedExplainer[] }
	| { what: 'expiring'; explainers: ListedExplainer[] };

export interface Now {
	settings: Settings;
	/** False when this browser keeps no settings. */
	remembers: boolean;
	recordings: Recordings;
	topics: ListedTopic[];
}

/** Everything that matters now, the most important first; empty: the kiosk is ready. */
export function noticesOf({ settings, remembers, recordings, topics }: Now): Notice[] {
	const notices: Notice[] = [];
	const here = explainersIn(topics, settings.country);
	const those = (standing: Standing) =>
		here.filter((explainer) => standingOf(explainer, settings) === standing);

	// Before the list has come it is not staff who have emptied it.
	const isEmpty = here.length > 0 && !here.some((one) => isHeard(standingOf(one, settings)));
	if (isEmpty) notices.push({ what: 'nothing' });
	if (!remembers) notices.push({ what: 'forgets' });
	if (recordings.standing !== 'ready') notices.push({ what: 'recordings', recordings });
	if (settings.demonstration) notices.push({ what: 'demonstration' });

	const lists = { expired: 'past', dated: 'withdrawn by date', expiring: 'ending' } as const;
	for (const what of ['expired', 'dated', 'expiring'] as const) {
		const explainers = those(lists[what]);
		if (explainers.length) notices.push({ what, explainers });
	}
	return notices;
}
