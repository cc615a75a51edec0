import { expect, type Page } from '@playwright/test';
import { stopClock } from './kiosk';
import type { Staff } from './staff';

/** What is left of two minutes; a busy machine may look later. */
export const afterTwoSeconds = /^1:([0-4]\d|5[0-8]) left/;

/** What staff do on the recording pages, in English. */
export class Studio {
	readonly #page: Page;
	readonly #staff: Staff;

	constructor(page: Page, staff: Staff) {
		this.#page = page;
		this.#staff = staff;
	}

	/** From the first staff page to a new announcement with this picture. */
	async announce(picture: string): Promise<void> {
		await this.#staff.press('Recording');
		await this.#staff.press('New announcement');
		await this.#staff.isOn('Choose a picture');
		await this.#staff.press(picture);
		await this.#staff.isOn('Announcement');
	}

	/** From the first staff page to one card of an explainer; 0 is its title, 1 its question. */
	async openCard(language: string, explainer: string, card: number): Promise<void> {
		await this.#staff.press('Recording');
		await this.#staff.press('Replace a recording');
		// One in which there is a recording already says so first.
		await this.#page.getByRole('radio', { name: new RegExp(`${language}$`) }).tap();
		await this.#page.getByRole('button', { name: new RegExp(`^${explainer}`) }).tap();
		await this.#page.getByRole('listitem').nth(card).getByRole('button').tap();
	}

	/** Touches the microphone and is counted in. */
	async begin(what: string): Promise<void> {
		await stopClock(this.#page);
		await this.#staff.press(`Record: ${what}`);
		for (const count of ['3', '2', '1']) {
			await expect(this.#page.getByText(count, { exact: true })).toBeVisible();
			await this.#page.clock.runFor(1000);
		}
		await this.#page.clock.resume();
		await expect(this.#staff.button('Stop')).toBeVisible();
	}

	/** Speaks for two seconds or more, and stops. */
	async say(what: string): Promise<void> {
		await this.begin(what);
		await expect(this.#page.getByText(afterTwoSeconds)).toBeVisible();
		await this.#staff.press('Stop');
		await expect(this.#staff.button('Keep')).toBeVisible();
	}

	async keep(): Promise<void> {
		await this.#staff.press('Keep');
		await expect(this.#page.getByText('Kept.', { exact: true })).toBeVisible();
	}

	/** Back to the first staff page. */
	async leave(): Promise<void> {
		const next = this.#staff.button('Next person');
		for (let pages = 0; pages < 6 && !(await next.isVisible()); pages++) {
			await this.#staff.press('Back');
		}
		await expect(next).toBeVisible();
	}
}
