import type { Page } from '@playwright/test';
import { decode } from 'fast-png';
import { readers, type Pixels } from '../../support/qr-readers';
import { expect, type Kiosk } from './kiosk';
import { expectReachable, inEachSize } from './whole-screen';

/** Both shapes of a tablet. */
const shapes = [
	{ width: 1024, height: 600 },
	{ width: 800, height: 1280 }
];

/** What a phone reads that is pointed at the whole screen: two readers that share no code agree. */
export async function readScreen(page: Page): Promise<string> {
	const { ZBar, ZXing } = readers;
	const pixels = pixelsOf(await page.screenshot());
	const [read, other] = [await ZBar?.(pixels), await ZXing?.(pixels)];
	expect(read, 'a square is read from the screen').toBeDefined();
	expect(other).toBe(read);
	return read ?? '';
}

/** From the warning on, one square after the other, as the arrow leads; each is whole, and says the same, in every size. */
export async function readSquares(kiosk: Kiosk, page: Page, sizes = shapes): Promise<string[]> {
	await kiosk.choose('yes');
	const codes = page.locator('main svg[role="img"]');
	const squares: string[] = [];
	for (;;) {
		await expect(codes).toHaveCount(1);
		const inSizes = new Set<string>();
		await inEachSize(page, sizes, async () => {
			inSizes.add(await readScreen(page));
			await expectReachable(page);
		});
		expect([...inSizes], 'the same square in each size').toHaveLength(1);
		squares.push(...inSizes);
		if (!(await kiosk.choices()).includes('next')) return squares;
		const path = await codes.locator('path').getAttribute('d');
		await kiosk.choose('next');
		await expect(codes.locator('path')).not.toHaveAttribute('d', path ?? '');
	}
}

function pixelsOf(png: Buffer): Pixels {
	const { data, width, height, channels } = decode(png);
	const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
	for (let at = 0; at < width * height; at++) {
		for (let part = 0; part < 3; part++) pixels[at * 4 + part] = data[at * channels + part] ?? 0;
	}
	return { data: pixels, width, height, colorSpace: 'srgb' };
}
