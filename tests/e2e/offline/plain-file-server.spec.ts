import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, untilReady } from '../support/own-site';
import { Staff } from '../support/staff';
import { servePlainly } from '../support/plain-server';

test('a server that knows pages only by the names of their files gives a kiosk that works offline', async ({
	kiosk,
	page,
	site
}) => {
	await site.goAway();
	const plain = await servePlainly(site.build, site.packs, Number(new URL(site.address).port));
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await plain.close();
	await page.goto('/staff');
	await new Staff(page, kiosk).isOn('Choose a PIN');
	await kiosk.open();
	await kiosk.goTo('ar', 'border', 'gate-one');
	await kiosk.hears('ar/gate-one.title');
});

test('of a server that lacks a page, staff are told which file it does not give', async ({
	kiosk,
	page,
	site
}) => {
	await rm(join(site.build, 'staff.html'));
	const staff = new Staff(page, kiosk);
	await staff.start();
	await expect
		.poll(() => page.evaluate(async () => (await caches.match('/_shell-trouble'))?.status))
		.toBe(200);
	await staff.comeIn();
	await staff.press('Morning check');
	await expect(page.getByText(/its server does not give http.*\/staff as it should/)).toBeVisible();
	await expect(page.getByText(/at exactly this address/)).toBeVisible();
});
