import type { LanguageCode } from '$lib/packs/pack';
import { explainerOf, type Offering } from '$lib/catalog/offering';
import { type Visit } from '$lib/visit/visit';
import { playerOf } from '$lib/visit/player-of';
import type { Counted } from './counts';

/**
 * What this moment of a visit adds to the counts, if it is the first time in the visit. PURE.
 * A language when it is chosen; an explainer when its first card comes after title and question.
 * Never a private explainer, and never what a shelter has recorded itself.
 */
export function countedBetween(before: Visit, after: Visit, offering: Offering): Counted[] {
	const language = languageOf(after);
	const explainer = begunIn(after);
	const counted: Counted[] = [];
	if (language !== null && language !== languageOf(before)) {
		counted.push({ what: 'languages', id: language });
	}
	if (explainer !== null && explainer !== begunIn(before) && mayBeCounted(explainer, offering)) {
		counted.push({ what: 'explainers', id: explainer });
	}
	return counted;
}

function languageOf({ place }: Visit): LanguageCode | null {
	return 'language' in place ? place.language : null;
}

/** The explainer that was begun; null: none, for looking at a title is not yet hearing what it is about. */
function begunIn({ place }: Visit): string | null {
	const player = playerOf(place);
	return player && !player.gate && player.card > 0 ? player.explainer : null;
}

function mayBeCounted(id: string, offering: Offering): boolean {
	const explainer = explainerOf(offering, id);
	return explainer !== null && !explainer.private && !id.startsWith('here-');
}
