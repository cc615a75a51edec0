import type { Drawing } from './drawing';
import { drawingOf, drawSigns, type Plate } from './number-plates';
import type { PictureWords } from './picture-words';
import type { SourceValue } from './source';

/** As much of a value as its digits need. */
export type NamedValue = Pick<SourceValue, 'id' | 'value'>;

/** More keys than these nobody reads at 96 px. */
const mostSigns = 5;

/** `{appeal-days}`, or `{inside-line-ice}#` where the key with crossed lines comes after it. */
const valueName = /^\{([^{}]*)\}(#?)$/;

/** `911`, `30 days`, `1,060 USD`. */
const number = /^([\d,]+)(?: (days|hours|years|months|USD))?$/;

/** Whether a drawing is named by a value, whose digits are to be drawn. */
export function isValueName(name: string): boolean {
	return valueName.test(name);
}

/**
 * Draws the digits of a value: keys for what is dialled, a sheet of a calendar for a time, a
 * banknote for dollars. Or says why they cannot be drawn.
 */
export function drawValue(
	name: string,
	values: readonly NamedValue[],
	words: PictureWords
): { drawing: Drawing } | { problem: string } {
	const [, id = '', hash = ''] = valueName.exec(name) ?? [];
	const value = values.find((one) => one.id === id)?.value;
	if (value === undefined) return { problem: `the value "${id}" is not in values.json` };
	const [, figures, unit = ''] = number.exec(value) ?? [];
	const signs = `${figures?.replace(/,/g, '') ?? ''}${hash}`;
	if (figures === undefined) {
		return { problem: `the value "${id}" is "${value}", which is no number that can be drawn` };
	}
	if (signs.length > mostSigns) {
		return { problem: `the value "${id}" is "${value}", too long for a picture; draw no digits` };
	}
	const needed = [...signs].map(drawingOf).filter((word) => !words.has(word));
	if (needed.length > 0) return { problem: `the drawing "${needed.join('", "')}" is unknown` };
	return { drawing: drawSigns(signs, plateOf(unit), words) };
}

function plateOf(unit: string): Plate {
	if (unit === 'USD') return 'banknote';
	return unit === '' ? 'keys' : 'sheet';
}
