import { expect, test } from '../support/kiosk';

test('the caption follows the voice, whatever a page translator does to the words', async ({
	kiosk,
	page
}) => {
	await kiosk.openAtRest();
	await kiosk.goTo('en', 'border', 'gate-one');
	const caption = page.locator('main p');
	await expect(caption).not.toBeEmpty();
	// As Chrome's does: each text node gives way to elements of its own. Some leave the element empty.
	await caption.evaluate((element) => {
		const font = document.createElement('font');
		font.textContent = 'Uma frase traduzida.';
		element.replaceChildren(font);
	});
	await kiosk.choose('next');
	await expect.poll(() => kiosk.sign('card')).toBe('1');
	await expect(caption).toHaveText('Gate one is open.');
});

test('the page asks not to be translated, and not to have its numbers linked', async ({
	kiosk,
	page
}) => {
	for (const path of ['/', '/staff']) {
		await kiosk.open(path);
		await expect(page.locator('html')).toHaveAttribute('translate', 'no');
		await expect(page.locator('meta[name="google"]')).toHaveAttribute('content', 'notranslate');
		await expect(page.locator('meta[name="format-detection"]')).toHaveAttribute(
			'content',
			/telephone=no/
		);
	}
});
