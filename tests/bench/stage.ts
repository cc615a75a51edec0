import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	chromium,
	type Browser,
	type BrowserContext,
	type CDPSession,
	type Page
} from '@playwright/test';
import { serve } from '../../src/serve/serve';
import { getChromium } from '../e2e/support/find-chromium';
import { pageScript } from '../e2e/support/page-script';
import { addBarePage } from './bare-page';

/** Where both pages are measured: a browser that has stored everything, and a server that has gone. */
export interface Stage {
	address: string;
	version: string;
	/** Opens a page and waits until it can be touched. */
	open: (path: string, rate?: number) => Promise<SlowPage>;
	close: () => Promise<void>;
}

/** A page on a tablet six times as slow as this machine. */
export interface SlowPage {
	page: Page;
	cdp: CDPSession;
}

/** How often the processor of an old tablet is slower. */
export const throttle = 6;

/** A donated tablet of 1 GB leaves about this much to a page. */
const launchOptions = {
	args: ['--no-sandbox', '--disable-background-networking', '--js-flags=--max-old-space-size=512']
};

/** Starts Chromium, for measuring. */
export function startBrowser(): Promise<Browser> {
	return chromium.launch({ ...launchOptions, executablePath: getChromium() });
}

/** Serves the built site with its real packs, lets the kiosk store everything, and takes the server away. */
export async function setStage(browser: Browser): Promise<Stage> {
	const dir = mkdtempSync(join(tmpdir(), 'farol-bench-'));
	cpSync('build', dir, { recursive: true, filter: (path) => path !== join('build', 'packs') });
	addBarePage(dir);
	const server = await serve({ dir, packs: join('build', 'packs') });
	const context = await makeContext(browser);

	const first = await context.newPage();
	await first.goto(server.address);
	const isStored = () => document.documentElement.dataset['offline'] === 'ready';
	await first.waitForFunction(isStored, null, { timeout: 300_000 });
	await first.goto(`${server.address}/bare/`);
	// Its own worker: until that is installed, the kiosk's answers here too.
	const isOwn = () => navigator.serviceWorker.controller?.scriptURL.endsWith('/bare/worker.js');
	await first.waitForFunction(isOwn);
	await first.close();
	await server.close();

	return {
		address: server.address,
		version: browser.version(),
		async open(path, rate = throttle) {
			const slow = await openSlow(context, server.address + path, rate);
			await slow.page.waitForFunction(() => window.farolBench.touchable() !== null);
			return slow;
		},
		async close() {
			await context.close();
			rmSync(dir, { recursive: true, force: true });
		}
	};
}

/** A tablet after its first start. */
export async function makeContext(browser: Browser): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: { width: 1024, height: 600 },
		hasTouch: true,
		// As a tablet's says: the peer looks for the number after the name, and stops at another name.
		userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`,
		// Two cores without a graphics card paint a breathing lamp all day.
		reducedMotion: 'reduce'
	});
	await context.addInitScript(pageScript('tests/bench/page/ear.ts'));
	// First start is behind, and visits are counted, as on most kiosks.
	await context.addInitScript(() =>
		localStorage.setItem('farol.settings', JSON.stringify({ started: true }))
	);
	return context;
}

/** A new page, in a process of its own, slow from its first byte on. */
export async function openSlow(
	context: BrowserContext,
	url: string,
	rate: number
): Promise<SlowPage> {
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate });
	await page.goto(url, { waitUntil: 'commit' });
	return { page, cdp };
}
