import { addMessages, locale, t } from 'svelte-i18n';
import { derived } from 'svelte/store';
import type { NamedClip } from '$lib/packs/interface-clips';
import type { ClipId, LanguageCode } from '$lib/packs/pack';

/** A pack names its clips as it likes: under a prefix they never cover a word of the staff's side. */
const prefix = 'said.';

/** `$words('control.home')`: the shown words of a clip in the visitor's language, or in another. */
export const words = derived(t, (translate) => (clip: NamedClip, code?: LanguageCode): string => {
	return code
		? translate(prefix + clip, { locale: code, default: '' })
		: translate(prefix + clip, { default: '' });
});

/** Words of a pack become texts of svelte-i18n. */
export function addWords(code: LanguageCode, shown: Record<ClipId, string>): void {
	const messages: Record<string, string> = {};
	for (const [clip, text] of Object.entries(shown)) messages[prefix + clip] = text;
	addMessages(code, messages);
}

/** From here on `$words` and `$t` speak this language; `lang` and `dir` are set before the next paint. */
export function speakLanguage(code: LanguageCode, direction: 'ltr' | 'rtl'): void {
	void locale.set(code);
	document.documentElement.lang = code;
	document.documentElement.dir = direction;
}
