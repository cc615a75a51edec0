import { get } from 'svelte/store';
import { t } from '$lib/text/staff-words';
import { readLink } from '$lib/catalog/take-text';
import { keepRecord } from '$lib/first/record-of';
import { removeFirstScreen } from '$lib/first/take-over';
import { speakLanguage } from '$lib/text/visitor-words';
import type { SessionPage } from './visit-session.svelte';

/** The browser's own page, for a visit session. */
export const browserPage: SessionPage = {
	tell(attributes) {
		const root = document.documentElement;
		for (const [name, value] of Object.entries(attributes)) {
			if (value === undefined) root.removeAttribute(`data-${name}`);
			else root.dataset[name] = value;
		}
	},
	speak: speakLanguage,
	removeFirstScreen,
	keepRecord,
	takeLink() {
		const link = readLink(location.hash);
		if (link) history.replaceState(history.state, '', location.pathname);
		return link;
	},
	demonstrationMark: (staffLanguage) =>
		get(t)('staff.rest.demonstration', { locale: staffLanguage })
};
