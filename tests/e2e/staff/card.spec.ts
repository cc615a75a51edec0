import { expect, test } from '../support/kiosk';
import { pin, Staff } from '../support/staff';

test.beforeEach(async ({ kiosk, page }) => {
	const staff = new Staff(page, kiosk);
	await staff.start();
	await staff.comeIn();
	await staff.press('Card for the wall');
	await expect(page.getByRole('heading', { name: 'Siguiente persona' })).toBeVisible();
});

for (const format of ['A4', 'Letter']) {
	test(`the card is exactly one page of ${format}`, async ({ kiosk, page }) => {
		await kiosk.isOn('staff');
		const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	});
}

test('on paper stands the card alone, whole, in both languages and without the PIN', async ({
	kiosk,
	page
}) => {
	await kiosk.isOn('staff');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
	const card = page.locator('article');
	expect(await card.innerText()).not.toContain(pin);
	expect(await card.locator('[lang=es] h3').allInnerTexts()).toHaveLength(7);
	const { cut, width, height } = await card.evaluate((article) => {
		const box = article.getBoundingClientRect();
		const footer = article.querySelector('footer')?.getBoundingClientRect();
		return { cut: !footer || footer.bottom > box.bottom + 1, width: box.width, height: box.height };
	});
	expect(cut).toBe(false);
	// 190 x 255 mm, at 96 dots an inch.
	expect([Math.round(width), Math.round(height)]).toEqual([718, 964]);
});

test('one touch prints', async ({ kiosk, page }) => {
	await kiosk.isOn('staff');
	await page.evaluate(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
	});
	await page.getByRole('button', { name: 'Print' }).tap();
	await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});
