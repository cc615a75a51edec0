import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/kiosk';

// A worker that is installed would answer for the whole address.
test.use({ tablet: 'fresh' });

const missing = /Failed to |ERR_|MIME type|Unexpected token/;
const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** The built site in a folder of another site, whose root knows nothing of it. */
async function inFolder(page: Page, folder: string, root: 'nothing' | 'a page for everything') {
	await page.route('**/*', (route) => {
		const { pathname } = new URL(route.request().url());
		const within = pathname.startsWith(folder) ? pathname.slice(folder.length) : null;
		const file = join('build', within === '' ? 'index.html' : (within ?? 'none'));
		if (within !== null && statSync(file, { throwIfNoEntry: false })?.isFile()) {
			const type = types[file.split('.').pop() ?? ''] ?? 'application/octet-stream';
			return route.fulfill({ body: readFileSync(file), contentType: type });
		}
		return root === 'nothing'
			? route.fulfill({ status: 404, body: 'nothing' })
			: route.fulfill({ body: '<!doctype html><h1>Some site</h1>', contentType: 'text/html' });
	});
}

async function isToldSo(page: Page) {
	const told = page.locator('.misplaced');
	await expect(told.locator('svg')).toBeVisible();
	await expect(told.getByText(/For staff: .*root of this address/)).toBeVisible();
	await expect(told.getByText(/Para el personal: .*raíz de/)).toBeVisible();
}

for (const path of ['/farol/', '/farol/index.html', '/farol/staff.html', '/a/b/c/']) {
	for (const root of ['nothing', 'a page for everything'] as const) {
		test(`at ${path}, where the root of the host has ${root}, it says so by picture and to staff`, async ({
			kiosk,
			page
		}) => {
			kiosk.expectError(missing);
			await inFolder(page, path.replace(/\w+\.html$/, ''), root);
			await page.goto(path);
			await isToldSo(page);
		});
	}
}

test('opened as a file, it says so too', async ({ kiosk, page }) => {
	kiosk.expectError(missing);
	kiosk.expectError(/file:|origin null/);
	await page.goto(pathToFileURL('build/index.html').href);
	await isToldSo(page);
});

test('at the root of an address nothing of that is left, seen or unseen', async ({
	kiosk,
	page
}) => {
	for (const path of ['/', '/staff']) {
		await kiosk.open(path);
		await expect(page.locator('.misplaced')).toHaveCount(0);
	}
});

test('while the kiosk is still loading at its own address, nobody sees it', async ({
	kiosk,
	page
}) => {
	// Its scripts wait until somebody has looked.
	let go: () => void = () => undefined;
	const looked = new Promise<void>((resolve) => (go = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await looked;
		await route.continue();
	});
	let letStart: () => void = () => undefined;
	const mayStart = new Promise<void>((resolve) => (letStart = resolve));
	await page.route('**/start.js', async (route) => {
		await mayStart;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	await expect(page.locator('.kiosk')).toHaveCount(1);
	await expect(page.locator('.misplaced')).toHaveCount(0);
	letStart();
	await expect(page.locator('.misplaced')).toHaveCount(1);
	await expect(page.locator('.misplaced')).toBeHidden();
	go();
	await expect.poll(kiosk.screen).toBeDefined();
	await expect(page.locator('.misplaced')).toHaveCount(0);
});
