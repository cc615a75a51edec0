import { beforeEach, describe, expect, test } from 'vitest';
import { Aim } from '$lib/visit/aim';

let aim: Aim;

beforeEach(() => {
	aim = new Aim();
	aim.light('es', 1000);
});

describe('a press while the voice names one thing after the other', () => {
	test('means what is being named', () => {
		expect(aim.at(1100)).toBe('es');
	});

	test('means what was named to its end, though the voice has gone on', () => {
		aim.light(null, 3000);
		aim.light('ar', 3050);
		expect(aim.at(3500)).toBe('es');
		expect(aim.at(3800)).toBe('ar');
	});

	test('means the last name for a moment, and then nothing', () => {
		aim.light(null, 3000);
		expect(aim.at(3600)).toBe('es');
		expect(aim.at(3800)).toBeNull();
	});

	test('means nothing that was named before somebody moved', () => {
		aim.forget();
		aim.light(null, 3000);
		expect(aim.at(3001)).toBeNull();
	});
});
