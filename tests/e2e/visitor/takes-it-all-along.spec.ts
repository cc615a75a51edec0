import { readFileSync } from 'node:fs';
import { expect, test } from '../support/kiosk';
import { readSquares } from '../support/read-squares';
import { keepNumbersInOrder } from '../../../src/lib/text/numbers';

const script = (pack: string, language: string): Record<string, { text: string }> =>
	JSON.parse(readFileSync(`tests/packs/tiny/${pack}/scripts/${language}.json`, 'utf8'));

/** What the United States keep of it. */
const kept = [3, 2, 5, 6];

const sizes = [
	{ width: 800, height: 480 },
	{ width: 480, height: 800 },
	{ width: 1024, height: 600 },
	{ width: 800, height: 1280 }
];

// Each letter of Arabic takes two bytes.
for (const { language, count } of [
	{ language: 'en', count: 1 },
	{ language: 'ar', count: 2 }
]) {
	test(`a phone reads every kept sentence from the screen in ${language}`, async ({
		kiosk,
		page
	}) => {
		const card = (id: string) =>
			keepNumbersInOrder(script('tiny', language)[`gate-eight.${id}`]?.text ?? '');
		const voice = script('interface', language);
		await kiosk.openAtRest();
		await kiosk.goTo(language, 'border', 'gate-eight');
		await kiosk.listensToTheEnd();
		await kiosk.choose('take');
		await kiosk.isOn('take');
		const squares = await readSquares(kiosk, page, sizes);
		expect(squares).toHaveLength(count);
		const sentences = squares.flatMap((square) =>
			square.split('\n').filter((line) => line.startsWith('- '))
		);
		expect(sentences).toEqual(kept.map((id) => `- ${card(String(id))}`));
		for (const [at, square] of squares.entries()) {
			const part = count > 1 ? ` ${at + 1}/${count}` : '';
			expect(square.split('\n')[0]).toBe(`${card('title')}${part}`);
			expect(square).toContain(voice['closing.information']?.text);
			expect(square).toContain(voice['closing.checked.2026-10']?.text);
			expect(square.endsWith('\nFarol')).toBe(true);
		}
		await expect(page.locator('.dot')).toHaveCount(count > 1 ? count : 0);
		if (count === 1) await kiosk.hears(`${language}/take.point`);
		for (const at of count > 1 ? squares.keys() : []) {
			await kiosk.hears(`${language}/take.square.${at + 1}-of-${count}`);
		}
	});
}

test('the squares are walked by the arrows, back to where they came from', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	await kiosk.goTo('ar', 'border', 'gate-eight');
	await kiosk.listensToTheEnd();
	await kiosk.choose('take');
	await kiosk.choose('yes');
	await kiosk.choose('next');
	await kiosk.hearsToTheEnd('ar/take.square.2-of-2');
	await kiosk.choose('back');
	await kiosk.hearsToTheEnd('ar/take.square.1-of-2', 1);
	await expect(page.locator('.dot').first()).toHaveClass(/here/);
	await kiosk.choose('back');
	await kiosk.isOn('player');
	expect(await kiosk.sign('card')).toBe('8');
});

test('a number with spaces stands in dialling order among Arabic words', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	await kiosk.goTo('ar', 'border', 'gate-eight');
	// It goes on by itself, and is read in the moment in which it stands there.
	const found = await page.waitForFunction(() => {
		const number = '1 (800) 898-7180';
		const text = document.querySelector('main p')?.firstChild;
		const from = text?.textContent?.indexOf(number) ?? -1;
		if (!text || from < 0) return null;
		return Array.from(number, (_, at) => {
			const range = document.createRange();
			range.setStart(text, from + at);
			range.setEnd(text, from + at + 1);
			return range.getBoundingClientRect().left;
		});
	});
	const places = (await found.jsonValue()) ?? [];
	expect(places).toHaveLength(16);
	expect(places).toEqual([...places].sort((a, b) => a - b));
});
