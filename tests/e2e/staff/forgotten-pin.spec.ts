import { expect, test } from '../support/kiosk';
import { untilReady } from '../support/own-site';
import { Staff } from '../support/staff';

test.use({ tablet: 'fresh' });

test('who forgot the PIN clears the site’s data: first start begins anew, and the recordings come again', async ({
	kiosk,
	page,
	context
}) => {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await untilReady(kiosk);
	await staff.holdLamp(3100);
	await expect(page.getByText('Whoever owns the tablet can clear this site')).toBeVisible();

	// What the browser's own settings do; nothing on the kiosk's pages can.
	const browser = await context.newCDPSession(page);
	const { origin } = new URL(page.url());
	await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
	await kiosk.open();
	await kiosk.isOn('setup');
	expect(await kiosk.sign('offline')).not.toBe('ready');

	await staff.press('Begin');
	await staff.choosePin('97531');
	for (const title of ['Your shelter', 'Languages', 'Recordings', 'Morning check']) {
		await staff.isOn(title);
		await staff.press('Next');
	}
	await staff.press('I understand. Open the kiosk.');
	await untilReady(kiosk);
	await staff.holdLamp(3100);
	await staff.enter('97531');
	await expect(staff.button('Next person')).toBeVisible();
});
