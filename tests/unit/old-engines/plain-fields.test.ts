import { describe, expect, test } from 'vitest';
import { plainFields } from '../../../src/old-engines/plain-fields.js';

/** Runs a module that ends in an expression, with its private parts made plain. */
function run(code: string): unknown {
	const plain = plainFields(code, 'k');
	expect(plain).not.toMatch(/#\w+\b(?!')/);
	return (0, eval)(plain);
}

describe('private parts made plain', () => {
	test('keep what they hold, and answer as before', () => {
		const code = `
			class Lamp {
				#oil = 2;
				static #lamps = 0;
				constructor() { Lamp.#lamps += 1; }
				#burn() { this.#oil -= 1; return this.#oil; }
				get #empty() { return this.#oil === 0; }
				burn() { this.#burn(); return [this.#oil, this.#empty, Lamp.#lamps]; }
			}
			const lamp = new Lamp(); lamp.burn(); lamp.burn()`;
		expect(run(code)).toEqual([0, true, 1]);
	});

	test('of a class and of the one it extends stay apart', () => {
		const code = `
			class Lamp { #name = 'lamp'; lamp() { return this.#name; } }
			class Lantern extends Lamp { #name = 'lantern'; lantern() { return this.#name; } }
			const one = new Lantern(); [one.lamp(), one.lantern()]`;
		expect(run(code)).toEqual(['lamp', 'lantern']);
	});

	test('are found in the class that has them, from a class within it', () => {
		const code = `
			class Room {
				#lit = true;
				door() { const room = this; return new (class { #open = false; look() { return [room.#lit, this.#open]; } })(); }
			}
			new Room().door().look()`;
		expect(run(code)).toEqual([true, false]);
	});

	test('can be asked for', () => {
		const code = `
			class Lamp { #oil = 1; static is(one) { return #oil in one; } }
			[Lamp.is(new Lamp()), Lamp.is({})]`;
		expect(run(code)).toEqual([true, false]);
	});

	test('of two classes that ask for their own are not taken for each other', () => {
		const code = `
			class Lamp { #oil = 1; static is(one) { return #oil in one; } }
			class Candle { #wax = 1; static is(one) { return #wax in one; } }
			[Lamp.is(new Candle()), Candle.is(new Lamp()), Candle.is(new Candle())]`;
		expect(run(code)).toEqual([false, false, true]);
	});

	test('are short where no other class can meet them', () => {
		expect(plainFields('class Lamp { #oil = 1; lit() { return this.#oil; } }', 'k')).toContain(
			'this._$0'
		);
	});

	test('are not looked for in words', () => {
		expect(
			run(`class Lamp { #oil = '#oil'; get oil() { return this.#oil; } } new Lamp().oil`)
		).toBe('#oil');
	});
});
