import { actionOf, type KeyAction } from '../lib/visit/keymap';

/** Millimetres from the middle of one key to that of the next, on every common keyboard and number pad. */
export const pitch = 19;

/** One key of a pad: where it lies, in keys from the left and from above, and how many it is wide and high. */
export interface PadKey {
	/** As the browser calls it; empty: it differs from pad to pad, and does nothing. */
	code: string;
	printed: string;
	x: number;
	y: number;
	wide: number;
	high: number;
	action: KeyAction | null;
}

export interface Pad {
	/** How many keys it has: so it is sold. */
	count: number;
	keys: PadKey[];
}

/** What browsers call the keys, by what is printed on them. */
const codes: Record<string, string> = {
	Num: 'NumLock',
	'/': 'NumpadDivide',
	'*': 'NumpadMultiply',
	'-': 'NumpadSubtract',
	'+': 'NumpadAdd',
	'.': 'NumpadDecimal',
	Enter: 'NumpadEnter',
	'⌫': 'Backspace',
	Esc: 'Escape',
	Tab: 'Tab'
};

/*
 * Row by row. A key twice as wide stands twice in its row, a key twice as high in two rows.
 */
const rows: [count: number, rows: string][] = [
	[17, 'Num / * - | 7 8 9 + | 4 5 6 + | 1 2 3 Enter | 0 0 . Enter'],
	[18, 'Num / * ⌫ | 7 8 9 - | 4 5 6 + | 1 2 3 Enter | 0 0 . Enter'],
	[19, 'Num / * ⌫ | 7 8 9 - | 4 5 6 + | 1 2 3 Enter | 0 00 . Enter'],
	[22, 'Esc Tab = ⌫ | Num / * - | 7 8 9 + | 4 5 6 + | 1 2 3 Enter | 0 00 . Enter']
];

/** The number pads that are sold everywhere. */
export const pads: Pad[] = rows.map(([count, text]) => ({ count, keys: keysOf(text) }));

function keysOf(text: string): PadKey[] {
	const keys = new Map<string, PadKey>();
	text.split(' | ').forEach((row, y) => {
		row.split(' ').forEach((printed, x) => {
			const known = keys.get(printed);
			if (!known) keys.set(printed, keyAt(printed, x, y));
			else if (known.y === y) known.wide = x - known.x + 1;
			else known.high = y - known.y + 1;
		});
	});
	return [...keys.values()];
}

function keyAt(printed: string, x: number, y: number): PadKey {
	const code = codes[printed] ?? (/^\d$/.test(printed) ? `Numpad${printed}` : '');
	const held = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
	// What a key does is asked of the kiosk itself, so that paper and kiosk never differ.
	const action = code ? actionOf({ code, key: code, ...held }) : null;
	return { code, printed, x, y, wide: 1, high: 1, action };
}
