import type { CDPSession, Locator, Page } from '@playwright/test';

/** Pixels from the left and from above. */
export interface Spot {
	x: number;
	y: number;
}

/** As many fingers as the glass can tell apart, each with a number of its own, as a browser meets real ones. */
export class Hands {
	readonly #tools: CDPSession;
	readonly #fingers = new Map<number, Spot>();

	static async at(page: Page): Promise<Hands> {
		return new Hands(await page.context().newCDPSession(page));
	}

	private constructor(tools: CDPSession) {
		this.#tools = tools;
	}

	/** The fingers that lie on the glass. */
	get down(): number[] {
		return [...this.#fingers.keys()];
	}

	/** Puts fingers down, or moves those that lie there: all in one moment. */
	async put(spots: Record<number, Spot>): Promise<void> {
		const moved = Object.keys(spots).some((finger) => this.#fingers.has(Number(finger)));
		for (const [finger, spot] of Object.entries(spots)) this.#fingers.set(Number(finger), spot);
		const type = moved ? 'touchMove' : 'touchStart';
		await this.#send(type, this.down);
	}

	/** Lifts these fingers, or all. */
	async lift(...fingers: number[]): Promise<void> {
		const lifted = fingers.length > 0 ? fingers : this.down;
		const all = lifted.length === this.#fingers.size;
		await this.#send('touchEnd', all ? [] : lifted);
		for (const finger of lifted) this.#fingers.delete(finger);
	}

	/** The browser or the tablet takes the fingers away: a notice came, or an edge was swiped. */
	async lose(): Promise<void> {
		await this.#send('touchCancel', []);
		this.#fingers.clear();
	}

	/** Two fingers go apart, or together where `scaleFactor` is below 1. */
	async pinch({ x, y }: Spot, scaleFactor: number): Promise<void> {
		const gestureSourceType = 'touch';
		await this.#tools.send('Input.synthesizePinchGesture', {
			x,
			y,
			scaleFactor,
			gestureSourceType
		});
	}

	/** The buttons at the side of a mouse. */
	async sideButton(button: 'back' | 'forward'): Promise<void> {
		for (const type of ['mousePressed', 'mouseReleased'] as const) {
			await this.#tools.send('Input.dispatchMouseEvent', { type, button, x: 5, y: 5 });
		}
	}

	/** Where the browser's own Back and Forward lead to. */
	async history(): Promise<string[]> {
		const { entries } = await this.#tools.send('Page.getNavigationHistory');
		return entries.map(({ url }) => url);
	}

	async #send(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', fingers: number[]) {
		const touchPoints = fingers.map((id) => ({ id, ...(this.#fingers.get(id) ?? { x: 0, y: 0 }) }));
		await this.#tools.send('Input.dispatchTouchEvent', { type, touchPoints });
	}
}

/** The middle of what can be touched. */
export async function middleOf(thing: Locator): Promise<Spot> {
	const box = await thing.boundingBox();
	if (!box) throw new Error('It has no place on the screen.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
