import type { Page } from '@playwright/test';
import { Blind } from '../support/blind';
import { expect, test, type Kiosk } from '../support/kiosk';
import { Staff } from '../support/staff';

/** The arrows of a number pad without NumLock: Playwright's `Numpad6` is the key to the right. */
const around = ['Numpad6', 'Numpad2', 'Numpad4', 'Numpad8'];

async function blindAtRest(page: Page, kiosk: Kiosk): Promise<Blind> {
	await kiosk.openAtRest();
	const blind = new Blind(page, kiosk);
	await blind.darken();
	return blind;
}

/** Listens to the third card of the explainer, and to what comes after it. */
async function hearsTheThirdCard(kiosk: Kiosk): Promise<void> {
	await kiosk.hears('en/about-lamps.3');
	await expect.poll(() => kiosk.sign('card')).toBe('3');
	await kiosk.hears('en/closing.ask');
	await expect.poll(() => kiosk.sign('card')).toBe('4');
}

test('a whole visit by ear, with a number pad alone', async ({ kiosk, page }) => {
	const blind = await blindAtRest(page, kiosk);
	await blind.press('Numpad5');
	expect(await blind.hears()).toBe('en/language');
	await blind.seeks('ar/language', ...around);
	await blind.seeks('en/language', ...around);
	await blind.press('Numpad5');
	expect(await blind.hears()).toBe('en/welcome.1');
	await blind.press('Numpad5');
	expect(await blind.hears()).toBe('en/prompt.keys');
	await kiosk.isOn('topics');

	await blind.seeks('en/topic.first-things', ...around);
	await blind.press('Numpad5');
	await kiosk.isOn('explainers');
	await kiosk.hears('en/prompt.keys');
	await blind.seeks('en/about-lamps.title', ...around);
	await blind.press('Numpad5');
	await kiosk.isOn('player');
	expect(await blind.hears()).toBe('en/about-lamps.title');
	await blind.press('Numpad3');
	expect(await blind.hears()).toBe('en/about-lamps.1');
	await hearsTheThirdCard(kiosk);

	await blind.seeks('en/control.ask', ...around);
	await blind.press('Numpad5');
	expect(await blind.hears()).toBe('en/ask.alone');
	await kiosk.isOn('ask');
	await blind.seeks('en/control.done', ...around);
	await blind.press('NumpadEnter');
	expect(await blind.hears()).toBe('en/thanks');
	await kiosk.isOn('rest');
});

test('a whole visit by ear, with two switches alone', async ({ kiosk, page }) => {
	const blind = await blindAtRest(page, kiosk);
	await blind.press('Space');
	expect(await blind.hears()).toBe('en/language');
	await blind.seeks('ar/language', 'Space');
	await blind.seeks('en/language', 'Space');
	await blind.press('Enter');
	expect(await blind.hears()).toBe('en/welcome.1');
	await blind.seeks('en/control.next', 'Space');
	await blind.press('Enter');
	expect(await blind.hears()).toBe('en/prompt.switches');

	await blind.seeks('en/topic.first-things', 'Space');
	await blind.press('Enter');
	await blind.seeks('en/about-lamps.title', 'Space');
	await blind.press('Enter');
	await kiosk.isOn('player');
	await hearsTheThirdCard(kiosk);

	await blind.seeks('en/control.ask', 'Space');
	await blind.press('Enter');
	expect(await blind.hears()).toBe('en/ask.alone');
	await blind.seeks('en/control.done', 'Space');
	await blind.press('Enter');
	expect(await blind.hears()).toBe('en/thanks');
	await kiosk.isOn('rest');
});

test('one switch is enough: it chooses what the voice names', async ({ kiosk, page }) => {
	const blind = await blindAtRest(page, kiosk);
	await blind.press('Enter');
	// The voice has gone on already: what it has just said is meant.
	await pressWhile(page, 'ar');
	expect(await blind.hears()).toBe('en/welcome.1');
	await blind.press('Enter');
	expect(await blind.hears()).toBe('en/prompt.ear');
	await blind.press('Enter');
	await pressWhile(page, 'home');
	await kiosk.isOn('explainers');
	expect(await kiosk.sign('topic')).toBe('border');
});

/** Presses Enter while this choice is named: half a second is too short for a test on a busy machine. */
function pressWhile(page: Page, named: string): Promise<void> {
	return page.evaluate(
		(choice) =>
			new Promise<void>((resolve) => {
				const look = setInterval(() => {
					if (!document.querySelector(`.lit[data-choice="${choice}"]`)) return;
					clearInterval(look);
					const enter = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
					document.dispatchEvent(new KeyboardEvent('keydown', enter));
					document.dispatchEvent(new KeyboardEvent('keyup', enter));
					resolve();
				}, 5);
			}),
		named
	);
}

test('the keys beside the middle do what they say on every screen', async ({ kiosk, page }) => {
	const blind = await blindAtRest(page, kiosk);
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.hears('en/gate-seven.title');
	await blind.press('NumpadDivide');
	expect(await blind.hears()).toBe('en/notice.slower');
	await blind.press('NumpadMultiply');
	expect(await blind.hears()).toBe('en/notice.normal');
	await blind.press('Numpad3');
	expect(await blind.hears()).toBe('en/gate-seven.1');
	await blind.press('Numpad9');
	expect(await blind.hears()).toBe('en/gate-seven.title');
	await blind.press('Numpad5');
	await expect.poll(kiosk.sound).toBe('paused');
	await blind.press('Numpad5');
	await expect.poll(kiosk.sound).toBe('playing');
	await blind.press('Numpad1');
	expect(await blind.hears()).toBe('en/gate-seven.title');
	await blind.press('Numpad0');
	expect(await blind.hears()).toBe('en/control.back');
	await blind.press('Numpad7');
	await kiosk.isOn('topics');
	await kiosk.hearsToTheEnd('en/prompt.keys');
	await blind.press('NumpadSubtract');
	expect(await blind.hears()).toMatch(/^en\/notice\./);
	await blind.press('Numpad1');
	expect(await blind.hears()).toMatch(/^en\/(notice|prompt)\./);
	await blind.press('Numpad3');
	expect(await blind.hears()).toBe('en/topic.first-things');
	await blind.press('Numpad3');
	expect(await blind.hears()).toBe('en/topic.border');
	await blind.press('Numpad9');
	expect(await blind.hears()).toBe('en/topic.first-things');
});

test('one key hides everything at once, wherever somebody is', async ({ kiosk, page }) => {
	const blind = await blindAtRest(page, kiosk);
	for (const key of ['NumpadDecimal', 'Delete', 'Escape']) {
		await kiosk.goTo('en', 'first-things', 'quiet-lamp');
		await kiosk.choose('yes');
		await kiosk.hears('en/quiet-lamp.title');
		await blind.press(key);
		await kiosk.isOn('rest');
		expect(await kiosk.sound()).toBe('silent');
		expect((await kiosk.soundings()).filter(({ how }) => how === 'playing')).toEqual([]);
	}
	await blind.press('Numpad5');
	await kiosk.isOn('languages');
	await blind.press('NumpadDecimal');
	await kiosk.isOn('rest');
	await blind.press('NumpadDecimal');
	expect(await kiosk.screen()).toBe('rest');
});

test('a name breaks into a sentence, which then goes on from its beginning', async ({
	kiosk,
	page
}) => {
	const blind = await blindAtRest(page, kiosk);
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.hears('en/gate-seven.title');
	await blind.press('Numpad6');
	expect(await blind.hears()).toMatch(/^en\/control\./);
	expect(await kiosk.sound()).toBe('playing');
	const times = async () =>
		(await kiosk.heard()).filter((each) => each === 'en/gate-seven.title').length;
	await expect.poll(times).toBe(2);
	expect(await kiosk.sign('card')).toBe('0');
});

test('the digits of a pad with NumLock move as its arrows do', async ({ kiosk, page }) => {
	const blind = await blindAtRest(page, kiosk);
	await blind.press('Digit5');
	await kiosk.hears('en/language');
	await blind.seeks('ar/language', 'Digit6', 'Digit2', 'Digit4');
	await blind.press('Digit5');
	expect(await blind.hears()).toBe('ar/welcome.1');
});

test('a key that is held down, two at once, and keys that mean nothing', async ({
	kiosk,
	page
}) => {
	await blindAtRest(page, kiosk);
	await kiosk.goTo('en');
	await kiosk.hearsToTheEnd('en/prompt.ear');
	const before = (await kiosk.heard()).length;
	await page.keyboard.down('Numpad6');
	await page.keyboard.down('Numpad6');
	await page.keyboard.down('Numpad5');
	await page.keyboard.down('Numpad6');
	await page.keyboard.up('Numpad5');
	await page.keyboard.up('Numpad6');
	for (const key of ['a', 'F5', 'NumLock', 'Control+Numpad5', 'Shift']) {
		await page.keyboard.press(key);
	}
	await kiosk.hears('en/topic.first-things');
	await expect.poll(kiosk.sound).toBe('silent');
	expect((await kiosk.heard()).slice(before)).toEqual(['en/topic.first-things']);
	expect(await kiosk.screen()).toBe('topics');
});

test('somebody who touches meets nothing of it', async ({ kiosk, page }) => {
	await kiosk.openAtRest();
	await page.keyboard.press('Numpad6');
	await kiosk.isOn('languages');
	await page.keyboard.press('Numpad6');
	await kiosk.choose('en');
	await kiosk.leavesTheWelcome();
	await kiosk.hears('en/prompt.ear');
	expect(await kiosk.heard()).not.toContain('en/prompt.keys');
	await expect(page.locator('.by-keyboard')).toHaveCount(0);
});

test('staff find their lamp with a keyboard by going back, and nobody else does', async ({
	kiosk,
	page
}) => {
	await new Staff(page, kiosk).start();
	await page.keyboard.press('Shift+Tab');
	await expect(page.getByRole('button', { name: /^For staff/ })).toBeFocused();
	expect(await kiosk.screen()).toBe('rest');
	await page.keyboard.down('Enter');
	await page.clock.runFor(3100);
	await page.keyboard.up('Enter');
	await kiosk.isOn('staff');
});

test.describe('before the application is there', () => {
	// A worker would answer for the scripts that the test holds back.
	test.use({ tablet: 'fresh', serviceWorkers: 'block' });

	test('keys wake the kiosk, move, say and choose', async ({ kiosk, page }) => {
		const { blind, letCome } = await restart(page, kiosk);
		await blind.press('Numpad5');
		expect(await blind.hears()).toBe('en/language');
		await expect.poll(() => kiosk.screen()).toBe('languages');
		await blind.seeks('ar/language', ...around);
		letCome();
		await expect(page.locator('.visit')).toBeAttached();
		await expect(page.locator('.visit :focus')).toHaveAttribute('data-choice', 'ar');
		expect((await kiosk.heard()).filter((each) => each === 'ar/language')).toHaveLength(1);
		await blind.press('Numpad5');
		expect(await blind.hears()).toBe('ar/welcome.1');
	});

	test('a language is chosen by two switches', async ({ kiosk, page }) => {
		const { blind, letCome } = await restart(page, kiosk);
		await blind.press('Tab');
		expect(await blind.hears()).toBe('en/language');
		await expect.poll(() => kiosk.screen()).toBe('languages');
		await blind.seeks('ar/language', 'Tab');
		await blind.press('Enter');
		expect(await blind.hears()).toBe('ar/welcome.1');
		letCome();
		await kiosk.hears('ar/welcome.2');
		await blind.press('Enter');
		expect(await blind.hears()).toBe('ar/prompt.switches');
	});

	test('one key hides', async ({ kiosk, page }) => {
		const { blind, letCome } = await restart(page, kiosk);
		await blind.press('Numpad5');
		expect(await blind.hears()).toBe('en/language');
		await blind.press('NumpadDecimal');
		expect((await kiosk.soundings()).filter(({ how }) => how === 'playing')).toEqual([]);
		letCome();
		await kiosk.isOn('rest');
		expect(await kiosk.heard()).toEqual(['en/language']);
	});

	/** Started again, on a tablet that has shown its first screen before; its scripts come when the test lets them. */
	async function restart(page: Page, kiosk: Kiosk) {
		await kiosk.openAtRest();
		await expect
			.poll(() => page.evaluate(() => localStorage.getItem('farol.first')))
			.not.toBeNull();
		let letCome: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (letCome = resolve));
		await page.route('**/_app/**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.reload();
		await kiosk.isOn('rest');
		return { blind: new Blind(page, kiosk), letCome };
	}
});
