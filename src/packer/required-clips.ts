import { interfaceClips } from '../lib/packs/interface-clips';
import type { ClipId } from '../lib/packs/pack';
import type { SourceExplainer, SourcePack } from './source';

/** Every clip that a pack must have in each of its languages, in the order in which it is spoken. */
export function requiredClips(pack: SourcePack, library: SourcePack[]): ClipId[] {
	const own = pack.topics.flatMap(({ id, explainers }) => [
		`topic.${id}`,
		...explainers.flatMap(explainerClips)
	]);
	return pack.id === 'interface' ? [...interfaceClips, ...closings(library), ...own] : own;
}

/** Title and question, the cards, and what to ask a lawyer or staff. */
export function explainerClips({ id, cards }: Pick<SourceExplainer, 'id' | 'cards'>): ClipId[] {
	const numbers = Array.from({ length: cards }, (_, index) => `${id}.${index + 1}`);
	return [`${id}.title`, `${id}.question`, ...numbers, `${id}.ask`];
}

/** A closing sentence that may wait for a month in which nothing was checked yet. */
export function isClosing(clip: ClipId): boolean {
	return /^closing\.checked\.\d{4}-(0[1-9]|1[0-2])$/.test(clip);
}

/** Of an explainer whose cards cannot be counted, which has been told: anything may be a card of it. */
export function isUncounted(clip: ClipId, { topics }: SourcePack): boolean {
	const explainers = topics.flatMap((topic) => topic.explainers);
	return explainers.some(({ id, cards }) => cards === 0 && clip.startsWith(`${id}.`));
}

/** One sentence for each month in which an explainer of any pack was last checked. */
function closings(library: SourcePack[]): ClipId[] {
	const explainers = library.flatMap(({ topics }) => topics.flatMap((topic) => topic.explainers));
	const months = explainers.map(({ checked }) => checked.date.slice(0, 7)).filter(Boolean);
	return [...new Set(months)].sort().map((month) => `closing.checked.${month}`);
}
