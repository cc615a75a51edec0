import type { Page } from '@playwright/test';
import { expect } from './kiosk';

/** Notes each way out of the kiosk that a browser opens by itself; the returned function says that there was none. */
export function watchEscapes(page: Page): () => Promise<void> {
	const escapes: string[] = [];
	page.on('dialog', (dialog) => {
		escapes.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('download', (download) => void escapes.push(`download: ${download.url()}`));
	page.on('filechooser', () => void escapes.push('a choice of files'));
	page.context().on('page', (other) => void escapes.push(`a window: ${other.url()}`));
	page.on('framenavigated', (frame) => {
		const { pathname } = new URL(frame.url());
		if (pathname !== '/' && pathname !== '/staff') escapes.push(`went to ${frame.url()}`);
	});

	return async () => {
		expect(escapes).toEqual([]);
		expect(await page.evaluate(lookOf)).toEqual(untouched);
	};
}

/** Notes each key that is left to the browser, which may open anything with it; the returned function names them. */
export async function watchKeys(page: Page): Promise<() => Promise<string[]>> {
	const left = await page.evaluateHandle(() => {
		const names: string[] = [];
		window.addEventListener('keydown', ({ key, defaultPrevented }) => {
			if (!defaultPrevented) names.push(key);
		});
		return names;
	});
	return () => left.jsonValue();
}

const untouched = { zoom: 1, scrolled: [0, 0], moved: [0, 0], selected: '', range: false };

/** Runs in the page. */
function lookOf() {
	const { scale, offsetLeft, offsetTop } = visualViewport ?? {};
	const selection = getSelection();
	return {
		zoom: scale,
		scrolled: [scrollX, scrollY],
		moved: [offsetLeft, offsetTop],
		selected: String(selection),
		range: selection?.type === 'Range'
	};
}
