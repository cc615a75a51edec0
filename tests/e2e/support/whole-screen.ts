import type { Page } from '@playwright/test';
import { expect } from './kiosk';

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

/** Words that do not fit would be other words. */
export function cutWords(page: Page): Promise<string[]> {
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
