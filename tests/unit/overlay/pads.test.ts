import { describe, expect, test } from 'vitest';
import { overlayPage } from '../../../src/overlay/overlay-page';
import { pads } from '../../../src/overlay/pads';
import { shapeOf, shapes } from '../../../src/overlay/shapes';

describe.each(pads)('a number pad of $count keys', ({ count, keys }) => {
	test('has so many keys, and none lies on another', () => {
		expect(keys).toHaveLength(count);
		const spots = keys.flatMap(({ x, y, wide, high }) =>
			Array.from(
				{ length: wide * high },
				(_, at) => `${x + (at % wide)} ${y + Math.floor(at / wide)}`
			)
		);
		expect(new Set(spots).size).toBe(spots.length);
	});

	test('can do everything that has a shape', () => {
		const done = new Set(keys.map(({ action }) => shapeOf(action)));
		expect(Object.values(shapes).filter((shape) => !done.has(shape))).toEqual([]);
	});
});

test('no two shapes feel alike', () => {
	const outlines = Object.values(shapes).map(({ outline }) => outline);
	expect(new Set(outlines).size).toBe(outlines.length);
});

test('each key that carries a shape has one on the page, beside its words in both languages', () => {
	const page = overlayPage('A4', () => 'data:,');
	const printed = new Set(
		pads.flatMap(({ keys }) =>
			keys.filter(({ action }) => shapeOf(action)).map((key) => key.printed)
		)
	);
	expect(page.match(/class="cell"/g)).toHaveLength(printed.size);
	for (const { en, es } of Object.values(shapes)) {
		expect(page).toContain(`<b>${en}</b>`);
		expect(page).toContain(`<span lang="es">${es}</span>`);
	}
});
