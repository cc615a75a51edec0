/**
 * Stands in for `intl-messageformat` inside svelte-i18n. PURE.
 * Our texts hold nothing but `{name}`: no plurals, for which old browsers have no rules in every language,
 * and so no need for 12 KB that read them.
 */
export class IntlMessageFormat {
	/** svelte-i18n asks whether a language exists. Ours are codes that Intl does not always know. */
	static resolveLocale(code: string): string {
		return code;
	}

	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	format(values: Record<string, unknown>): string {
		return this.#text.replace(placeholder, (whole, name: string) => String(values[name] ?? whole));
	}
}

const placeholder = /\{(\w+)\}/g;
