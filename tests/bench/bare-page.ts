import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What the kiosk is compared with: the least that can speak. One button, one `<audio>` that is already
 * loaded when it is touched, no framework, no styles to speak of, no screen that changes.
 *
 * It is fair in what both cannot help: the same server and origin, the same browser at the same throttle,
 * the same recordings byte for byte out of the same cache, both without a network, both behind a worker
 * (its own is a dozen lines), both touched by the same finger for the same 80 ms, and heard by the same
 * ear. It is unfair on purpose in what the kiosk chooses to do: it knows beforehand which recording will
 * be asked for, and has it whole in its one element.
 *
 * The floor is the least that can do the same as the kiosk: it silences a voice that speaks when the next
 * begins, and where nobody can know which of many will be touched it learns it when the finger comes down.
 */

/** Puts both pages into a built site, under `/bare/` and `/bare/floor.html`: one worker answers for both. */
export function addBarePage(site: string): void {
	const folder = join(site, 'bare');
	mkdirSync(folder);
	// The server answers `/bare/` with it, as `/staff/` with staff.html.
	writeFileSync(join(site, 'bare.html'), page);
	writeFileSync(join(folder, 'floor.html'), floor);
	writeFileSync(join(folder, 'worker.js'), worker);
}

/** Loads another recording; `data-ready` on the document element says when it could play to its end. */
export const prepareInPage = (url: string): void => {
	const audio = document.querySelector('audio');
	if (!audio) throw new Error('the bare page has its element in the page');
	delete document.documentElement.dataset['ready'];
	audio.src = url;
};

/**
 * Names the recording that the next touch on the floor says; `data-ready` as on the bare page.
 * @param foreseen whether it may be loaded before the finger comes down
 */
export const foreseeInPage = ({ url, foreseen }: { url: string; foreseen: boolean }): void => {
	window.farolFloor.foresee(url, foreseen);
};

declare global {
	interface Window {
		farolFloor: { foresee: (url: string, foreseen: boolean) => void };
	}
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A bare page</title>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<style>button { width: 100%; height: 90vh }</style>
</head>
<body>
<audio preload="auto"></audio>
<button type="button">Play</button>
<script>
const root = document.documentElement;
const audio = document.querySelector('audio');
audio.addEventListener('canplaythrough', () => (root.dataset.ready = 'yes'));
document.querySelector('button').addEventListener('click', () => audio.play());
audio.src = new URLSearchParams(location.search).get('play');
root.dataset.screen = 'rest';
navigator.serviceWorker.register('worker.js');
</script>
</body>
</html>
`;

const floor = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The floor</title>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<style>button { width: 100%; height: 90vh }</style>
</head>
<body>
<button type="button">Play</button>
<script>
const root = document.documentElement;
let speaking = new Audio();
let next = new Audio();
let late = null;
const load = (url) => {
	next.oncanplaythrough = () => (root.dataset.ready = 'yes');
	next.src = url;
};
window.farolFloor = {
	foresee(url, foreseen) {
		delete root.dataset.ready;
		late = foreseen ? null : url;
		if (foreseen) load(url);
		else root.dataset.ready = 'yes';
	}
};
const button = document.querySelector('button');
button.addEventListener('pointerdown', () => {
	if (late !== null) load(late);
	late = null;
});
const say = () => {
	speaking.pause();
	[speaking, next] = [next, speaking];
	speaking.play();
};
button.addEventListener('touchend', (event) => {
	event.preventDefault();
	say();
});
button.addEventListener('click', say);
load(new URLSearchParams(location.search).get('play'));
root.dataset.screen = 'rest';
</script>
</body>
</html>
`;

const worker = `
self.addEventListener('install', (event) => {
	event.waitUntil(caches.open('bare').then((cache) => cache.addAll(['./', 'floor.html'])));
	self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
	const name = event.request.mode === 'navigate' ? 'bare' : 'packs';
	const options = { ignoreSearch: true, ignoreVary: true };
	event.respondWith(
		caches
			.open(name)
			.then((cache) => cache.match(event.request, options))
			.then((found) => found || fetch(event.request))
	);
});
`;
