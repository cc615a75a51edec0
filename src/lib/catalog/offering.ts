import type { LanguageCode } from '$lib/packs/pack';

/** What this kiosk offers today: everything a visit may need to know about the world. PURE. */
export interface Offering {
	/** The languages offered, in the fixed order of their tiles. */
	languages: LanguageCode[];
	/** Those of them without writing: nothing of them can be read or carried away. */
	unwritten: LanguageCode[];
	topics: OfferedTopic[];
	/** This shelter's own announcements in each language that has some, newest first: ids, which are clips too. */
	news: Record<LanguageCode, string[]>;
	/** How many squares carry an explainer away, one after the other. */
	squares: (language: LanguageCode, explainer: string) => number;
	/** Volume steps, 0 the softest: the first of a visit, and the most that a visitor can choose. */
	volumeStart: number;
	volumeCeiling: number;
	/** Seconds of silence before somebody is asked whether they are still there, and seconds for the answer. */
	askAfter: number;
	restAfter: number;
}

export interface OfferedTopic {
	id: string;
	explainers: OfferedExplainer[];
}

export interface OfferedExplainer {
	id: string;
	/** How many cards there are, heard here or not: numbers never change. */
	cards: number;
	/** The numbers of the cards that are heard here: some are for other countries. */
	heard: number[];
	private: boolean;
	/** Whether it is past its date: then it says first that it may have changed. */
	changed: boolean;
	draft: boolean;
	/** The month of the oldest check behind it, `2026-10`. */
	checkedMonth: string;
	/** Numbers of the cards worth carrying away. */
	keep: number[];
}

/** The id of the topic of this shelter's own announcements, which is no topic of a pack. */
export const newsTopic = 'here';

/** The ids of what is announced in a language, the newest first. */
export function announcedIn(offering: Offering, language: LanguageCode): string[] {
	return offering.news[language] ?? [];
}

export function topicOf(offering: Offering, topic: string): OfferedTopic | null {
	return offering.topics.find(({ id }) => id === topic) ?? null;
}

export function explainerOf(
	offering: Pick<Offering, 'topics'>,
	explainer: string
): OfferedExplainer | null {
	for (const topic of offering.topics) {
		const found = topic.explainers.find(({ id }) => id === explainer);
		if (found) return found;
	}
	return null;
}

/** The number of the card that follows; after the last one the closing. */
export function cardAfter({ cards, heard }: OfferedExplainer, card: number): number {
	return heard.find((number) => number > card) ?? cards + 1;
}

/** The number of the card before; before the first one title and question. */
export function cardBefore({ heard }: OfferedExplainer, card: number): number {
	const before = heard.filter((number) => number < card);
	return before[before.length - 1] ?? 0;
}

/** The explainer that follows, also into the next topic; null after the very last. */
export function explainerAfter(
	offering: Offering,
	explainer: string
): { topic: string; explainer: string } | null {
	const order = offering.topics.flatMap(({ id, explainers }) =>
		explainers.map((offered) => ({ topic: id, explainer: offered.id }))
	);
	const at = order.findIndex((entry) => entry.explainer === explainer);
	return order[at + 1] ?? null;
}

/** The explainers that are played all in order: those of the topic that are not private. */
export function openExplainers(topic: OfferedTopic): OfferedExplainer[] {
	return topic.explainers.filter((explainer) => !explainer.private);
}

/** Whether a topic can be played as a whole: with at least two explainers that are not private. */
export function canPlayAll(topic: OfferedTopic): boolean {
	return openExplainers(topic).length > 1;
}
