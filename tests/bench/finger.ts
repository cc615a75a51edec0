import type { Heard } from './page/ear';
import type { SlowPage } from './stage';

/** Milliseconds that a finger stays on the glass. */
const contact = 80;

/**
 * Touches the middle of what the selector finds, or of the screen, and waits until it is heard.
 * @returns times on the page's clock
 */
export async function touchAndHear(slow: SlowPage, selector?: string): Promise<Heard> {
	const { page } = slow;
	const place = selector ? await middleOf(slow, selector) : { x: 512, y: 300 };
	await page.evaluate(() => window.farolBench.forget());
	await tap(slow, place);
	// Looks are rare: each costs the page a little.
	const heard = await page.waitForFunction(() => window.farolBench.heard(), null, {
		polling: 100,
		timeout: 30_000
	});
	const value = await heard.jsonValue();
	if (!value) throw new Error('waited until it was heard');
	return value;
}

/** Touches, and waits for nothing. */
export async function touch(slow: SlowPage, selector: string): Promise<void> {
	await tap(slow, await middleOf(slow, selector));
}

export function wait(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

async function tap({ cdp }: SlowPage, place: { x: number; y: number }): Promise<void> {
	await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
	await wait(contact);
	await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function middleOf({ page }: SlowPage, selector: string): Promise<{ x: number; y: number }> {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`${selector} has no place on the screen`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
