import type { Page } from '@playwright/test';
import type { PackState } from '../../src/lib/offline/pack-state';
import type { Manifest } from '../../src/lib/packs/pack';
import type { Editions, Edition } from './editions';
import { hash } from './editions';

/** What a browser has stored. */
interface Inside {
	/** Which pages are shown; null: none of ours. */
	pages: string | null;
	/** The SHA-256 of every stored body, by cache and path. */
	caches: Record<string, Record<string, string>>;
	/** Which packs the kiosk has in place. */
	packs: Manifest[];
}

export interface Found {
	pages: Edition;
	packs: Edition;
}

/** Throws unless the pages that are shown and the packs in place are each of one version, and whole. */
export async function findWhole(page: Page, editions: Editions): Promise<Found> {
	const inside = await page.evaluate(look);
	const pages = editions.pages.find(({ name }) => name === inside.pages);
	if (!pages) throw new Error(`the pages are of ${inside.pages}`);
	expectWholePages(inside, pages);

	const versions = [...new Set(inside.packs.map(({ version }) => version))];
	const packs = editions.packs.find(({ name }) => name === versions[0]);
	if (versions.length !== 1 || !packs)
		throw new Error(`the packs are of ${versions.join(' and ')}`);
	expectWholePacks(inside, packs);
	return { pages, packs };
}

function expectWholePages({ caches }: Inside, { name, files }: Edition): void {
	const stored = caches[`shell-${name}`] ?? {};
	for (const [path, body] of files) {
		// The browser keeps the worker itself; a page is stored by its address, not its file.
		if (path === '/service-worker.js') continue;
		const address = path.replace(/(index)?\.html$/, '');
		if (stored[address] !== hash(body)) throw new Error(`${address} of ${name} is not whole`);
	}
}

/** By what the packs themselves name, and that must be what was published. */
function expectWholePacks({ caches }: Inside, { name, files }: Edition): void {
	const stored = caches['packs'] ?? {};
	for (const [path, body] of files) {
		if (path === '/packs/index.json' || /^\/packs\/[a-z]+\.json$/.test(path)) continue;
		if (stored[path] !== hash(body)) throw new Error(`${path} of ${name} is not whole`);
	}
}

/** Runs in the page. */
async function look(): Promise<Inside> {
	const sum = async (body: ArrayBuffer) => {
		const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
		return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	};
	const stored: Inside['caches'] = {};
	for (const name of await caches.keys()) {
		const cache = await caches.open(name);
		const sums: Record<string, string> = {};
		for (const request of await cache.keys()) {
			const response = await cache.match(request, { ignoreVary: true });
			// A body that ends too early is an error here, and as good as none.
			const body = await response?.arrayBuffer().catch(() => undefined);
			sums[new URL(request.url).pathname] = body ? await sum(body) : 'unreadable';
		}
		stored[name] = sums;
	}
	const record = await (await caches.open('packs')).match('/packs/_state.json');
	const state = (await record?.json()) as PackState | undefined;
	return {
		pages: document.documentElement.dataset['edition'] ?? null,
		caches: stored,
		packs: state?.installed ?? []
	};
}
