import { t as translate } from 'svelte-i18n';
import type { Readable } from 'svelte/store';
import type pages from './en.json';
import type screens from './screens.en.json';

/** `home.title`: the way to each text in a file of them. */
type KeysOf<Texts> = {
	[Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${KeysOf<Texts[Key]>}`;
}[keyof Texts & string];

/** Every text of the staff's side. */
export type StaffText = `staff.${KeysOf<typeof pages> | KeysOf<typeof screens>}`;

interface Options {
	locale?: string;
	default?: string;
	values?: Record<string, string | number>;
}

export interface Translate {
	(key: StaffText, options?: Options): string;
	/** Where something from outside names the text, such as a language of a pack: with what to say if there is none. */
	(key: `staff.${string}`, options: Options & { default: string }): string;
}

/** `$t('staff.home.title')`: svelte-i18n's own store, for which a text that does not exist does not compile. */
export const t: Readable<Translate> = translate;
