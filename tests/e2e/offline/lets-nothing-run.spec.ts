import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, untilReady } from '../support/own-site';

test.setTimeout(90_000);

const address = '/packs/tiny/pictures/evil.0123456789.svg';
const evil = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="localStorage.evil = 'onload'">
<script>localStorage.evil = 'script'; document.documentElement.setAttribute('data-evil', 'ran')</script>
<image href="/packs/tiny/evil-was-here.png" width="9" height="9"/>
<rect width="9" height="9" style="fill: red"/>
</svg>`;

test('a drawing from a stick runs nothing, shown or opened by its own address', async ({
	kiosk,
	page
}) => {
	kiosk.expectError(/sandboxed|Content Security Policy/);
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await page.evaluate(
		async ([url, svg]) => {
			const headers = { 'content-type': 'image/svg+xml' };
			await (await caches.open('packs')).put(url, new Response(svg, { headers }));
		},
		[address, evil] as const
	);
	const size = await page.evaluate(async (url) => {
		const image = new Image();
		image.src = url;
		await image.decode();
		return image.naturalWidth;
	}, address);
	expect(size).toBe(9);

	const opened = await page.goto(address);
	expect(opened?.fromServiceWorker()).toBe(true);
	await expect(page.locator('rect')).toHaveCount(1);
	expect(await page.locator('svg[data-evil]').count()).toBe(0);
	await page.goto('/');
	expect(await page.evaluate(() => localStorage.getItem('evil'))).toBeNull();
});

test('a drawing of the site runs nothing before a worker is there', async ({
	kiosk,
	page,
	site
}) => {
	kiosk.expectError(/sandboxed|Content Security Policy/);
	writeFileSync(join(site.packs, address.slice('/packs/'.length)), evil);
	const asked: string[] = [];
	page.on('requestfinished', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(address);
	await expect(page.locator('rect')).toHaveCount(1);
	expect(await page.locator('svg[data-evil]').count()).toBe(0);
	expect(asked).toEqual([address]);
});
