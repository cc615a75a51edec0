import type { Handle } from '@sveltejs/kit';
import { render } from 'svelte/server';
import FirstScreen from '$lib/first/FirstScreen.svelte';

/** While the site is built: the visitor's page holds its first screen, so that it is there before any script. */
export const handle: Handle = ({ event, resolve }) => {
	const first = event.url.pathname === '/' ? render(FirstScreen).body : '';
	return resolve(event, {
		// Not as a second argument, which would read a `$` in it.
		transformPageChunk: ({ html }) => html.split('<!--first-->').join(first)
	});
};
