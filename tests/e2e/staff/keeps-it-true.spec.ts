import { expect, test } from '../support/kiosk';
import { untilReady } from '../support/own-site';
import { Staff } from '../support/staff';

test.beforeEach(async ({ kiosk, page }) => {
	await new Staff(page, kiosk).start();
	// Recordings that are still on their way would be news to staff too.
	await untilReady(kiosk);
});

test('a withdrawn explainer is gone from every language, until it is brought back', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await staff.comeIn();
	await staff.press('Explainers');
	await staff.press('Withdraw Lamps');
	await staff.press('Back');
	await staff.leave();

	await staff.restart();
	for (const language of ['en', 'ar']) {
		await kiosk.goTo(language, 'first-things');
		await expect.poll(() => kiosk.choices()).toContain('quiet-lamp');
		expect(await kiosk.choices()).not.toContain('about-lamps');
		await kiosk.choose('hide');
		await kiosk.isOn('rest');
	}

	await staff.comeIn();
	await staff.press('Explainers');
	await staff.press('Bring back Lamps');
	await staff.press('Back');
	await staff.leave();
	await kiosk.goTo('en', 'first-things');
	await expect.poll(() => kiosk.choices()).toContain('about-lamps');
});

test('a kiosk whose every explainer is withdrawn says so to staff, and lets them in', async ({
	kiosk,
	page
}) => {
	const staff = new Staff(page, kiosk);
	await staff.comeIn();
	await staff.press('Explainers');
	const withdraw = page.getByRole('listitem').getByRole('button', { name: /^Withdraw / });
	while ((await withdraw.count()) > 0) await withdraw.first().tap();
	await staff.press('Back');
	await expect(page.getByRole('heading', { name: 'Visitors can hear nothing now' })).toBeVisible();
	await staff.press('Next person');
	await kiosk.isOn('repair');
	await expect(page.getByRole('heading', { name: 'Every explainer is withdrawn' })).toBeVisible();

	await staff.comeIn();
	await staff.press('Open');
	await staff.choose('Withdrawn (11)');
	await staff.press('Bring back Lamps');
	await staff.press('Back');
	await staff.leave();
	await kiosk.goTo('en', 'first-things');
	await expect.poll(() => kiosk.choices()).toContain('about-lamps');
});

test('a language that is switched off has no tile', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.comeIn();
	await staff.press('Languages');
	await page.getByRole('switch', { name: /English/ }).tap();
	await expect(page.getByRole('switch', { name: /العربية/ })).toBeDisabled();
	await staff.press('Back');
	await staff.leave();
	await kiosk.wake();
	await expect.poll(() => kiosk.choices()).toContain('ar');
	expect(await kiosk.choices()).not.toContain('en');
});

test('what is only for the United States is not offered in Mexico', async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.comeIn();
	await staff.press('Settings');
	await staff.choose('Mexico');
	await staff.press('Back');
	await staff.press('Explainers');
	await expect(page.getByText('Not offered in: Mexico')).toHaveCount(1);
	await staff.press('Back');
	await staff.leave();
	await kiosk.goTo('en', 'border');
	await expect.poll(() => kiosk.choices()).toContain('gate-one');
	expect(await kiosk.choices()).not.toContain('gate-two');
});

test.describe('long after its date', () => {
	test.use({ today: '2026-12-24T10:00:00' });

	test('an explainer is what matters now', async ({ kiosk, page }) => {
		const staff = new Staff(page, kiosk);
		await staff.comeIn();
		await expect(
			page.getByRole('heading', { name: 'Explainers past their date: 1' })
		).toBeVisible();
		await staff.press('Open');
		await staff.choose('What needs attention (1)');
		await expect(page.getByRole('listitem')).toHaveCount(1);
		await expect(page.getByText(/Days past its date/)).toBeVisible();
		await expect(page.getByText(/made up for tests, not reviewed/)).toBeVisible();
	});

	test('an explainer is withdrawn by itself, if that is what staff want', async ({
		kiosk,
		page
	}) => {
		const staff = new Staff(page, kiosk);
		await staff.comeIn();
		await staff.press('Explainers');
		await page
			.getByRole('radiogroup', { name: 'What happens past the date' })
			.getByRole('radio', { name: 'Withdraw it' })
			.tap();
		await expect(page.getByText('Withdrawn by its date')).toBeVisible();
		await staff.press('Back');
		await staff.leave();
		await kiosk.goTo('en', 'first-things');
		await expect.poll(() => kiosk.choices()).toContain('about-lamps');
		expect(await kiosk.choices()).not.toContain('old-lamp');
	});
});
