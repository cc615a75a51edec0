import type { Page } from '@playwright/test';
import { dice } from '../support/seeded-random';
import { watchEscapes, watchKeys } from '../support/escapes';
import { Hands, type Spot } from '../support/touch-input';
import { expect, test, type Kiosk } from '../support/kiosk';
import { pin, Staff } from '../support/staff';
import { seeds } from '../support/seeds';

const width = 1024;
const height = 600;

/** Mostly anywhere, often over an edge, and often where the corners and their lamp are. */
function somewhere(roll: () => number): Spot {
	const kind = roll();
	const [x, y] = [roll() * (width - 1), roll() * (height - 1)];
	if (kind < 0.6) return { x, y };
	if (kind < 0.8) return { x: roll() < 0.5 ? 0 : width - 1, y };
	if (kind < 0.9) return { x, y: roll() < 0.5 ? 0 : height - 1 };
	return { x: roll() * 100, y: roll() * 100 };
}

/** One doing of ten fingers: some come down, some move, some are lifted, some stay for seconds. */
async function grab(hands: Hands, kiosk: Kiosk, roll: () => number): Promise<void> {
	const kind = roll();
	const finger = Math.floor(roll() * 10);
	const lies = hands.down.includes(finger);
	if (kind < 0.05 && hands.down.length > 0) {
		await hands.lose();
	} else if (kind < 0.1) {
		if (hands.down.length > 0) await hands.lift();
		await hands.pinch({ x: 200 + roll() * 600, y: 150 + roll() * 300 }, roll() < 0.5 ? 2 : 0.5);
	} else if (kind < 0.2) {
		await kiosk.leaveAlone(roll() * 6000);
	} else if (lies && kind < 0.6) {
		await hands.lift(finger);
	} else {
		const spots = { [finger]: somewhere(roll) };
		// Several at once: a whole hand.
		for (let more = 1; !lies && kind > 0.9 && more < 4; more++) {
			const other = (finger + more) % 10;
			if (!hands.down.includes(other)) spots[other] = somewhere(roll);
		}
		await hands.put(spots);
	}
}

const letters = Array.from('0123456789abcxyz');
const others = ['Enter', ' ', 'Tab', 'Backspace', 'Escape', 'Delete', 'ContextMenu', 'Home', 'F5'];
const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageDown'];
const keys = [...letters, ...others, ...arrows, 'F1', 'F3', 'F7', 'F11', 'F12'];
const modifiers = ['', '', '', 'Control+', 'Alt+', 'Shift+', 'Meta+', 'Control+Shift+'];

async function mash(page: Page, kiosk: Kiosk, roll: () => number): Promise<void> {
	const any = <T>(of: T[]) => of[Math.floor(roll() * of.length)];
	const key = `${any(modifiers)}${any(keys)}`;
	if (roll() < 0.15) {
		await page.keyboard.down('Enter');
		await kiosk.leaveAlone(roll() * 5000);
		await page.keyboard.up('Enter');
	} else {
		await page.keyboard.press(key);
	}
}

/** Never further than the staff door. */
async function expectOutside(page: Page): Promise<void> {
	const { pathname } = new URL(page.url());
	expect(['/', '/staff']).toContain(pathname);
	expect(await page.getByRole('button', { name: 'Next person' }).count()).toBe(0);
}

/** A kiosk that was only handled, however wildly, rests by itself, serves the next person, and still has its door. */
async function expectSound(kiosk: Kiosk): Promise<void> {
	await kiosk.restsByItself();
	await kiosk.goTo('en', 'border', 'gate-one');
	await kiosk.hears('en/gate-one.title');
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
}

for (const seed of seeds) {
	test(`ten fingers find no way out, and leave a kiosk that rests and speaks (seed ${seed})`, async ({
		kiosk,
		page
	}) => {
		test.setTimeout(240_000);
		await new Staff(page, kiosk).start();
		const expectNoEscape = watchEscapes(page);
		const hands = await Hands.at(page);
		const roll = dice(seed);
		for (let doing = 0; doing < 600; doing++) {
			await grab(hands, kiosk, roll);
			if (doing % 20 > 0) continue;
			await expectOutside(page);
			await expectNoEscape();
		}
		if (hands.down.length > 0) await hands.lift();
		await expectNoEscape();
		const { origin } = new URL(page.url());
		const places = (await hands.history()).filter((url) => url !== 'about:blank');
		expect(places.filter((url) => url !== `${origin}/` && url !== `${origin}/staff`)).toEqual([]);
		expect(await kiosk.speakers()).toBeLessThanOrEqual(5);
		await expectSound(kiosk);
	});

	test(`a mashed keyboard finds no way out either (seed ${seed})`, async ({ kiosk, page }) => {
		test.setTimeout(240_000);
		await new Staff(page, kiosk).start();
		const expectNoEscape = watchEscapes(page);
		const left = await watchKeys(page);
		const roll = dice(seed);
		for (let doing = 0; doing < 600; doing++) {
			await mash(page, kiosk, roll);
			if (doing % 20 > 0) continue;
			await expectOutside(page);
			await expectNoEscape();
		}
		await expectNoEscape();
		expect((await left()).filter((key) => !['Enter', ' ', 'Tab'].includes(key))).toEqual([]);
		await expectSound(kiosk);
	});
}

test('ten fingers at the staff door do not get in, and make it wait', async ({ kiosk, page }) => {
	test.setTimeout(240_000);
	const staff = new Staff(page, kiosk);
	await staff.start();
	await staff.holdLamp(3100);
	await staff.isOn('Staff');
	const hands = await Hands.at(page);
	const roll = dice(3);
	const pad = await page.locator('.pad').boundingBox();
	if (!pad) throw new Error('There is no pad.');
	const wait = page.getByRole('timer');
	for (let tap = 0; tap < 400 && !(await wait.isVisible()); tap++) {
		const spot = { x: pad.x + roll() * pad.width, y: pad.y + roll() * pad.height };
		await hands.put({ [tap % 10]: spot });
		await hands.lift();
		await expectOutside(page);
	}
	await expect(wait).toBeVisible();
	await page.keyboard.type(pin);
	await page.keyboard.press('Enter');
	await expectOutside(page);
	await kiosk.leaveAlone(121_000);
	await kiosk.isOn('rest');
	await expectSound(kiosk);
});
