import type { Words } from './source';

/**
 * How one language says the values that change, by the name under which its lines refer to them:
 * `bond-minimum`, or `bond-minimum:genitive` where the grammar of a line bends it.
 */
export type ValueWords = Map<string, Words>;

const reference = /\{([^{}]*)\}/g;

/** The names in braces in some words, in their order: `{bond-minimum}`. */
export function referencesIn(words: string): string[] {
	return [...words.matchAll(reference)].map(([, name]) => name ?? '');
}

/** `bond-minimum` of `bond-minimum:genitive`. */
export function valueOf(name: string): string {
	return name.replace(/:.*/, '');
}

/**
 * A line with its values put in: each as it is shown in the words that are shown, and as it is
 * spoken in the words that are spoken, so that only a line that bends a value needs a `say` for it.
 */
export function withValues({ text, say }: Words, values: ValueWords): Words {
	const shown = fill(text, (name) => values.get(name)?.text);
	const spoken = fill(say ?? text, (name) => {
		const words = values.get(name);
		return words?.say ?? words?.text;
	});
	return { text: shown, say: say === null && spoken === shown ? null : spoken };
}

function fill(words: string, wordsOf: (name: string) => string | undefined): string {
	return words.replace(reference, (whole, name: string) => wordsOf(name) ?? whole);
}
