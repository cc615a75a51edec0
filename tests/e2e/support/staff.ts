import { expect, type Locator, type Page } from '@playwright/test';
import { Kiosk } from './kiosk';
import { pin, setUp } from './stored';

export { pin } from './stored';

/** What staff do at the kiosk, on pages that speak English. */
export class Staff {
	readonly #page: Page;
	readonly #kiosk: Kiosk;

	constructor(page: Page, kiosk: Kiosk) {
		this.#page = page;
		this.#kiosk = kiosk;
	}

	/** Touches a button by its words. */
	async press(name: string): Promise<void> {
		await this.button(name).tap();
	}

	/** Touches one of several, of which only one can hold. */
	async choose(name: string): Promise<void> {
		await this.#page.getByRole('radio', { name, exact: true }).tap();
	}

	button(name: string): Locator {
		return this.#page.getByRole('button', { name, exact: true });
	}

	/** Waits until this page is there, by its title. */
	async isOn(title: string | RegExp): Promise<void> {
		await expect(this.#page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	}

	/** Types a PIN on the pad. */
	async enter(digits: string): Promise<void> {
		for (const digit of digits) await this.press(digit);
		await this.press('OK');
	}

	/** Opens a kiosk that is set up, with what first start offers by itself, and at rest. */
	start(): Promise<void> {
		return this.#kiosk.openAtRest(setUp);
	}

	/**
	 * Walks through first start, from its first page to a kiosk at rest, with what is offered by itself.
	 * @param look.recordings what is looked at on the page of that name
	 */
	async walkThroughFirstStart(look: { recordings?: () => Promise<void> } = {}): Promise<void> {
		await this.#kiosk.open();
		await this.press('Begin');
		await this.choosePin(pin);
		for (const title of ['Your shelter', 'Languages', 'Recordings', 'Morning check']) {
			await this.isOn(title);
			if (title === 'Recordings') await look.recordings?.();
			await this.press('Next');
		}
		await this.press('I understand. Open the kiosk.');
		await this.#kiosk.isOn('rest');
	}

	/** Types a new PIN twice. */
	async choosePin(digits: string): Promise<void> {
		await this.isOn('Choose a PIN');
		await this.enter(digits);
		await this.isOn('Type the same PIN again');
		await this.enter(digits);
	}

	/** Holds the lamp in the corner for so many milliseconds. */
	async holdLamp(ms: number): Promise<void> {
		const box = await this.#page.getByRole('button', { name: /^For staff/ }).boundingBox();
		if (!box) throw new Error('There is no lamp on this screen');
		await this.#page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await this.#page.mouse.down();
		await this.#page.clock.runFor(ms);
		await this.#page.mouse.up();
	}

	/** Holds the lamp and types the PIN. */
	async comeIn(): Promise<void> {
		await this.holdLamp(3100);
		await this.isOn('Staff');
		await this.enter(pin);
		await expect(this.button('Next person')).toBeVisible();
	}

	/** The tablet is switched off and on again. */
	async restart(): Promise<void> {
		await this.#page.reload();
		await expect(this.#page.getByRole('button', { name: /^For staff/ })).toBeVisible();
	}

	async leave(): Promise<void> {
		await this.press('Next person');
		await this.#kiosk.isOn('rest');
	}
}
