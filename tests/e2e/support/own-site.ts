import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve, type Server } from '../../../src/serve/serve';
import { expect, test as base, type Kiosk } from './kiosk';

/** A server for one test alone: it can go away, come back, and have something newer. */
export interface OwnSite {
	address: string;
	/** The built site, and the tiny packs, that it serves. */
	build: string;
	packs: string;
	goAway(): Promise<void>;
	comeBack(): Promise<void>;
}

export const test = base.extend<{ site: OwnSite }>({
	tablet: 'fresh',

	site: async ({}, use, testInfo) => {
		const folder = testInfo.outputPath('site');
		const site = await openSite(folder);
		await use(site);
		await site.goAway();
		rmSync(folder, { recursive: true, force: true });
	},

	baseURL: async ({ site }, use) => {
		await use(site.address);
	},

	kiosk: async ({ kiosk }, use) => {
		// What the browser notes when the server is away is no fault here.
		kiosk.expectError(/Failed to load resource|ERR_/);
		await use(kiosk);
	}
});

export { expect } from './kiosk';

/** Until everything is stored, and the worker is in control: of hundreds of files, on a busy machine. */
export async function untilReady(kiosk: Pick<Kiosk, 'sign'>): Promise<void> {
	await expect.poll(() => kiosk.sign('offline'), { timeout: 120_000 }).toBe('ready');
}

async function openSite(folder: string): Promise<OwnSite> {
	const build = join(folder, 'build');
	const packs = join(folder, 'packs');
	cpSync('build', build, { recursive: true, filter: (path) => path !== join('build', 'packs') });
	cpSync(join('.cache', 'packs', 'tiny'), packs, { recursive: true });

	let server: Server | null = await serve({ dir: build, packs });
	const { address } = server;
	return {
		address,
		build,
		packs,
		async goAway() {
			await server?.close();
			server = null;
		},
		async comeBack() {
			server ??= await serve({ dir: build, packs, port: Number(new URL(address).port) });
		}
	};
}
