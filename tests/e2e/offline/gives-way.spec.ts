import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { edition, lookForNews, takesOver } from '../support/new-version';
import { expect, test, untilReady } from '../support/own-site';
import { publishPages } from '../support/publish';
import { Staff } from '../support/staff';

test.setTimeout(120_000);

/** The page starts an application that is not there. */
function breakPages(build: string): void {
	for (const page of ['index.html', 'staff.html']) {
		const file = join(build, page);
		const html = readFileSync(file, 'utf8');
		writeFileSync(file, html.replace(/data-application="[^"]*"/, 'data-application="/gone.js"'));
	}
}

const isDead = (page: Page) =>
	page.evaluate(() => document.documentElement.dataset['screen'] === undefined);

test('pages that cannot start give way to those before, with nobody there, and staff are told', async ({
	kiosk,
	page,
	site
}) => {
	kiosk.expectError(/gone\.js/);
	const staff = new Staff(page, kiosk);
	await staff.start();
	await untilReady(kiosk);
	await page.reload();
	await kiosk.isOn('rest');
	publishPages(site.build, 'second');
	breakPages(site.build);
	await lookForNews(page);
	await takesOver(page, 'second');
	await expect.poll(() => isDead(page)).toBe(true);
	// A page that is still loading is as silent, and would end the first wait below too early.
	await page.waitForLoadState();
	await site.goAway();

	// A minute without a screen, twice: the page itself begins anew.
	for (let times = 0; times < 2; times++) {
		const begun = page.waitForEvent('load');
		await kiosk.leaveAlone(62_000);
		await begun;
	}
	await kiosk.isOn('rest');
	await expect(edition(page, 'second')).toHaveCount(0);
	await untilReady(kiosk);
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears('en/about-lamps.1');
	await kiosk.choose('hide');
	const told = page.getByRole('heading', { name: 'A new version does not start on this tablet' });
	await staff.comeIn();
	await expect(told).toBeVisible();
	await staff.leave();

	await site.comeBack();
	for (const file of ['index.html', 'staff.html', 'service-worker.js']) {
		cpSync(join('build', file), join(site.build, file));
	}
	publishPages(site.build, 'third');
	await lookForNews(page);
	await takesOver(page, 'third');
	await kiosk.isOn('rest');
	await expect
		.poll(() => page.evaluate(async () => (await caches.keys()).sort()))
		.toEqual(['packs', 'shell-third']);
	await staff.comeIn();
	await expect(told).toHaveCount(0);
});

test('an older version that is published again takes over, and what is installed speaks', async ({
	kiosk,
	page,
	site
}, testInfo) => {
	const older = testInfo.outputPath('older');
	cpSync(site.build, older, { recursive: true });
	publishPages(site.build, 'second');
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await expect(edition(page, 'second')).toHaveCount(1);

	rmSync(site.build, { recursive: true });
	cpSync(older, site.build, { recursive: true });
	const [, first = ''] =
		/data-version="([^"]*)"/.exec(readFileSync(join(older, 'index.html'), 'utf8')) ?? [];
	publishPages(site.build, `${first}-again`);
	await lookForNews(page);
	await takesOver(page, `${first}-again`);
	await site.goAway();
	await page.reload();
	await kiosk.isOn('rest');
	await expect(edition(page, 'second')).toHaveCount(0);
	await untilReady(kiosk);
	await kiosk.goTo('ar', 'border', 'gate-one');
	await kiosk.hears('ar/gate-one.1');
});

const spoilt: [string, (script: string) => void][] = [
	['throws', (script) => writeFileSync(script, 'throw new Error("a worker of another time");')],
	['is not there', (script) => rmSync(script)],
	[
		'is a page',
		(script) => {
			rmSync(script);
			writeFileSync(`${script}.html`, '<h1>Room number?</h1>');
		}
	]
];

for (const [what, spoil] of spoilt) {
	test(`a worker's script that ${what} leaves the one before at work`, async ({
		kiosk,
		page,
		site
	}) => {
		kiosk.expectError(/worker|404/);
		await kiosk.openAtRest();
		await untilReady(kiosk);
		spoil(join(site.build, 'service-worker.js'));
		const looked = await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			return registration?.update().then(
				() => 'taken',
				() => 'refused'
			);
		});
		expect(looked).toBe('refused');
		await site.goAway();
		await page.reload();
		await kiosk.isOn('rest');
		await untilReady(kiosk);
		await kiosk.goTo('en', 'first-things', 'about-lamps');
		await kiosk.hears('en/about-lamps.1');
	});
}
