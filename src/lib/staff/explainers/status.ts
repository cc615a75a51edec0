import type { ClipId, Country, Manifest } from '$lib/packs/pack';
import type { Settings } from '$lib/store/settings';
import { daysBetween } from '../day';

export interface ListedExplainer {
	id: string;
	title: string;
	where: Country[];
	status: 'draft' | 'reviewed';
	checked: string;
	/** Who checked it and as what, as written in the library; empty where a pack does not say. */
	by: string;
	role: string;
	validUntil: string;
	/** Days until its date; negative: so many days past it. */
	daysLeft: number;
}

export interface ListedTopic {
	id: string;
	title: string;
	explainers: ListedExplainer[];
}

/** Every explainer of every pack, also those that are withdrawn or not offered in this country. */
export function listTopics(
	manifests: Manifest[],
	today: string,
	titleOf: (clip: ClipId) => string | undefined
): ListedTopic[] {
	return manifests.flatMap(({ topics }) =>
		topics.map(({ id, explainers }) => ({
			id,
			title: titleOf(`topic.${id}`) ?? id,
			explainers: explainers.map((explainer) => ({
				id: explainer.id,
				title: titleOf(`${explainer.id}.title`) ?? explainer.id,
				where: explainer.where,
				status: explainer.status,
				checked: explainer.checked,
				by: explainer.by ?? '',
				role: explainer.role ?? '',
				validUntil: explainer.validUntil,
				daysLeft: daysBetween(today, explainer.validUntil)
			}))
		}))
	);
}

/**
 * What has become of an explainer here. `past` its date it is offered with a warning, `ending` it is
 * offered for at most `soon` more days; staff have withdrawn it, or its date has.
 */
export type Standing =
	'offered' | 'ending' | 'past' | 'withdrawn' | 'withdrawn by date' | 'elsewhere';

/** Days before its end from which an explainer asks for a review. */
export const soon = 30;

export function standingOf(
	{ id, where, daysLeft }: Pick<ListedExplainer, 'id' | 'where' | 'daysLeft'>,
	{ country, withdrawn, pastDate }: Pick<Settings, 'country' | 'withdrawn' | 'pastDate'>
): Standing {
	if (!where.includes(country)) return 'elsewhere';
	if (withdrawn.includes(id)) return 'withdrawn';
	if (daysLeft < 0) return pastDate === 'warn' ? 'past' : 'withdrawn by date';
	return daysLeft <= soon ? 'ending' : 'offered';
}

/** Whether visitors can hear an explainer. */
export function isHeard(standing: Standing): boolean {
	return standing === 'offered' || standing === 'ending' || standing === 'past';
}

/** Whether somebody who knows the law should look at an explainer. */
export function needsAttention(standing: Standing): boolean {
	return standing === 'past' || standing === 'ending' || standing === 'withdrawn by date';
}

/** The explainers that visitors could hear in this country if none were withdrawn. */
export function explainersIn(topics: ListedTopic[], country: Country): ListedExplainer[] {
	return topics.flatMap(({ explainers }) =>
		explainers.filter(({ where }) => where.includes(country))
	);
}
