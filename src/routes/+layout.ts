import { StoredSettings } from '$lib/store/stored-settings.svelte';
import { startText } from '$lib/text/start-text';

// A kiosk is one page that holds everything: nothing is rendered on a server, and both addresses open offline.
export const ssr = false;
export const prerender = true;

export async function load() {
	const settings = new StoredSettings(() => localStorage);
	await startText(settings.current.staffLanguage);
	return { settings };
}
