import { combine, recolour, strip, type Drawing, type PlacedDrawing } from './drawing';
import type { PictureWords } from './picture-words';

/** What stands under a number: keys that are pressed, a sheet of a calendar, a banknote. */
export type Plate = 'keys' | 'sheet' | 'banknote';

/** All lengths in units of the square of 32, in whose middle the number stands. */
const side = 32;

/** How wide and how high a digit is, in parts of the key that it stands on. */
const digitWidth = 0.44;
const digitHeight = 0.54;

/** A figure without its key: the key's own colours, as Fluent Emoji has them. */
const keyColour = '#00a6ed';
const figureColour = '#fff';

const inks = { sheet: '#1b1733', banknote: '#0b4a2f' };

/** Draws signs in a row, each of which has a drawing: `3` has `number-3`, `#` its key, `$` its sign. */
export function drawSigns(signs: string, plate: Plate, words: PictureWords): Drawing {
	const shown = plate === 'banknote' ? `$${signs}` : signs;
	return plate === 'keys' ? keys(shown, words) : figures(shown, plate, words);
}

/** The name of the drawing of one sign. */
export function drawingOf(sign: string): string {
	return { '#': 'crossed-lines-key', $: 'dollar-sign' }[sign] ?? `number-${sign}`;
}

function keys(signs: string, words: PictureWords): Drawing {
	const width = Math.min(11, side / signs.length);
	return row(signs, width, width, (side - width) / 2, (sign) => words.get(drawingOf(sign)) ?? '');
}

function figures(signs: string, plate: 'sheet' | 'banknote', words: PictureWords): Drawing {
	const key = Math.min(15, 27 / (digitWidth * signs.length));
	const width = digitWidth * key * signs.length + 4;
	const height = digitHeight * key + (plate === 'sheet' ? 5.5 : 4);
	const top = (side - height) / 2;
	const middle = top + height - 2 - (digitHeight * key) / 2;
	const ink = new Map([[figureColour, inks[plate]]]);
	const bare = (sign: string) =>
		recolour(strip(words.get(drawingOf(sign)) ?? '', [keyColour]), ink);
	const ground = { x: (side - width) / 2, y: top, width, height };
	return grounds[plate](ground) + row(signs, digitWidth * key, key, middle - key / 2, bare);
}

interface Ground {
	x: number;
	y: number;
	width: number;
	height: number;
}

const grounds: Record<'sheet' | 'banknote', (ground: Ground) => Drawing> = {
	sheet: (all) => rect(all, '#fff', '#b4acbc') + rect({ ...all, height: 2.6 }, '#d8213b'),
	banknote: (all) => rect(all, '#7fd6a4', '#0b6e5b')
};

function rect({ x, y, width, height }: Ground, fill: string, stroke = fill): Drawing {
	const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
	return `<rect ${place} rx="1.2" fill="${fill}" stroke="${stroke}" stroke-width=".8"/>`;
}

/** The signs side by side in the middle, each `pitch` from the next, on squares of `size`. */
function row(
	signs: string,
	pitch: number,
	size: number,
	top: number,
	drawing: (sign: string) => Drawing
): Drawing {
	const left = (side - pitch * (signs.length - 1) - size) / 2;
	const percent = (units: number) => (units / side) * 100;
	return combine(
		[...signs].map((sign, index): PlacedDrawing => {
			const x = left + pitch * index;
			return { drawing: drawing(sign), at: [percent(x), percent(top), percent(size)] };
		})
	);
}

function short(number: number): string {
	return String(Math.round(number * 100) / 100);
}
