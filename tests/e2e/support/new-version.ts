import { expect, type Locator, type Page } from '@playwright/test';

/** Looked up so that it survives the reload. */
export const edition = (page: Page, name: string): Locator =>
	page.locator(`html[data-edition="${name}"]`);

/** Lets the kiosk ask its server, as it does each hour. */
export const lookForNews = (page: Page) =>
	page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
		window.dispatchEvent(new Event('online'));
	});

/** Whether a newer worker waits for the end of a visit. */
export const waiting = (page: Page) =>
	page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));

/**
 * Chromium sometimes hands over only once the old worker has gone to sleep, half a minute after its last
 * answer; tools that look on keep it awake. The new one must have heard before that it may take over.
 */
export async function takesOver(page: Page, name: string): Promise<void> {
	const look = async () => {
		const newer = await newerWorker(page, name);
		if (newer === 'told') await letWorkersSleep(page);
		return newer;
	};
	// Asked too early, it sleeps before it was told: then it is asked again.
	await expect.poll(look, { intervals: [100, 1000] }).toBe('here');
	await expect(edition(page, name)).toHaveCount(1);
}

/** Whether there is none yet, or it has been told and waits, or it has taken over. */
async function newerWorker(page: Page, name: string): Promise<'none' | 'told' | 'here'> {
	const answer = page.evaluate(async (edition) => {
		const newer = (await navigator.serviceWorker.getRegistration())?.waiting;
		if (!newer) return document.documentElement.dataset.edition === edition ? 'here' : 'none';
		return new Promise<'told'>((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve('told');
			// Messages arrive in their order: what answers this one has heard those before.
			newer.postMessage('mend', [port2]);
		});
	}, name);
	// The page that asked is gone: it begins anew.
	return answer.catch(() => 'here' as const);
}

async function letWorkersSleep(page: Page): Promise<void> {
	const tools = await page.context().newCDPSession(page);
	await tools.send('ServiceWorker.enable');
	await tools.send('ServiceWorker.stopAllWorkers');
	// The page may have begun anew by now, and ended it.
	await tools.detach().catch(() => undefined);
}
