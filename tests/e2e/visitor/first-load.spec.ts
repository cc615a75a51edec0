import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/kiosk';

test.use({ tablet: 'fresh' });

test('a visit needs at most 75 KB of scripts', async ({ page, kiosk }) => {
	await kiosk.openAtRest();
	const scripts = new Set<string>();
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		// The worker runs beside the page, and is asked for again whenever it likes.
		if (request.resourceType() !== 'script' || pathname === '/service-worker.js') return;
		scripts.add(pathname);
	});

	// First start is behind: this is what a tablet loads each morning.
	await page.reload();
	await kiosk.isOn('rest');
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.isOn('player');

	const sizes = [...scripts].map((path) => gzipSync(readFileSync(`build${path}`)).length);
	const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
	test.info().annotations.push({ type: 'size', description: `${kilobytes.toFixed(1)} KB` });
	expect(scripts).toContain('/start.js');
	expect(kilobytes).toBeLessThanOrEqual(75);
});
