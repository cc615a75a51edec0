import { addMessages, init, locale } from 'svelte-i18n';
import type { Settings } from '$lib/store/settings';

export type StaffLanguage = Settings['staffLanguage'];

/** Starts svelte-i18n, with the words of the staff's language at hand. */
export async function startText(language: StaffLanguage): Promise<void> {
	await init({ fallbackLocale: 'en', initialLocale: language });
	await readStaffWords(language);
}

/** From here on `$t` speaks the staff's language: on staff pages and in first start. */
export async function speakStaffLanguage(language: StaffLanguage): Promise<void> {
	await readStaffWords(language);
	await locale.set(language);
	document.documentElement.lang = language;
	document.documentElement.dir = 'ltr';
}

/**
 * Makes the staff's words known, also for `$t(key, { locale })` while the page speaks a visitor's
 * language. They lie under `staff`, apart from the words of packs, which have the same languages.
 */
export async function readStaffWords(language: StaffLanguage): Promise<void> {
	const { default: staff } = await dictionaries[language]();
	addMessages(language, { staff });
}

const dictionaries = {
	en: () => import('./en.json'),
	es: () => import('./es.json')
};
