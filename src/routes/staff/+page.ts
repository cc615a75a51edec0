import { readPageWords } from '$lib/text/start-text';
import type { PageLoad } from './$types';

/** The pages open with their words. */
export const load: PageLoad = async ({ parent }) => {
	const { settings } = await parent();
	await readPageWords(settings.current.staffLanguage);
};
