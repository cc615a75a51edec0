import { describe, expect, test } from 'vitest';
import { nearestToward, type Box } from '../../../src/lib/visit/spatial-focus';

const box = (x: number, y: number): Box => ({ left: x, top: y, right: x + 96, bottom: y + 96 });

describe('an arrow key', () => {
	const grid = [box(0, 0), box(200, 0), box(400, 0), box(0, 200), box(200, 200)];

	test('goes to the nearest button straight ahead', () => {
		expect(nearestToward(box(200, 0), grid, 'ArrowRight')).toBe(2);
		expect(nearestToward(box(200, 0), grid, 'ArrowLeft')).toBe(0);
		expect(nearestToward(box(200, 0), grid, 'ArrowDown')).toBe(4);
	});

	test('stays where nothing is ahead', () => {
		expect(nearestToward(box(0, 0), grid, 'ArrowUp')).toBe(-1);
	});
});
