import type { Settings } from '$lib/store/settings';
import { resultsOf, type ItemResult } from '../check/results';
import type { Checked } from '../check/morning-check.svelte';
import {
	explainersIn,
	isHeard,
	standingOf,
	type ListedExplainer,
	type ListedTopic,
	type Standing
} from '../explainers/status';
import type { Download } from '../packs/download-status';

/** Something that staff should know now, or do something about. PURE. */
export type StaffNotice =
	| { what: 'check'; red: ItemResult[] }
	| { what: 'forgets' }
	| { what: 'nothing' }
	| { what: 'demonstration' }
	| { what: 'recordings'; download: Download }
	| { what: 'unsigned' }
	| { what: 'newPages' }
	| { what: 'expired'; explainers: ListedExplainer[] }
	| { what: 'dated'; explainers: ListedExplainer[] }
	| { what: 'expiring'; explainers: ListedExplainer[] };

export interface Now {
	settings: Settings;
	/** False when this browser keeps no settings. */
	remembers: boolean;
	download: Download;
	/** What the last morning check found, if there was one since the page was opened. */
	checked: Checked | null;
	/** The newest version does not start on this tablet. */
	newPagesFailed: boolean;
	topics: ListedTopic[];
}

/** Everything that matters now, the most important first; empty: the kiosk is ready. */
export function noticesOf(now: Now): StaffNotice[] {
	const { settings, remembers, download, checked, topics } = now;
	const notices: StaffNotice[] = [];
	const here = explainersIn(topics, settings.country);
	const those = (standing: Standing) =>
		here.filter((explainer) => standingOf(explainer, settings) === standing);
	const red = checked ? stillRed(checked, download) : [];
	if (red.length) notices.push({ what: 'check', red });

	// Before the list has come it is not staff who have emptied it.
	const isEmpty = here.length > 0 && !here.some((one) => isHeard(standingOf(one, settings)));
	if (isEmpty) notices.push({ what: 'nothing' });
	if (!remembers) notices.push({ what: 'forgets' });
	if (download.status !== 'ready') notices.push({ what: 'recordings', download });
	if (download.refused) notices.push({ what: 'unsigned' });
	if (now.newPagesFailed) notices.push({ what: 'newPages' });
	if (settings.demonstration) notices.push({ what: 'demonstration' });

	const lists = { expired: 'past', dated: 'withdrawn by date', expiring: 'ending' } as const;
	for (const what of ['expired', 'dated', 'expiring'] as const) {
		const explainers = those(lists[what]);
		if (explainers.length) notices.push({ what, explainers });
	}
	return notices;
}

/** What the last morning check found red, without recordings that were still on their way then. */
function stillRed({ measurements }: Checked, { status }: Download): ItemResult[] {
	const haveCome = status === 'ready' && measurements.download !== 'ready';
	return resultsOf(measurements).filter(
		({ about, level }) =>
			level === 'red' && !(haveCome && (about === 'files' || about === 'offline'))
	);
}
