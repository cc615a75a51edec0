import { describe, expect, test } from 'vitest';
import { readTakes } from '../../../audio/make/library/read';
import {
	inScriptOrder,
	saidOf,
	workFor,
	type Line,
	type Take
} from '../../../audio/make/library/takes';
import { figuresOf } from '../../../audio/make/report';

const script = {
	one: { text: 'I-589', say: 'I, five, eighty-nine.' },
	two: { text: 'Go on.' }
} satisfies Record<string, Line>;

function take(line: Line, voice: Take['voice'] = 'synthetic'): Take {
	return {
		said: saidOf(line),
		speaker: 'Kokoro af_heart',
		voice,
		engine: 'kokoro-v1.0-int8',
		date: '2026-11-21',
		licence: 'CC-BY-4.0',
		seconds: 3,
		lufs: -19,
		peak: -1.5
	};
}

const there = () => true;

describe('a recording', () => {
	test('is fresh while the words to be spoken are the words that were', () => {
		const takes = { one: take(script.one), two: take(script.two) };
		const shown = { ...script, one: { ...script.one, text: 'Form I-589' } };
		expect(workFor(shown, takes, there)).toMatchObject({ missing: [], stale: [] });
	});

	test('is stale once other words are to be spoken', () => {
		const takes = { one: take({ text: 'I-589' }), two: take(script.two) };
		expect(workFor(script, takes, there)).toMatchObject({ missing: [], stale: ['one'] });
	});

	test('is missing without its take or its file', () => {
		const takes = { two: take(script.two) };
		expect(workFor(script, takes, () => false).missing).toEqual(['one', 'two']);
	});

	test('by a person is never made again by the tool', () => {
		const takes = { one: take({ text: 'Other words.' }, 'human'), two: take(script.two) };
		expect(workFor(script, takes, there)).toMatchObject({ stale: [], waiting: ['one'] });
	});

	test('whose line is gone is left over', () => {
		const takes = { one: take(script.one), two: take(script.two), three: take(script.two) };
		expect(workFor(script, takes, there).left).toEqual(['three']);
	});
});

test('the hash of the words does not depend on how accents are written', () => {
	expect(saidOf({ text: 'asi\u0301' })).toBe(saidOf({ text: 'as\u00ed' }));
	expect(saidOf({ text: 'abc' })).toBe(
		'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
	);
});

test('takes stand in the order of the script', () => {
	const takes = { two: take(script.two), one: take(script.one) };
	expect(Object.keys(inScriptOrder(script, takes))).toEqual(['one', 'two']);
});

test('the report tells clips, minutes, size, loudness and peak', () => {
	const takes = { one: { ...take(script.one), lufs: -19.2, peak: -1.1 }, two: take(script.two) };
	expect(figuresOf(takes, 18_000)).toBe(
		'2 clips, 0.1 minutes, 0.02 MB, -19.20 to -19.00 LUFS, peak -1.10 dBTP'
	);
	expect(figuresOf({}, 0)).toBe('no recordings');
});

describe('what is read', () => {
	test('must be takes with all their figures', () => {
		const unmeasured = { ...take(script.one), seconds: null };
		expect(() => readTakes({ one: unmeasured }, 'takes.json')).toThrow('one is not a take');
		expect(readTakes({ one: take(script.one) }, 'takes.json')).toHaveProperty('one');
	});
});
