import type { Settings } from '$lib/store/settings';
import { explainersIn, type ListedExplainer, type ListedTopic } from './listed';
import type { Recordings } from './recordings';

/** Something that staff should know now, or do something about. PURE. */
export type Notice =
	| { what: 'forgets' }
	| { what: 'demonstration' }
	| { what: 'recordings'; recordings: Recordings }
	| { what: 'unsigned' }
	| { what: 'expired'; explainers: ListedExplainer[] }
	| { what: 'expiring'; explainers: ListedExplainer[] };

/** From so many days before its end an explainer asks for a review. */
export const soon = 30;

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
	if (!remembers) notices.push({ what: 'forgets' });

	if (recordings.standing !== 'ready') notices.push({ what: 'recordings', recordings });
	if (recordings.refused) notices.push({ what: 'unsigned' });
	if (settings.demonstration) notices.push({ what: 'demonstration' });

	const offered = explainersIn(topics, settings.country).filter(
		({ id }) => !settings.withdrawn.includes(id)
	);
	const expired = offered.filter(({ daysLeft }) => daysLeft < 0);
	if (expired.length) notices.push({ what: 'expired', explainers: expired });
	const expiring = offered.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= soon);
	if (expiring.length) notices.push({ what: 'expiring', explainers: expiring });
	return notices;
}
