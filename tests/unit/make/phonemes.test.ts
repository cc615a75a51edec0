import { describe, expect, test } from 'vitest';
import { recipes, type Phonemiser } from '../../../audio/make/words/languages';
import { countPhonemes, longestSentence, phonemesOf } from '../../../audio/make/words/phonemes';
import { replacements, toKokoro } from '../../../audio/make/words/replacements';
import { mostTokens, tokensOf } from '../../../audio/make/words/tokens';

const plain: Phonemiser = { from: 'espeak-ng', voice: 'xx', replacements: [] };

describe('the phonemes of a line', () => {
	test('get the punctuation back that espeak-ng swallows', async () => {
		const asked: string[] = [];
		const phonemes = await phonemesOf('Wait, please. Now?', plain, async (words, voice) => {
			asked.push(`${voice}: ${words}`);
			return words.toLowerCase();
		});
		expect(phonemes).toEqual(['wait, please.', 'now?']);
		expect(asked).toEqual(['xx: Wait', 'xx: please', 'xx: Now']);
	});

	test('of a very long sentence are spoken in two breaths', async () => {
		const half = 'a'.repeat(longestSentence - 20);
		const phonemes = await phonemesOf(`${half}, ${half}.`, plain, async (words) => words);
		expect(phonemes).toEqual([`${half},`, `${half}.`]);
	});

	test('do not depend on how accents are written', async () => {
		const said = async (line: string) => phonemesOf(line, plain, async (words) => words);
		expect(await said('asi\u0301')).toEqual(await said('as\u00ed'));
	});

	test('are counted without stress, length, marks and spaces', () => {
		expect(countPhonemes('ˈaː ˌbI, ʧ.')).toBe(4);
	});
});

describe('a phoneme', () => {
	test.each([
		['a^ɪm', 'Im'],
		['d^ʒˈʌd^ʒ', 'ʤˈʌʤ'],
		['t^ʃˈo^ʊz', 'ʧˈOz'],
		['bˈɔ^ɪ wˈe^ɪ nˈa^ʊ', 'bˈY wˈA nˈW'],
		['(en)wˈɜːk(es)', 'wˈɜːk'],
		['ə^l mˌo-e', 'əl mˌoe'],
		['bˌe^ɪntisˈeis', 'bˈAnti sˈeis']
	])('that espeak-ng writes %s is %s for the voice', (espeak, kokoro) => {
		expect(toKokoro(espeak, replacements.spanish)).toBe(kokoro);
	});

	test.each([
		['wˈɜːk', 'wˈɜɹk'],
		['hˈɜːɹ', 'hˈɜɹ'],
		['fˈoːɹ', 'fˈɔɹ'],
		['lˈɔɪɚ', 'lˈɔɪəɹ'],
		['juː ɐ', 'ju ə'],
		['bˈʌʔn\u0329', 'bˈʌtᵊn'],
		['ˈiːvn\u0329', 'ˈivᵊn']
	])('%s in English is %s', (espeak, kokoro) => {
		expect(toKokoro(espeak, replacements.english)).toBe(kokoro);
	});

	test.each([
		['lə- pɑ̃dˈɑ̃ vˈɛ̃ œ̃ bˈɔ̃', 'lə pɑ̃dˈɑ̃ vˈɛ̃ œ̃ bˈɔ̃'],
		['a (^e^n)wˈɒʃɪŋtən(^f^r)', 'a wˈɒʃɪŋtən'],
		['(^e^n)bˈʌtn\u0329(^f^r)', 'bˈʌtᵊn']
	])('%s in French is %s, all of it known to the voice', (espeak, kokoro) => {
		const phonemes = toKokoro(espeak, replacements.french);
		expect(phonemes).toBe(kokoro);
		expect(() => tokensOf(phonemes)).not.toThrow();
	});

	test.each([
		['nˈɐ̃^ʊ̃ tˌe^ɪŋ', 'nˈɐ̃ʊ̃ tˌAŋ'],
		['pˈo\u0303jm a^ʊɡˈe^ɪŋ t^ʃˈi^ʊ d^ʒy', 'pˈo\u0303jm WɡˈAŋ ʧˈiʊ ʤy']
	])('%s in Portuguese is %s, all of it known to the voice', (espeak, kokoro) => {
		const phonemes = toKokoro(espeak, replacements.portuguese);
		expect(phonemes).toBe(kokoro);
		expect(() => tokensOf(phonemes)).not.toThrow();
	});
});

describe('the tokens of a sentence', () => {
	test('are the numbers of its letters', () => {
		expect(tokensOf('a b.')).toEqual([43, 16, 44, 4]);
	});

	test('are refused when the voice does not know a letter', () => {
		expect(() => tokensOf('a1')).toThrow('does not know "1"');
	});

	test('are refused when there are too many, or none', () => {
		expect(() => tokensOf('a'.repeat(mostTokens + 1))).toThrow('509 tokens');
		expect(() => tokensOf('')).toThrow('nothing to say');
	});
});

test.each(Object.entries(recipes))('the recipe for %s has a pace that can be met', (_, recipe) => {
	expect(recipe?.pace.least).toBeLessThan(recipe?.pace.most ?? 0);
});
