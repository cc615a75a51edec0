interface Texts {
	[name: string]: string | Texts;
}

/**
 * Stands in for `deepmerge` inside svelte-i18n. PURE.
 * Our texts are records of texts: no lists, dates or elements, of which that knows how to merge each.
 */
export default { all: (parts: Texts[]): Texts => parts.reduce(merge, {}) };

function merge(before: Texts, after: Texts): Texts {
	const merged = { ...before };
	for (const [name, text] of Object.entries(after)) {
		const replaced = merged[name];
		const both = typeof text === 'object' && typeof replaced === 'object';
		merged[name] = both ? merge(replaced, text) : text;
	}
	return merged;
}
