import { addMessages, locale, t } from 'svelte-i18n';
import { derived } from 'svelte/store';
import type { NamedClip } from '$lib/packs/interface-clips';
import type { ClipId, LanguageCode } from '$lib/packs/pack';

/** Stands before each clip's name: a pack's names never cover a word of the staff's side. */
const prefix = 'said.';

/** `$words('control.home')`: the shown words of a clip in the visitor's language, or in another. */
export const words = derived(t, (translate) => (clip: NamedClip, code?: LanguageCode): string => {
	return code
		? translate(prefix + clip, { locale: code, default: '' })
		: translate(prefix + clip, { default: '' });
});

/** Makes a pack's words texts of svelte-i18n. */
export function addWords(code: LanguageCode, shown: Record<ClipId, string>): void {
	const messages: Record<string, string> = {};
	for (const [clip, text] of Object.entries(shown)) messages[prefix + clip] = text;
	addMessages(code, messages);
}

/** Lets `$words` and `$t` speak this language from here on; `lang` and `dir` are set before the next paint. */
export function speakLanguage(code: LanguageCode, direction: 'ltr' | 'rtl'): void {
	void locale.set(code);
	document.documentElement.lang = code;
	document.documentElement.dir = direction;
}
