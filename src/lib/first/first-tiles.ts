import { gridSize } from '$lib/parts/grid-size';
import type { FirstLanguage } from './record';

/**
 * Draws a tile for each language, after the pattern that FirstScreen.svelte has drawn.
 * @returns whether there was a pattern
 */
export function drawTiles(place: Element, languages: FirstLanguage[]): boolean {
	const stage = place.querySelector('template')?.content.firstElementChild;
	const tile = stage?.querySelector('[data-choice]');
	const grid = tile?.parentElement;
	if (!stage || !tile || !grid) return false;
	grid.className = grid.className.replace('of-9', `of-${gridSize(languages.length)}`);
	for (const language of languages) grid.appendChild(tileOf(language, tile));
	tile.remove();
	place.textContent = '';
	place.appendChild(stage);
	return true;
}

/** The tile that speaks glows, and the others rest a little darker. */
export function lightTile(place: Element, code: string | null): void {
	for (const tile of Array.from(place.querySelectorAll('[data-choice]'))) {
		const isLit = tile.getAttribute('data-choice') === code;
		tile.classList[isLit ? 'add' : 'remove']('lit');
		tile.classList[code !== null && !isLit ? 'add' : 'remove']('dim');
	}
}

function tileOf({ code, name, dir, light }: FirstLanguage, pattern: Element): Node {
	const tile = pattern.cloneNode(true) as Element;
	tile.setAttribute('data-choice', code);
	if (!name) tile.setAttribute('aria-label', code);
	const words = tile.querySelector('.words');
	if (words) {
		words.setAttribute('lang', code);
		words.setAttribute('dir', dir);
		words.textContent = name;
	}
	const lantern = tile.querySelector('svg');
	const lights = lantern?.getAttribute('class') ?? '';
	lantern?.setAttribute('class', lights.replace('light-0', `light-${light % 8}`));
	return tile;
}
