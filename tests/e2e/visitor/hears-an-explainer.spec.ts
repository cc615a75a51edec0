import { expect, test } from '../support/kiosk';

test.beforeEach(async ({ kiosk }) => {
	await kiosk.openAtRest();
});

test('a person hears an explainer with three choices after the first touch', async ({ kiosk }) => {
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.isOn('player');
	await kiosk.hears('en/about-lamps.title');
	await kiosk.hears('en/about-lamps.question');
	await kiosk.hears('en/about-lamps.1');
	await kiosk.hears('en/closing.information');
	await kiosk.hearsToTheEnd('en/end.choose');
	await expect
		.poll(() => kiosk.choices())
		.toEqual(expect.arrayContaining(['again', 'next', 'more', 'ask', 'take', 'home', 'hide']));
});

test('the tiles say themselves, each in its own language, as soon as somebody touches', async ({
	kiosk
}) => {
	await kiosk.wake();
	await kiosk.hears('en/language');
	await kiosk.hears('ar/language');
	expect((await kiosk.heard()).slice(0, 2)).toEqual(['en/language', 'ar/language']);
});

test('the welcome is heard once, and leads to the topics by itself', async ({ kiosk }) => {
	await kiosk.wake();
	await kiosk.choose('ar');
	await kiosk.isOn('welcome');
	await kiosk.hears('ar/welcome.6');
	await kiosk.hearsToTheEnd('ar/learn.offer');
	await kiosk.leaveAlone(6100);
	await kiosk.isOn('topics');
	await kiosk.hears('ar/prompt.ear');
});

test('the ear lights each picture and says its name', async ({ kiosk, page }) => {
	await kiosk.goTo('en');
	await kiosk.choose('ear');
	await page.waitForSelector('.lit[data-choice="border"]');
	await kiosk.hears('en/topic.first-things');
	await kiosk.hears('en/topic.border');
	await kiosk.hears('en/control.hide');
	await kiosk.choose('border');
	await kiosk.isOn('explainers');
});

test('a card can be paused, heard again and left in both directions', async ({ kiosk }) => {
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.hears('en/gate-seven.title');
	await kiosk.choose('play');
	await expect.poll(kiosk.sound).toBe('paused');
	await kiosk.choose('back');
	await expect.poll(kiosk.sound).toBe('playing');
	await kiosk.choose('play');
	await expect.poll(kiosk.sound).toBe('paused');
	expect(await kiosk.sign('card')).toBe('0');
	await kiosk.choose('next');
	await kiosk.hears('en/gate-seven.1');
	await kiosk.choose('play');
	await expect.poll(kiosk.sound).toBe('paused');
	expect(await kiosk.sign('card')).toBe('1');
	const before = (await kiosk.heard()).length;
	await kiosk.choose('again');
	await expect.poll(async () => (await kiosk.heard()).slice(before)).toEqual(['en/gate-seven.1']);
});

test('the voice has five speeds, each told aloud, each with its own pitch, forgotten after the visit', async ({
	kiosk
}) => {
	const since = async (before: number) =>
		(await kiosk.soundings()).slice(before).map(({ rate, keepsPitch }) => ({ rate, keepsPitch }));
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.choose('play');
	await expect.poll(kiosk.sound).toBe('paused');
	for (const [choice, notice, rate] of [
		['slower', 'slower', 0.75],
		['slower', 'slowest', 0.6],
		['slower', 'slowest', 0.6],
		['faster', 'slower', 0.75],
		['faster', 'normal', 1],
		['faster', 'faster', 1.25],
		['faster', 'fastest', 1.5]
	] as const) {
		const before = (await kiosk.heard()).length;
		await kiosk.choose(choice);
		await expect.poll(() => since(before)).toEqual([{ rate, keepsPitch: true }]);
		expect((await kiosk.heard()).slice(before)).toEqual([`en/notice.${notice}`]);
		await expect.poll(kiosk.sound).toBe('paused');
	}
	const before = (await kiosk.heard()).length;
	await kiosk.choose('again');
	await expect.poll(async () => (await since(before))[0]?.rate).toBe(1.5);
	await kiosk.choose('done');
	await kiosk.hearsToTheEnd('en/thanks');
	const over = (await kiosk.heard()).length;
	await kiosk.goTo('en', 'border', 'gate-seven');
	await expect.poll(async () => (await since(over))[0]?.rate).toBe(1);
});

test('each step of the volume is told aloud and seen, as loud as it then is, and the sentence follows', async ({
	kiosk,
	page
}) => {
	const volumes = async (before: number) =>
		(await kiosk.soundings()).slice(before).map(({ volume }) => volume);
	await kiosk.goTo('en', 'border', 'gate-seven');
	await kiosk.hears('en/gate-seven.title');
	let louder = 1;
	for (const [choice, notice, bars] of [
		['softer', 'volume-4', 4],
		['softer', 'volume-3', 3],
		['softer', 'volume-2', 2],
		['softer', 'softest', 1]
	] as const) {
		const before = (await kiosk.heard()).length;
		await kiosk.choose(choice);
		await expect
			.poll(async () => (await kiosk.heard()).slice(before))
			.toEqual([`en/notice.${notice}`, 'en/gate-seven.title']);
		const [told = 1, goesOn] = await volumes(before);
		expect(told).toBeLessThan(louder);
		expect(goesOn).toBe(told);
		louder = told;
		await expect(page.locator('[data-choice="softer"] .tall')).toHaveCount(bars);
		await expect(page.locator('[data-choice="louder"] .tall')).toHaveCount(bars);
	}
	for (let step = 0; step < 6; step++) await kiosk.choose('louder');
	await kiosk.hears('en/notice.loudest');
	await expect(page.locator('[data-choice="louder"] .tall')).toHaveCount(7);
	await kiosk.choose('hide');
	await kiosk.wake();
	await expect(page.locator('[data-choice="louder"] .tall')).toHaveCount(5);
});

test('a sentence goes on by itself after its speed was told', async ({ kiosk }) => {
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.choose('slower');
	await kiosk.hears('en/notice.slower');
	await kiosk.listensToTheEnd();
	expect(await kiosk.heard()).toEqual(expect.arrayContaining(['en/about-lamps.1']));
});

test('playing all leaves out the private part and asks in between', async ({ kiosk }) => {
	await kiosk.goTo('en', 'first-things', 'all');
	await kiosk.hears('en/about-lamps.title');
	await expect.poll(kiosk.screen).toBe('still-there');
	await kiosk.choose('yes');
	await kiosk.isOn('player');
	await expect.poll(() => kiosk.sign('explainer')).toBe('old-lamp');
	await kiosk.hears('en/warning.changed');
	expect((await kiosk.heard()).join()).not.toContain('quiet-lamp');
});

test('changing the language starts the same explainer again in the other one', async ({
	kiosk
}) => {
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.choose('language');
	await kiosk.isOn('languages');
	await kiosk.choose('ar');
	await kiosk.isOn('player');
	await kiosk.hears('ar/about-lamps.title');
	await expect.poll(() => kiosk.sign('language')).toBe('ar');
	await expect.poll(() => kiosk.sign('card')).toBe('0');
});
