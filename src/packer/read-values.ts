import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageCode } from '../lib/packs/pack';
import { Fields, isKebab } from './fields';
import type { Note, Problems } from './problem';
import { noteOddWords } from './odd-words';
import { readJson } from './read-json';
import type { SourceValue } from './source';
import { valueOf, type ValueWords } from './values';

const known = ['about', 'kind', 'value', 'source', 'checked', 'nextChange', 'words', 'cards'];

/** Reads the table of values that change, `<pack>/values.json`. A pack without one has none. */
export function readValues(content: string, file: string, problems: Problems): SourceValue[] {
	if (!existsSync(join(content, file))) return [];
	const note = problems.in(file);
	return Object.entries(readJson(join(content, file), note) ?? {}).map(([id, row]) =>
		readValue(id, row, note)
	);
}

/** The words of all values in one language, for its lines to refer to. */
export function wordsIn(values: SourceValue[], language: LanguageCode): ValueWords {
	return new Map(
		values.flatMap(({ id, words }) =>
			words
				.filter((one) => one.language === language)
				.map(({ form, text, say }) => [form ? `${id}:${form}` : id, { text, say }])
		)
	);
}

function readValue(id: string, row: unknown, note: Note): SourceValue {
	const noteHere: Note = (what) => note(what, id);
	if (!isKebab(id)) noteHere('must be named in small letters and hyphens, as "bond-minimum"');
	const fields = new Fields(row, known, noteHere);
	fields.text('about');
	fields.text('source');
	const value = fields.text('value');
	const isTelephone =
		fields.has('kind') && fields.oneOf('kind', ['telephone', 'other']) === 'telephone';
	if (looksDialled(value) && !fields.has('kind')) {
		noteHere(`"${value}" looks like a telephone number; give it "kind": "telephone", or "other"`);
	}
	if (fields.has('words') === fields.has('cards')) {
		noteHere('needs either "words" for each language, or the "cards" that tell of it in prose');
	}
	return {
		id,
		value,
		checked: fields.dayOrMonth('checked'),
		nextChange: fields.dayOrMonth('nextChange'),
		isTelephone,
		cards: fields.has('cards') ? fields.texts('cards') : [],
		words: fields.has('words')
			? fields.entries('words').map(([key, words]) => readWords(key, words, value, noteHere))
			: []
	};
}

/** @param key `ru`, or `ru:genitive` */
function readWords(key: string, json: unknown, value: string, note: Note): SourceValue['words'][0] {
	const noteHere: Note = (what) => note(`${key}: ${what}`);
	const fields = new Fields(json, ['text', 'say'], noteHere);
	const language = valueOf(key);
	const words = { text: fields.text('text'), say: fields.optionalText('say') };
	noteOddWords('text', words.text, noteHere);
	noteOddWords('say', words.say ?? '', noteHere);
	// Whoever changes a value must not forget a language: the figures tell.
	if (words.text && figuresOf(words.text) !== figuresOf(value)) {
		noteHere(`"text" shows "${words.text}", but the value is "${value}"; write it again`);
	}
	return { language, form: key.slice(language.length + 1), ...words };
}

/** Short numbers cannot be told from an amount. */
function looksDialled(value: string): boolean {
	return /^[\d ()+.-]+$/.test(value) && figuresOf(value).length >= 7;
}

/** The digits alone: `1,500 USD`, `1 500 $` and `1.500 dólares` are one value. */
function figuresOf(words: string): string {
	return words.replace(/\D/g, '');
}
