import { expect, test } from '../support/kiosk';

for (const { country, own, other } of [
	{ country: 'US', own: 3, other: 4 },
	{ country: 'MX', own: 4, other: 3 }
]) {
	test(`in ${country} nobody hears a card that is for another country`, async ({ kiosk, page }) => {
		await kiosk.openAtRest();
		await page.evaluate((country) => {
			const settings = JSON.parse(localStorage.getItem('farol.settings') ?? '{}');
			localStorage.setItem('farol.settings', JSON.stringify({ ...settings, country }));
		}, country);
		await page.reload();
		await kiosk.isOn('rest');
		await kiosk.goTo('en', 'border', 'gate-eight');
		await expect(page.locator('.dot')).toHaveCount(8);
		await kiosk.listensToTheEnd();
		expect(await kiosk.sign('card')).toBe('8');
		const heard = await kiosk.heard();
		expect(heard).toContain(`en/gate-eight.${own}`);
		expect(heard).not.toContain(`en/gate-eight.${other}`);
		await expect(page.locator('.dot.heard')).toHaveCount(7);
	});
}
