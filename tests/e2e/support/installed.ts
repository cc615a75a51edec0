import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';

/** So many tests use one; the page's clock remembers whatever was done to it in each of them. */
const shared = 20;

/**
 * A browser in which everything is stored, as on any day but the first: pages and recordings come from
 * there, and nothing is fetched beside a test. Installed once for several tests.
 */
export class Installed {
	readonly #browser: Browser;
	readonly #options: BrowserContextOptions;
	#context: BrowserContext | null = null;
	#taken = 0;

	/** @param options among them the address of the kiosk, as baseURL */
	constructor(browser: Browser, options: BrowserContextOptions) {
		this.#browser = browser;
		this.#options = options;
	}

	/** For one test: without open pages, and with a network. */
	async take(): Promise<BrowserContext> {
		if (this.#context === null || this.#taken === shared) {
			await this.#context?.close();
			this.#context = await this.#install();
			this.#taken = 0;
		}
		this.#taken += 1;
		return this.#context;
	}

	/** Nothing of this test goes on. */
	async giveBack(): Promise<void> {
		await this.#context?.setOffline(false);
		await Promise.all(this.#context?.pages().map((page) => page.close()) ?? []);
	}

	async #install(): Promise<BrowserContext> {
		const context = await this.#browser.newContext(this.#options);
		const page = await context.newPage();
		await page.goto('/');
		await page.locator('html[data-offline="ready"]').waitFor({ state: 'attached' });
		await page.close();
		return context;
	}
}

/**
 * Runs in the page before everything else: the first page of a test finds nothing of the one before, but
 * what is installed.
 */
export function forgetTheTestBefore(): void {
	if (!location.protocol.startsWith('http') || sessionStorage.getItem('test') !== null) return;
	sessionStorage.setItem('test', 'has begun');
	localStorage.clear();
	// Whatever opens it next waits for that.
	void caches.delete('own');
}
