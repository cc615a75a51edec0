import type { Position } from './drawing';

/** One thing standing in a picture. */
export interface Spot {
	/** A drawing of the picture by its number, or a word that every such picture has. */
	show: number | 'speech-bubble' | 'arrow' | 'slash';
	at: Position;
	edged?: boolean;
	mirrored?: boolean;
}

export const layoutNames = [
	'one',
	'has',
	'says',
	'talk',
	'family',
	'time',
	'marked',
	'numbered',
	'to'
] as const;

export type LayoutName = (typeof layoutNames)[number];

/**
 * Tried at 96 px. Each kind of small thing has a fixed place: speech top right, what belongs to
 * somebody bottom right, time bottom left. `marked` puts a sign on what has something already,
 * `numbered` the digits of a value under a thing.
 */
export const layouts: Record<LayoutName, readonly Spot[]> = {
	one: [{ show: 0, at: [8, 8, 84] }],
	has: [
		{ show: 0, at: [4, 8, 70] },
		{ show: 1, at: [53, 51, 45], edged: true }
	],
	says: [
		{ show: 0, at: [0, 28, 70] },
		{ show: 'speech-bubble', at: [44, 0, 56], edged: true },
		{ show: 1, at: [54, 5.5, 36] }
	],
	talk: [
		{ show: 0, at: [0, 42, 52] },
		{ show: 1, at: [48, 42, 52] },
		{ show: 'speech-bubble', at: [26, 0, 48], edged: true },
		{ show: 2, at: [34.5, 4.5, 31] }
	],
	family: [
		{ show: 0, at: [3, 12, 62] },
		{ show: 1, at: [48, 44, 50], edged: true }
	],
	time: [
		{ show: 0, at: [22, 6, 74] },
		{ show: 1, at: [1, 53, 44], edged: true }
	],
	marked: [
		{ show: 0, at: [2, 18, 80] },
		{ show: 1, at: [56, 1, 42], edged: true }
	],
	numbered: [
		{ show: 0, at: [17, -2, 66] },
		{ show: 1, at: [1, 31, 98], edged: true }
	],
	to: [
		{ show: 0, at: [0, 27, 45] },
		{ show: 1, at: [55, 27, 45] },
		{ show: 'arrow', at: [40, 39, 20], edged: true }
	]
};

/** Do not: a slash across it all; where somebody speaks, across what is not to be said. */
export function slashFor(layout: LayoutName): Spot {
	return slashes[layout] ?? { show: 'slash', at: [4, 4, 92], edged: true };
}

const slashes: { [layout in LayoutName]?: Spot } = {
	says: { show: 'slash', at: [42, -4, 60] },
	talk: { show: 'slash', at: [23, -4, 54] }
};

/** How many drawings a layout takes. */
export function drawingsIn(layout: LayoutName): number {
	return layouts[layout].filter(({ show }) => typeof show === 'number').length;
}

/** The same order for people who read from right to left. The things themselves stay as they are. */
export function fromTheRight(spots: readonly Spot[]): Spot[] {
	return spots.map((spot) => {
		const [x, y, width] = spot.at;
		const turned: Spot = { ...spot, at: [100 - x - width, y, width] };
		return spot.show === 'arrow' ? { ...turned, mirrored: true } : turned;
	});
}
