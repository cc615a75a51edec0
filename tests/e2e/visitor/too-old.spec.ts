import { expect, test } from '../support/kiosk';

test.use({ tablet: 'fresh' });

/*
 * These tests take away from a current engine what an old one would lack; that the two scripts are ES5 is
 * the gate's business. A real engine of 2016 says it aloud in `npm run test:engines`.
 */
const withoutModules = () => Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
const words = (language: string) => `**/packs/interface/${language}.*.json`;
const recording = (language: string) => `**/packs/interface/${language}/too-old.*.mp3`;
const notFound = /404 \(Not Found\)/;

test.describe('a tablet below the floor', () => {
	test('shows a picture and speaks every language in turn', async ({ page, kiosk }) => {
		await page.addInitScript(withoutModules);
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

	test('waits for a touch where sound needs one', async ({ page, kiosk }) => {
		await page.addInitScript(withoutModules);
		await page.addInitScript(() => {
			const { play } = HTMLMediaElement.prototype;
			let touched = false;
			window.addEventListener('click', () => (touched = true), true);
			HTMLMediaElement.prototype.play = function () {
				return touched ? play.call(this) : Promise.reject(new DOMException('', 'NotAllowedError'));
			};
		});
		await kiosk.open();
		await expect.poll(kiosk.sound).toBe('blocked');
		expect(await kiosk.heard()).toEqual([]);
		await kiosk.choose('yes');
		await kiosk.hears('en/too-old');
		await kiosk.hears('ar/too-old');
	});

	for (const [what, missing] of [
		['words', words('en')],
		['recording', recording('en')]
	] as const) {
		test(`says it in the next language where the first one's ${what} is missing`, async ({
			page,
			kiosk
		}) => {
			kiosk.expectError(notFound);
			await page.addInitScript(withoutModules);
			await page.route(missing, (route) => route.fulfill({ status: 404 }));
			await kiosk.open();
			// Whether it may speak before a touch is the browser's to decide.
			await kiosk.choose('yes');
			await kiosk.hears('ar/too-old');
			expect(new Set(await kiosk.heard())).toEqual(new Set(['ar/too-old']));
			await expect.poll(kiosk.sound).toBe('silent');
		});
	}

	test('keeps its picture and its words for staff without any recording', async ({
		page,
		kiosk
	}) => {
		await page.addInitScript(withoutModules);
		// As a network's login page does.
		await page.route('**/packs/**', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<h1>Room number?</h1>' })
		);
		await kiosk.open();
		await kiosk.choose('yes');
		await expect(page.getByRole('img')).toBeVisible();
		await expect(page.getByText(/Chrome or Android WebView 64/)).toBeVisible();
		expect(await kiosk.sound()).toBe('silent');
	});

	test('says so too when it knows modules but stops at the first import', async ({
		page,
		kiosk
	}) => {
		kiosk.expectError(/Unexpected/);
		await page.route('/first.js', (route) =>
			route.fulfill({ contentType: 'text/javascript', body: 'import(' })
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

test.describe('a sentence as long as it is', () => {
	test.use({ content: 'real' });

	test('begins again at a touch in its middle, with one voice', async ({ page, kiosk }) => {
		await page.addInitScript(withoutModules);
		await kiosk.open();
		// Whether it may speak before a touch is the browser's to decide.
		await kiosk.choose('yes');
		await kiosk.hears('es/too-old');
		const spanish = async () =>
			(await kiosk.soundings()).filter(({ url }) => url.includes('/es/')).map(({ how }) => how);
		const before = (await spanish()).length;
		await kiosk.choose('yes');
		await expect.poll(async () => (await spanish()).length).toBeGreaterThan(before);
		const left = (await spanish()).slice(0, -1);
		expect(left).toEqual(left.map(() => 'paused'));
		expect(await kiosk.speakers()).toBe(1);
	});
});
