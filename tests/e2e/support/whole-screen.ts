import { test, type Page } from '@playwright/test';
import { expect } from './kiosk';

/** Looks at what the screen shows in each of these sizes; afterwards it has the size it had. */
export async function inEachSize(
	page: Page,
	sizes: { width: number; height: number }[],
	look: () => Promise<void>
): Promise<void> {
	const before = page.viewportSize();
	// Chromium's shell gives a window that fills the screen no other size.
	await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
	await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
	for (const size of sizes) {
		await page.setViewportSize(size);
		await expect
			.poll(() => page.evaluate(() => [innerWidth, innerHeight]))
			.toEqual([size.width, size.height]);
		await test.step(`${size.width} x ${size.height}`, look);
	}
	if (before) await page.setViewportSize(before);
}

/** Whatever can be touched is whole on the screen, at least 96 px, and covered by nothing. */
export async function expectReachable(page: Page) {
	const faults = await page.evaluate(() => {
		const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
		const faults: string[] = [];
		if (scrollWidth > clientWidth || scrollHeight > clientHeight) faults.push('the page scrolls');
		for (const button of document.querySelectorAll<HTMLElement>('[data-choice]')) {
			const box = button.getBoundingClientRect();
			const name = button.dataset['choice'];
			if (box.width < 95.5 || box.height < 95.5) {
				faults.push(`${name} is ${Math.round(box.width)} x ${Math.round(box.height)}`);
			}
			const outside = box.left < 0 || box.top < 0;
			if (outside || box.right > clientWidth + 1 || box.bottom > clientHeight + 1) {
				faults.push(`${name} is cut off`);
			}
			const middle = document.elementFromPoint(
				(box.left + box.right) / 2,
				(box.top + box.bottom) / 2
			);
			if (!middle || !button.contains(middle)) faults.push(`${name} is covered`);
			if (button.innerText.trim() === '' && !button.getAttribute('aria-label')) {
				faults.push(`${name} has no name`);
			}
		}
		return faults;
	});
	expect(faults).toEqual([]);
}

/** Words that do not fit would be other words: lines that have no room, and letters that are cut. */
export async function cutWords(page: Page): Promise<string[]> {
	return [...(await cutLines(page)), ...(await cutInk(page))];
}

/** Words of a caption that something to be touched lies over: nobody could read them. */
export function wordsUnderControls(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const controls = Array.from(document.querySelectorAll('[data-choice]')).map((control) =>
			control.getBoundingClientRect()
		);
		const covered: string[] = [];
		for (const caption of document.querySelectorAll('main p')) {
			const text = caption.firstChild;
			if (!(text instanceof Text)) continue;
			for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
				const range = document.createRange();
				range.setStart(text, index);
				range.setEnd(text, index + word.length);
				const lies = Array.from(range.getClientRects()).some(({ left, top, right, bottom }) =>
					controls.some(
						(control) =>
							left < control.right &&
							right > control.left &&
							top < control.bottom &&
							bottom > control.top
					)
				);
				if (lies) covered.push(word);
			}
		}
		return covered;
	});
}

function cutLines(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const stage = document.querySelector('main');
		const bottom = stage ? stage.getBoundingClientRect().bottom + 1 : 0;
		return Array.from(document.querySelectorAll<HTMLElement>('main .words, main p, main h1'))
			.filter((words) => {
				const box = words.getBoundingClientRect();
				// Less than half a line is only the tail of a letter.
				const cut = words.scrollHeight > words.clientHeight + 9;
				return cut || words.scrollWidth > words.clientWidth + 1 || box.bottom > bottom;
			})
			.map((words) => words.innerText);
	});
}

/**
 * Titles and captions of which ink is cut at any side: letters that reach deeper than their line does,
 * as Arabic ones do, are cut where a box hides what overflows, though its text is as tall as its lines.
 * Each word is measured as it is painted (its baseline from its line, its ink from a canvas).
 */
function cutInk(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		await document.fonts.ready;
		const context = document.createElement('canvas').getContext('2d');
		if (!context) throw new Error('There is no canvas to measure on.');

		/** What is visible of an element: its boxes, inner and outer, that hide what overflows, and the screen. */
		const visible = (element: HTMLElement) => {
			const { clientWidth, clientHeight } = document.documentElement;
			const seen = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
			for (let box: HTMLElement | null = element; box; box = box.parentElement) {
				if (getComputedStyle(box).overflow === 'visible') continue;
				const { left, top, right, bottom } = box.getBoundingClientRect();
				seen.left = Math.max(seen.left, left);
				seen.top = Math.max(seen.top, top);
				seen.right = Math.min(seen.right, right);
				seen.bottom = Math.min(seen.bottom, bottom);
			}
			return seen;
		};

		const cut: string[] = [];
		for (const element of document.querySelectorAll<HTMLElement>('main .words, main p, main h1')) {
			const style = getComputedStyle(element);
			context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
			context.direction = style.direction === 'rtl' ? 'rtl' : 'ltr';
			context.textAlign = 'left';
			const seen = visible(element);
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			for (let text = walker.nextNode(); text instanceof Text; text = walker.nextNode()) {
				for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
					const range = document.createRange();
					range.setStart(text, index);
					range.setEnd(text, index + word.length);
					const rects = Array.from(range.getClientRects());
					const ink = context.measureText(word);
					const font = ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent;
					for (const { left, top, right, height } of rects) {
						const baseline = top + (height * ink.fontBoundingBoxAscent) / font;
						const sides = [
							baseline - ink.actualBoundingBoxAscent < seen.top - 1 && 'above',
							baseline + ink.actualBoundingBoxDescent > seen.bottom + 1 && 'below',
							left < seen.left - 1 && 'left',
							right > seen.right + 1 && 'right'
						].filter(Boolean);
						if (sides.length > 0) cut.push(`${word} is cut ${sides.join(' and ')}`);
					}
				}
			}
		}
		return cut;
	});
}
