import type { ListedTopic } from '../explainers/status';
import type { Picture } from '$lib/packs/pack';

/** A picture that can be chosen. PURE. */
export interface Choosable {
	key: string;
	url: string;
	/** What it is called in the pack, or null where the staff's words name it. */
	title: string | null;
}

const prefix = 'news.';

/** Pictures made for news of a shelter, and after them those of topics and explainers. */
export function choosablePictures(
	pictures: Record<string, Picture>,
	topics: ListedTopic[]
): { news: Choosable[]; others: Choosable[] } {
	const news = Object.keys(pictures)
		.filter((key) => key.startsWith(prefix))
		.map((key) => ({ key, title: null }));
	const others = topics.flatMap(({ id, title, explainers }) => [
		{ key: id, title },
		...explainers.map((explainer) => ({ key: explainer.id, title: explainer.title }))
	]);
	const drawn = (named: { key: string; title: string | null }[]) =>
		named.flatMap(({ key, title }) => {
			const picture = pictures[key];
			return picture ? { key, title, url: picture.url } : [];
		});
	return { news: drawn(news), others: drawn(others) };
}
