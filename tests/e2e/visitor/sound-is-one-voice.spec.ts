import { expect, test } from '../support/kiosk';

declare global {
	interface Window {
		/** Whether the touch that has just been made left any of the old voices sounding. */
		farolLeftSounding?: boolean;
	}
}

test.beforeEach(async ({ kiosk, page }) => {
	await page.addInitScript(() => {
		const isSounding = (speaker: HTMLMediaElement) =>
			!speaker.paused && speaker.src.includes('/packs/') && speaker.currentTime > 0;
		const sounding = () => [...window.farolEar.speakers].filter(isSounding).map(({ src }) => src);
		const { port1, port2 } = new MessageChannel();
		window.addEventListener('touchend', () => port2.postMessage(sounding()), true);
		// The very next task: the kiosk has handled the touch, and needs not one moment more.
		port1.onmessage = ({ data }: MessageEvent<string[]>) => {
			window.farolLeftSounding = sounding().some((src) => data.includes(src));
		};
	});
	await kiosk.openAtRest();
});

/** From the player on, each chosen while another voice speaks that lasts: the ear names every picture. */
const choices = [
	...['ear', 'again', 'next', 'back', 'play', 'play', 'language', 'en', 'home'],
	...['ear', 'border', 'ear', 'home', 'ear', 'hide']
];

test('whatever is chosen silences the old voice within the touch', async ({ kiosk, page }) => {
	test.slow();
	await kiosk.goTo('en', 'border', 'gate-seven');
	let before = '';
	for (const choice of choices) {
		// What topics and explainers say by themselves is short.
		if (before !== 'home' && before !== 'border') {
			const sound = choice === 'play' && before === 'play' ? 'paused' : 'playing';
			await expect.poll(kiosk.sound, { intervals: [20] }).toBe(sound);
		}
		before = choice;
		await page.evaluate(() => delete window.farolLeftSounding);
		await kiosk.choose(choice);
		const leftSounding = () => page.evaluate(() => window.farolLeftSounding);
		await expect.poll(leftSounding, { message: choice }).toBe(false);
	}
	await kiosk.isOn('rest');
	expect(await kiosk.sound()).toBe('silent');
});

test('a visit never needs more than four elements, and one of them speaks', async ({ kiosk }) => {
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hearsToTheEnd('en/end.choose');
	await kiosk.choose('done');
	await kiosk.goTo('ar', 'border', 'gate-one');
	for (let card = 0; card < 5; card++) await kiosk.choose('next');
	expect(await kiosk.speakers()).toBeLessThanOrEqual(4);
});

test('after a visit nothing is left sounding or loaded', async ({ kiosk, page }) => {
	await kiosk.goTo('en', 'first-things', 'quiet-lamp');
	await kiosk.choose('yes');
	await kiosk.hears('en/quiet-lamp.title');
	await kiosk.choose('hide');
	await kiosk.isOn('rest');
	const loaded = () =>
		page.evaluate(() =>
			[...window.farolEar.speakers].map(({ src }) => src).filter((src) => src.includes('/packs/'))
		);
	await expect.poll(loaded).toEqual([]);
});
