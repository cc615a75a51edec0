import type { Page } from '@playwright/test';
import { expect, type Kiosk } from './kiosk';

/**
 * Somebody who has keys, and neither sees nor touches the screen: knows only what was heard since the last
 * key. The screen is dark, so that no test looks.
 */
export class Blind {
	readonly #page: Page;
	readonly #kiosk: Kiosk;

	constructor(page: Page, kiosk: Kiosk) {
		this.#page = page;
		this.#kiosk = kiosk;
	}

	/** Makes the screen dark. */
	async darken(): Promise<void> {
		await this.#page.evaluate(() => (document.documentElement.style.opacity = '0'));
	}

	async press(key: string): Promise<void> {
		// Nobody feels for a key and presses it twice within half a second.
		await this.#kiosk.slowHand();
		await this.#page.keyboard.press(key);
	}

	/** What began to sound first after the last key. */
	async hears(): Promise<string> {
		await expect.poll(() => this.#since(), { intervals: [30] }).not.toEqual([]);
		return (await this.#since())[0] ?? '';
	}

	/** Presses one of these keys after the other until this is heard: the next one where a key leads nowhere new. */
	async seeks(recording: string, ...keys: string[]): Promise<void> {
		let at = 0;
		let before = '';
		for (let tries = 0; tries < 60; tries++) {
			await this.press(keys[at % keys.length] ?? '');
			const heard = await this.hears();
			if (heard === recording) return;
			if (heard === before) at += 1;
			before = heard;
		}
		throw new Error(`${recording} was not found with the keys ${keys.join(', ')}`);
	}

	/** The names of all recordings that began after the last key. */
	#since(): Promise<string[]> {
		return this.#page.evaluate(() => {
			const { soundings, touched, nameOf } = window.farolEar;
			return soundings.filter(({ from }) => from >= touched).map(({ url }) => nameOf(url));
		});
	}
}
