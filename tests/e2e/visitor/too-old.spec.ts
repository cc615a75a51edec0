import { expect, test } from '../support/kiosk';

/*
 * No engine that old can be had here. These tests take away what it would lack from a current one; that
 * the two scripts are ES5 is the gate's business.
 */
test.describe('a tablet below the floor', () => {
	test('shows a picture and speaks every language in turn', async ({ page, kiosk }) => {
		await page.addInitScript(() => Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule'));
		await kiosk.open();
		expect(await kiosk.screen()).toBe('too-old');
		await expect(page.getByRole('img')).toBeVisible();
		await expect(page.locator('li[lang="ar"][dir="rtl"]')).not.toBeEmpty();
		await expect(page.getByText(/Chrome\/\d+.*Chrome or Android WebView 64/)).toBeVisible();

		await kiosk.choose('yes');
		await kiosk.hears('en/too-old');
		expect(await kiosk.sound()).toBe('playing');
		await kiosk.hears('ar/too-old');
		await expect.poll(kiosk.sound).toBe('silent');
	});

	test('says so too when it knows modules but stops at the first import', async ({
		page,
		kiosk
	}) => {
		kiosk.expectError(/Unexpected/);
		await page.route('/', (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: '<script src="/start.js"></script><body><script>import(</script>'
			})
		);
		await kiosk.open();
		expect(await kiosk.screen()).toBe('too-old');
	});

	test('is not what a current browser is taken for', async ({ page, kiosk }) => {
		const scripts: string[] = [];
		page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
		await kiosk.open();
		expect(await kiosk.screen()).not.toBe('too-old');
		expect(scripts).toContain('/start.js');
		expect(scripts).not.toContain('/polyfills.js');
		expect(scripts).not.toContain('/too-old.js');

		// Nor does its worker store what it can never ask for.
		await expect.poll(() => kiosk.sign('offline')).toMatch(/shell|ready/);
		const stored = await page.evaluate(async () => {
			const names = (await caches.keys()).filter((name) => name.startsWith('shell-'));
			const shells = await Promise.all(names.map((name) => caches.open(name)));
			const requests = await Promise.all(shells.map((shell) => shell.keys()));
			return requests.flat().map(({ url }) => new URL(url).pathname);
		});
		expect(stored).toContain('/start.js');
		expect(stored.filter((path) => /polyfills|too-old/.test(path))).toEqual([]);
	});
});
