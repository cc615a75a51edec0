import type { Attachment } from 'svelte/attachments';

/**
 * Shows words in an element of their own. Browsers that translate pages, or make links of telephone
 * numbers, replace the text nodes; words that were bound to such a node would then stand still while
 * the voice goes on.
 */
export function shows(words: string): Attachment<HTMLElement> {
	return (element) => {
		element.textContent = words;
	};
}
