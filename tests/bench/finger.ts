import type { Heard } from './page/ear';
import type { SlowPage } from './stage';

/** Milliseconds that a finger stays on the glass. */
const contact = 80;

/** What the page is told of: many touch screens under Linux tell of a mouse. */
export type Hand = 'finger' | 'mouse';

interface Place {
	x: number;
	y: number;
}

/**
 * Touches the middle of what the selector finds, or of the screen, and waits until it is heard.
 * @returns times on the page's clock
 */
export async function touchAndHear(
	slow: SlowPage,
	selector?: string,
	hand: Hand = 'finger'
): Promise<Heard> {
	const place = selector ? await middleOf(slow, selector) : { x: 512, y: 300 };
	return hear(slow, () => (hand === 'finger' ? tap(slow, place) : click(slow, place)));
}

/** Draws a finger from right to left over the middle of the screen, and waits until it is heard. */
export function swipeAndHear(slow: SlowPage): Promise<Heard> {
	return hear(slow, async () => {
		const steps = 8;
		await slow.cdp.send('Input.dispatchTouchEvent', {
			type: 'touchStart',
			touchPoints: [{ x: 800, y: 300 }]
		});
		for (let step = 1; step <= steps; step++) {
			await wait(contact / steps);
			await slow.cdp.send('Input.dispatchTouchEvent', {
				type: 'touchMove',
				touchPoints: [{ x: 800 - (600 * step) / steps, y: 300 }]
			});
		}
		await slow.cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	});
}

async function hear({ page }: SlowPage, doing: () => Promise<void>): Promise<Heard> {
	await page.evaluate(() => window.farolBench.forget());
	await doing();
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

async function click({ cdp }: SlowPage, place: Place): Promise<void> {
	const button = { ...place, button: 'left', clickCount: 1 } as const;
	await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place });
	await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
	await wait(contact);
	await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
}

async function tap({ cdp }: SlowPage, place: Place): Promise<void> {
	await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
	await wait(contact);
	await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** As soon as it has a place: what was drawn before the application was there gives way to the same once. */
async function middleOf({ page }: SlowPage, selector: string): Promise<Place> {
	const place = await page.waitForFunction((selector) => {
		const { x, y, width, height } =
			document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
		return width > 0 && { x: x + width / 2, y: y + height / 2 };
	}, selector);
	const value = await place.jsonValue();
	if (!value) throw new Error('waited until it had a place');
	return value;
}
