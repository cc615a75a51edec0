import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareRoom, type Room } from '$lib/parts/caption-fit';

/** So many letters, each half as wide as high, in lines that are shorter beside what stands at the sides. */
function room(letters: number, given: Partial<Omit<Room, 'bottom'>> = {}): Room {
	const { height = 300, beside = 0, least = 0, caption = 28 } = given;
	const [wide, narrow] = [560, 320];
	const bottom: Room['bottom'] = ({ caption: size, picture }) => {
		let down = picture;
		for (let left = letters; left > 0; down += size * 1.2) {
			left -= Math.floor((down < beside ? narrow : wide) / (size / 2));
		}
		return down;
	};
	return { height, beside, least, caption, bottom };
}

describe('a picture and its caption', () => {
	test('share a room: the caption as large as it shall be, the picture all the rest', () => {
		const few = room(30);
		const { caption, picture } = shareRoom(few);
		expect(caption).toBe(28);
		expect(few.bottom({ caption, picture })).toBe(300);
	});

	test('the picture gives way before the caption does', () => {
		expect(shareRoom(room(150, { caption: 40 }))).toEqual({ caption: 40, picture: 0 });
		expect(shareRoom(room(100, { caption: 40, height: 340 })).picture).toBeGreaterThan(100);
	});

	test('a picture that must be touched stays, and the caption is smaller', () => {
		const { caption, picture } = shareRoom(room(150, { caption: 40, least: 120 }));
		expect(picture).toBeGreaterThanOrEqual(120);
		expect(caption).toBeLessThan(40);
	});

	test('a word that is wider than the room is written smaller', () => {
		const wide: Room = {
			...room(10),
			caption: 50,
			bottom: ({ caption, picture }) => (caption > 35 ? Infinity : picture + caption)
		};
		expect(shareRoom(wide)).toEqual({ caption: 35, picture: 265 });
	});

	test('whatever stands at the sides, nothing is cut', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 200 }),
				fc.integer({ min: 28, max: 65 }),
				fc.constantFrom(0, 188),
				fc.constantFrom(0, 120),
				(letters, size, beside, least) => {
					const tight = room(letters, { caption: size, beside, least, height: 306 });
					const { caption, picture } = shareRoom(tight);
					expect(tight.bottom({ caption, picture })).toBeLessThan(306.01);
					expect(caption).toBeLessThanOrEqual(size);
					expect(picture).toBeGreaterThanOrEqual(least);
				}
			)
		);
	});
});
