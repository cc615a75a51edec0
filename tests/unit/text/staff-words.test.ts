import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { get } from 'svelte/store';
import { _ as t } from 'svelte-i18n';
import { beforeAll, describe, expect, test } from 'vitest';
import en from '$lib/text/en.json';
import es from '$lib/text/es.json';
import screensEn from '$lib/text/screens.en.json';
import screensEs from '$lib/text/screens.es.json';
import { readPageWords, readStaffWords, startText } from '$lib/text/start-text';

const english = wordsOf({ ...screensEn, ...en });
const spanish = wordsOf({ ...screensEs, ...es });
const used = usedKeys('src');

describe('the words of the staff', () => {
	test('are the same keys in English and in Spanish', () => {
		expect(Object.keys(spanish)).toEqual(Object.keys(english));
	});

	test.each(Object.keys(english))('%s has words, and the same blanks, in both', (key) => {
		expect(english[key]).toMatch(/\S/);
		expect(spanish[key]).toMatch(/\S/);
		expect(blanksOf(spanish[key])).toEqual(blanksOf(english[key]));
	});

	test.each(used.whole)('%s, used on a page, is there', (key) => {
		expect(english).toHaveProperty([key]);
	});

	test('of screens that visitors see do not wait for those of staff pages', () => {
		const { whole, begun } = usedKeys('src/lib/screens');
		const atHand = Object.keys(wordsOf(screensEn));
		const groups = [...whole, ...begun].map((key) => key.split('.')[0]);
		expect(whole.filter((key) => !atHand.includes(key))).toEqual([]);
		expect(groups.filter((group) => !Object.keys(screensEn).includes(group ?? ''))).toEqual([]);
		expect(Object.keys(en).filter((group) => group in screensEn)).toEqual([]);
	});

	test('are all used on a page', () => {
		const isUsed = (key: string) =>
			used.whole.includes(key) || used.begun.some((begun) => key.startsWith(begun));
		expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
	});
});

describe('speaking to staff', () => {
	beforeAll(async () => {
		await startText('es');
		await readPageWords('es');
	});

	test('is in the language that was asked for', () => {
		expect(get(t)('staff.home.next')).toBe(es.home.next);
		expect(get(t)('staff.recordings.stored', { values: { stored: 3, all: 9 } })).toContain(
			'3 de 9'
		);
	});

	test('can be in another language than the page', async () => {
		await readStaffWords('en');
		expect(get(t)('staff.askCard.alone', { locale: 'en' })).toBe(screensEn.askCard.alone);
		expect(get(t)('staff.language.pt-BR', { locale: 'en' })).toBe('Portuguese');
	});
});

type Words = { [group: string]: string | Words };

/** `{ pin: { erase: 'Erase' } }` as `{ 'pin.erase': 'Erase' }`. */
function wordsOf(words: Words, before = ''): Record<string, string> {
	return Object.entries(words).reduce<Record<string, string>>(
		(flat, [key, word]) =>
			typeof word === 'string'
				? { ...flat, [before + key]: word }
				: { ...flat, ...wordsOf(word, `${before}${key}.`) },
		{}
	);
}

function blanksOf(words = ''): string[] {
	return (words.match(/\{\w+\}/g) ?? []).sort();
}

/** Every key that stands in the code, whole, or begun where its end is only known later. */
function usedKeys(folder: string): { whole: string[]; begun: string[] } {
	const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(svelte|ts)$/.test(file))
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('\n');
	const keys = [...code.matchAll(/['"`]staff\.(?!html)([\w.-]+)(\$\{)?/g)];
	const pick = (begun: boolean) => [
		...new Set(keys.filter(([, , more]) => Boolean(more) === begun).map(([, key]) => key ?? ''))
	];
	return { whole: pick(false), begun: pick(true) };
}
