import { announcedIn, type Offering } from '$lib/catalog/offering';
import { goTo } from './transitions';
import type { Player, Visit } from './visit';

/** Goes from an announcement, which is one card, to the one that follows, or to the list of all. */
export function leaveAnnouncement(visit: Visit, place: Player, next: string | undefined): Visit {
	const { language, topic } = place;
	return goTo(
		visit,
		next ? { ...place, explainer: next } : { screen: 'explainers', language, topic }
	);
}

/** The news that follow in this language, by id; undefined after the last. */
export function announcementAfter(
	{ explainer, language }: Player,
	offering: Offering
): string | undefined {
	const news = announcedIn(offering, language);
	return news[news.indexOf(explainer) + 1];
}
