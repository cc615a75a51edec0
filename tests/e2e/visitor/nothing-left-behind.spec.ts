import { expect, test } from '../support/kiosk';
import type { Page } from '@playwright/test';

/** Everything that a browser can keep of a page, but for the recordings, which are not about anybody. */
function kept(page: Page) {
	return page.evaluate(async () => ({
		local: JSON.stringify({ ...localStorage }),
		session: JSON.stringify({ ...sessionStorage }),
		cookies: document.cookie,
		databases: indexedDB.databases ? (await indexedDB.databases()).map(({ name }) => name) : [],
		history: history.length,
		address: location.href
	}));
}

test('after a visit the tablet holds nothing that was not there before', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	// The first touch makes the places that keep Back here, whoever touches.
	await kiosk.goTo('en');
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
	const before = await kept(page);
	await kiosk.goTo('ar', 'first-things', 'about-lamps');
	await kiosk.choose('slower');
	await kiosk.choose('louder');
	await kiosk.listensToTheEnd();
	await kiosk.choose('take');
	await kiosk.choose('done');
	await kiosk.isOn('rest');
	await kiosk.hearsToTheEnd('ar/thanks');
	expect(await kept(page)).toEqual(before);
	for (const name of ['language', 'topic', 'explainer', 'card']) {
		expect(await kiosk.sign(name)).toBeUndefined();
	}
});

test('Back does not lead into what somebody chose', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	const { history } = await kept(page);
	await kiosk.choose('hide');
	expect((await kept(page)).history).toBe(history);
});

test('the page may talk to its own house only', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	const policy = await page
		.locator('meta[http-equiv="content-security-policy"]')
		.getAttribute('content');
	expect(policy).toContain("default-src 'none'");
	expect(policy).not.toContain('http');
	expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
	kiosk.expectError(/Content Security Policy|Failed to fetch|fetch/);
	const answer = await page.evaluate(() =>
		fetch('http://127.0.0.2:9/').then(
			() => 'went out',
			() => 'refused'
		)
	);
	expect(answer).toBe('refused');
});
