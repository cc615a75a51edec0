import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test, type Kiosk } from '../support/kiosk';
import { plugIn } from '../support/microphone';
import { pin, Staff } from '../support/staff';
import { afterTwoSeconds, Studio } from '../support/studio';
import { inEachSize } from '../support/whole-screen';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sizes = [
	{ width: 480, height: 800 },
	{ width: 800, height: 480 },
	{ width: 1024, height: 600 },
	{ width: 800, height: 1280 },
	{ width: 1366, height: 1024 }
];

const doors = [
	'Sound',
	'Languages',
	'Explainers',
	'Settings',
	'Counts',
	'Copy settings',
	'Card for the wall',
	'Packs',
	'Recording'
];

/** `more` is what else must be so on this page. */
type Look = (page: Page, more?: () => Promise<void>) => Promise<void>;

/** Walks through first start and looks at every page of it. */
async function walkThroughFirstStart(kiosk: Kiosk, page: Page, look: Look): Promise<void> {
	const staff = new Staff(page, kiosk);
	await kiosk.open();
	await staff.isOn('Farol');
	await look(page);
	await staff.press('Begin');
	await staff.isOn('Choose a PIN');
	await look(page);
	await staff.choosePin(pin);
	for (const title of ['Your shelter', 'Languages', 'Recordings', 'Morning check']) {
		await staff.isOn(title);
		await look(page);
		await staff.press('Next');
	}
	await staff.isOn('What is reviewed, and what is not');
	await look(page);
	await staff.press('I understand. Open the kiosk.');
	await kiosk.isOn('rest');
}

/** Comes in through the door and looks at every page behind it. */
async function walkBehindTheDoor(kiosk: Kiosk, page: Page, look: Look): Promise<void> {
	const staff = new Staff(page, kiosk);
	await page.evaluate(() => {
		const day = { explainers: { 'about-lamps': 12, 'old-lamp': 1 }, languages: { en: 12, ar: 3 } };
		const days = { '2026-11-20': day, '2026-11-21': day };
		localStorage.setItem('farol.counts', JSON.stringify({ days }));
	});
	await staff.holdLamp(3100);
	await staff.isOn('Staff');
	await look(page);
	await staff.enter(pin);
	await expect(staff.button('Next person')).toBeVisible();
	await look(page, () => expect(staff.button('Next person')).toBeInViewport({ ratio: 1 }));
	await staff.press('Morning check');
	await staff.press('Play the test tone');
	await expect(staff.button('Check again')).toBeVisible();
	await look(page);
	await staff.press('No');
	await look(page);
	await staff.press('Back');
	await look(page);
	await staff.press('Clean the screen');
	await staff.isOn('Clean the screen');
	await look(page);
	await page.clock.runFor(31_000);
	for (const door of doors) {
		await staff.press(door);
		await staff.isOn(door);
		// Each page says in one sentence what it is for.
		await expect(page.locator('main .purpose')).toHaveText(/^\S.*\.$/);
		await look(page);
		if (door === 'Counts') {
			await staff.press('Take the counts off this tablet');
			await staff.press('Clear all counts');
			await look(page);
		}
		await staff.press('Back');
	}
}

/** Looks at every page of recording, from the first staff page: news, and a voice for a card. */
async function walkThroughRecording(kiosk: Kiosk, page: Page, look: Look): Promise<void> {
	const staff = new Staff(page, kiosk);
	const studio = new Studio(page, staff);
	await staff.press('Recording');
	await staff.press('New announcement');
	await staff.isOn('Choose a picture');
	await look(page);
	await staff.press('Lamps');
	await look(page);
	await studio.begin('English');
	await expect(page.getByText(afterTwoSeconds)).toBeVisible();
	await look(page);
	await staff.press('Stop');
	await expect(staff.button('Keep')).toBeVisible();
	await look(page);
	await studio.keep();
	await staff.choose('Until a day');
	await look(page);
	await staff.press('Back');
	await staff.isOn('Recording');
	await look(page);
	await staff.press('Replace a recording');
	await staff.choose('Arabic');
	await look(page);
	await page.getByRole('button', { name: /^Lamps/ }).tap();
	await staff.isOn('Lamps');
	await look(page);
	await page.getByRole('listitem').nth(1).getByRole('button').tap();
	await expect(staff.button('Next card')).toBeVisible();
	await look(page);
	await studio.say('Arabic');
	await studio.keep();
	await studio.leave();
	await staff.press('Recording');
	await staff.press('Nothing arrived?');
	await page.getByRole('button', { name: /^Arabic · about-lamps/ }).tap();
	await expect(staff.button('Copy the text')).toBeVisible();
	await look(page);
	await studio.leave();
}

/** No small button, nothing beside the page, and all keys of the PIN pad large and in sight. */
async function expectUsable(page: Page): Promise<void> {
	const faults = await page.evaluate(() => {
		const main = document.querySelector('main');
		const faults = !main || main.scrollWidth > main.clientWidth ? ['the page is too wide'] : [];
		for (const button of document.querySelectorAll<HTMLElement>('button, input')) {
			const { width, height, bottom } = button.getBoundingClientRect();
			const isKey = button.parentElement?.classList.contains('keys') ?? false;
			const least = isKey ? 72 : 48;
			const name = button.innerText || button.id;
			if (width < least || height < least) {
				faults.push(`${name} is ${Math.round(width)} x ${Math.round(height)}`);
			}
			if (isKey && bottom > window.innerHeight) faults.push(`${name} is cut off`);
		}
		return faults;
	});
	expect(faults).toEqual([]);
}

/** Nothing that axe objects to, at its strictest contrast. */
async function expectAccessible(page: Page): Promise<void> {
	await page.evaluate(`${axe};0`);
	const { violations } = await page.evaluate<AxeResults>(
		// A kiosk does not zoom: a pinch would leave the next person with a corner of the screen.
		`axe.run({ rules: {
			'color-contrast-enhanced': { enabled: true },
			'meta-viewport': { enabled: false }
		} })`
	);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

const usableInEachSize: Look = (page, more) =>
	inEachSize(page, sizes, async () => {
		await expectUsable(page);
		await more?.();
	});

test('every page of first start can be used', async ({ kiosk, page }) => {
	await walkThroughFirstStart(kiosk, page, usableInEachSize);
});

test('every page behind the door can be used', async ({ kiosk, page }) => {
	await new Staff(page, kiosk).start();
	await walkBehindTheDoor(kiosk, page, usableInEachSize);
});

test('every page of recording can be used', async ({ kiosk, page }) => {
	await plugIn(page, 'voice');
	const staff = new Staff(page, kiosk);
	await staff.start();
	await staff.comeIn();
	await walkThroughRecording(kiosk, page, usableInEachSize);
});

test('axe objects to nothing in first start', async ({ kiosk, page }) => {
	await walkThroughFirstStart(kiosk, page, expectAccessible);
});

test('axe objects to nothing behind the door', async ({ kiosk, page }) => {
	await new Staff(page, kiosk).start();
	await walkBehindTheDoor(kiosk, page, expectAccessible);
});

test('axe objects to nothing where staff record', async ({ kiosk, page }) => {
	await plugIn(page, 'voice');
	const staff = new Staff(page, kiosk);
	await staff.start();
	await staff.comeIn();
	await walkThroughRecording(kiosk, page, expectAccessible);
});
