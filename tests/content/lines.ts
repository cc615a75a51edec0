import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problems } from '../../src/packer/problem';
import { readScript } from '../../src/packer/read-script';
import { readValues, wordsIn } from '../../src/packer/read-values';

/** One line of a script, with the words that are really spoken. */
export interface Line {
	id: string;
	text: string;
	spoken: string;
}

/** The languages that both the kiosk's own voice and the explainers are written in. */
export const languages = languagesOf('interface').filter(
	(language) => languagesOf('asylum-us').includes(language) && hasBothScripts(language)
);

/** Every line of a language, from both packs. */
export function linesOf(language: string): Line[] {
	return [...scriptOf('interface', language), ...scriptOf('asylum-us', language)];
}

/** The numbered lines of explainers: one card each. */
export function cardsOf(language: string): Line[] {
	return scriptOf('asylum-us', language).filter(({ id }) => /\.\d+$/.test(id));
}

/** One file of `audio/`, as it was written, without the `$schema` that tells editors what it may hold. */
export function readAudio<Shape>(...path: string[]): Shape {
	const content: Shape = JSON.parse(readFileSync(join('audio', ...path), 'utf8'), (name, value) =>
		name === '$schema' ? undefined : (value as unknown)
	);
	return content;
}

/** A line in sentences. The points of spelled letters ("U. S.") end none. */
export function sentencesOf(words: string): string[] {
	return words.split(/(?<=[.?!…؟])(?<!\b\p{Lu}\.)\s+/u);
}

export function countWords(words: string): number {
	return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Words without what only tells how to speak them: Arabic vowels, the stress in Russian. */
export function withoutVowelMarks(words: string): string {
	return words.normalize('NFC').replace(/[\u064b-\u0652\u0670\u0301]/g, '');
}

function languagesOf(pack: string): string[] {
	return Object.keys(readAudio<{ languages: object }>(pack, 'pack.json').languages);
}

function hasBothScripts(language: string): boolean {
	return ['interface', 'asylum-us'].every((pack) =>
		existsSync(join('audio', pack, 'scripts', `${language}.json`))
	);
}

function scriptOf(pack: string, language: string): Line[] {
	const problems = new Problems();
	const values = wordsIn(readValues('audio', `${pack}/values.json`, problems), language);
	const script = readScript('audio', `${pack}/scripts/${language}.json`, values, problems);
	return [...script].map(([id, { text, say }]) => ({ id, text, spoken: say ?? text }));
}
