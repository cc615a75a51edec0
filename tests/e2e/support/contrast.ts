import type { Page } from '@playwright/test';

export interface Contrast {
	what: string;
	ratio: number;
}

/**
 * How words stand out from what is behind them, and the shapes of controls from what is around them or
 * within: for each control the best of its border and its ground against what is behind it, and its sign
 * against its own ground. What is seen through something half transparent counts as it is mixed.
 */
export function contrastsOf(page: Page): Promise<Contrast[]> {
	return page.evaluate(() => {
		type Colour = { red: number; green: number; blue: number; alpha: number };

		const read = (written: string): Colour => {
			const [red = 0, green = 0, blue = 0, alpha = 1] = (written.match(/[\d.]+/g) ?? []).map(
				Number
			);
			return { red, green, blue, alpha };
		};
		const over = (above: Colour, below: Colour, opacity = 1): Colour => {
			const part = above.alpha * opacity;
			const mix = (one: number, other: number) => one * part + other * (1 - part);
			return {
				red: mix(above.red, below.red),
				green: mix(above.green, below.green),
				blue: mix(above.blue, below.blue),
				alpha: 1
			};
		};
		/** What is painted behind the content of an element. */
		const ground = (element: Element | null): Colour => {
			if (!element) return { red: 255, green: 255, blue: 255, alpha: 1 };
			const { backgroundColor, opacity } = getComputedStyle(element);
			const behind = ground(element.parentElement);
			return over(read(backgroundColor), behind, Number(opacity));
		};
		const light = ({ red, green, blue }: Colour) => {
			const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
				const part = channel / 255;
				return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const ratio = (one: Colour, other: Colour) => {
			const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
			return Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100;
		};
		const ofWords = (element: Element) =>
			ratio(over(read(getComputedStyle(element).color), ground(element)), ground(element));

		const found: { what: string; ratio: number }[] = [];
		for (const words of document.querySelectorAll('main p, main h1, main .words')) {
			if (words.textContent) found.push({ what: words.textContent, ratio: ofWords(words) });
		}
		for (const button of document.querySelectorAll<HTMLElement>('.visit [data-choice]')) {
			const name = button.dataset['choice'] ?? '';
			const around = ground(button.parentElement);
			const { borderTopColor, borderTopWidth } = getComputedStyle(button);
			const border = parseFloat(borderTopWidth) > 0 ? ratio(read(borderTopColor), around) : 1;
			const shape = Math.max(border, ratio(ground(button), around));
			found.push({ what: `${name}, its shape`, ratio: shape });
			if (button.querySelector('svg')) {
				found.push({ what: `${name}, its sign`, ratio: ofWords(button) });
			}
		}
		return found;
	});
}
