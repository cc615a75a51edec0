import { expect, test } from '@playwright/test';
import { overlayPage, type Paper } from '../../../src/overlay/overlay-page';
import { controlPicture } from '../../../src/overlay/control-picture';

/** Millimetres as the browser measures them, 96 dots an inch. */
const dots = 96 / 25.4;

for (const paper of ['A4', 'Letter'] as Paper[]) {
	test(`the overlay for keys is three whole pages of ${paper}, at its true size`, async ({
		page
	}) => {
		await page.setContent(overlayPage(paper, controlPicture));
		await page.emulateMedia({ media: 'print' });
		const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
		const text = pdf.toString('latin1');
		expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
		const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)/.exec(text) ?? [];
		const size = paper === 'A4' ? [595, 842] : [612, 792];
		expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual(size);

		const widths = (selector: string) =>
			page
				.locator(selector)
				.evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width));
		expect((await widths('.ruler'))[0]).toBeCloseTo(100 * dots, 0);
		for (const width of await widths('.cell .shape')) expect(width).toBeCloseTo(14 * dots, 0);
		for (const width of await widths('.pad')) expect(width).toBeCloseTo(4 * 19 * dots, 0);
		const cut = await page
			.locator('section, .cell')
			.evaluateAll((parts) =>
				parts
					.filter(
						(part) =>
							part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1
					)
					.map((part) => part.textContent.trim().slice(0, 40))
			);
		expect(cut).toEqual([]);
	});
}
