import { addMessages, init, locale } from 'svelte-i18n';
import type { Settings } from '$lib/store/settings';

export type StaffLanguage = Settings['staffLanguage'];

/** Starts svelte-i18n, with the words of the staff's language at hand. */
export async function startText(language: StaffLanguage): Promise<void> {
	await init({ fallbackLocale: 'en', initialLocale: language });
	await readStaffWords(language);
}

/** Lets `$t` speak the staff's language from here on: on staff pages and in first start. */
export async function speakStaffLanguage(language: StaffLanguage): Promise<void> {
	await readPageWords(language);
	await locale.set(language);
	document.documentElement.lang = language;
	document.documentElement.dir = 'ltr';
}

/**
 * Makes the staff's words on the kiosk's own screens known, also for `$t(key, { locale })` while the page
 * speaks a visitor's language. They lie under `staff`, apart from the words of packs, which have the same languages.
 */
export async function readStaffWords(language: StaffLanguage): Promise<void> {
	const { default: staff } = await onScreens[language]();
	addMessages(language, { staff });
}

/** Makes the words of staff pages known as well: many, and no visitor waits for them. */
export async function readPageWords(language: StaffLanguage): Promise<void> {
	const [{ default: staff }] = await Promise.all([onPages[language](), readStaffWords(language)]);
	addMessages(language, { staff });
}

const onScreens = {
	en: () => import('./screens.en.json'),
	es: () => import('./screens.es.json')
};

const onPages = {
	en: () => import('./en.json'),
	es: () => import('./es.json')
};
