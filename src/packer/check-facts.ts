import type { Problems } from './problem';
import type { FactStatus, SourceExplainer, SourcePack } from './source';

const lists = ['facts', 'updates', 'cautions'] as const;

/** What holds today, and what only has a date: there is nothing in it to warn against. */
const sound: FactStatus[] = ['stable-law', 'time-sensitive'];

/**
 * Notes every fact of the ledger that has no place, and every explainer that names one wrongly:
 * nothing that was found may be forgotten, and nothing unsafe may be told as advice.
 */
export function checkFacts({ id: pack, facts, topics }: SourcePack, problems: Problems) {
	if (!facts) return;
	const explainers = topics.flatMap((topic) => topic.explainers);
	for (const explainer of explainers) noteMisnamed(pack, explainer, facts, problems);

	const note = problems.in(`${pack}/facts.json`);
	for (const [fact, { isLeftOut }] of facts) {
		const namers = explainers.filter((explainer) => names(explainer, fact)).map(({ id }) => id);
		if (isLeftOut && namers.length > 0) {
			const what = `is named by ${namers.join(', ')}, but has "leftOut"; take it out of one`;
			note(what, fact);
		}
		// What an explainer names that cannot be read is not known; that has been told.
		if (isLeftOut || namers.length > 0 || explainers.some(isUnread)) continue;
		note('no explainer names it; name it in one, or write in "leftOut" why none does', fact);
	}
}

function noteMisnamed(
	pack: string,
	explainer: SourceExplainer,
	ledger: NonNullable<SourcePack['facts']>,
	problems: Problems
) {
	const note = problems.in(`${pack}/explainers/${explainer.id}.json`);
	for (const list of lists) {
		for (const id of explainer[list]) {
			const status = ledger.get(id)?.status;
			if (!status) {
				note(`"${list}" names it, but facts.json does not; mend the id, or write its row`, id);
			} else if (list === 'cautions' && sound.includes(status)) {
				note(`is ${status}, so there is nothing to warn of; take it out of "cautions"`, id);
			} else if (list !== 'cautions' && status === 'unsafe-to-repeat') {
				note(`is unsafe to repeat; move it from "${list}" to "cautions"`, id);
			}
		}
	}
	for (const id of explainer.cautions) {
		if (![...explainer.facts, ...explainer.updates].includes(id)) continue;
		note('is both told and warned against; take it out of one', id);
	}
}

function names(explainer: SourceExplainer, fact: string): boolean {
	return lists.some((list) => explainer[list].includes(fact));
}

function isUnread({ cards }: SourceExplainer): boolean {
	return cards === 0;
}
