import { build, files, prerendered, version } from '$service-worker';
import { storeShellTrouble } from '../lib/offline/shell-trouble';
import { answer, isOurs, type Stock } from './answer';
import { findIn } from './find';
import { filesFor, findFor, isCurrent } from './old-engines';
import { fillShell, MissingPart, shellName, type Shell } from './shell';
import { Rollback } from './rollback';

const worker = self as unknown as ServiceWorkerGlobalScope;
const { origin } = worker.location;
const absolute = (path: string) => origin + path;

const shell: Shell = {
	name: shellName(version),
	pages: prerendered.map(absolute),
	build: build.map(absolute),
	files: filesFor(files, isCurrent).map(absolute)
};

const rollback = new Rollback(version, origin, caches);

const stock: Stock = {
	origin,
	pages: prerendered,
	shell: findFor(rollback.find, origin, isCurrent),
	opened: () => rollback.opened(),
	packs: findIn('packs', caches),
	own: findIn('own', caches),
	fetch: (request) => fetch(request)
};

async function fill(): Promise<void> {
	const trouble = await fillShell(shell, await caches.open(shell.name), stock.fetch).then(
		() => null,
		(error: unknown) => error
	);
	if (trouble === null || trouble instanceof MissingPart) {
		const told = trouble && { url: trouble.url, status: trouble.status };
		// A full store has nothing to remember it with; the install fails all the same.
		await storeShellTrouble(caches, told).catch(() => undefined);
	}
	if (trouble) throw trouble;
}

worker.addEventListener('install', (event) => event.waitUntil(fill()));

worker.addEventListener('activate', (event) => {
	// The very first page is ready for the network to go without being opened again.
	event.waitUntil(rollback.activated().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (isOurs(request, origin)) event.respondWith(answer(request, stock));
});

worker.addEventListener('message', (event) => {
	// The page says so when the kiosk rests: never during a visit.
	if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
	// A page that was reloaded past the worker asks for it.
	if (event.data === 'claim') event.waitUntil(worker.clients.claim());
	// The page of a version shows its first screen.
	if (isStart(event.data)) event.waitUntil(rollback.started(event.data.started));
	if (event.data === 'has-failed') {
		event.waitUntil(rollback.hasFailed().then((failed) => event.ports[0]?.postMessage(failed)));
	}
	// A browser short of space may have thrown parts away.
	if (event.data === 'mend') {
		const tell = (whole: boolean) => event.ports[0]?.postMessage(whole);
		event.waitUntil(
			fill().then(
				() => tell(true),
				() => tell(false)
			)
		);
	}
});

function isStart(data: unknown): data is { started: string } {
	return typeof data === 'object' && data !== null && 'started' in data;
}
