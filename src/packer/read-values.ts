import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageCode } from '../lib/packs/pack';
import { isKebab } from './fields';
import type { Note, Problems } from './problem';
import { noteOddWords } from './odd-words';
import { read } from './read';
import { readJson } from './read-json';
import type { SourceValue, Words } from './source';
import { valueRow } from './source-schemas';
import { valueOf, type ValueWords } from './values';

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
	const { value, kind, checked, nextChange, words, cards } = read(valueRow, row, noteHere);
	if (looksDialled(value) && kind === undefined) {
		noteHere(`"${value}" looks like a telephone number; give it "kind": "telephone", or "other"`);
	}
	if ((words === undefined) === (cards === undefined)) {
		noteHere('needs either "words" for each language, or the "cards" that tell of it in prose');
	}
	return {
		id,
		value,
		checked,
		nextChange,
		isTelephone: kind === 'telephone',
		cards: cards ?? [],
		words: Object.entries(words ?? {}).map(([key, { text, say = null }]) => {
			noteWords({ text, say }, value, (what) => noteHere(`${key}: ${what}`));
			const language = valueOf(key);
			return { language, form: key.slice(language.length + 1), text, say };
		})
	};
}

function noteWords({ text, say }: Words, value: string, note: Note) {
	noteOddWords('text', text, note);
	noteOddWords('say', say ?? '', note);
	// Whoever changes a value must not forget a language: the figures tell.
	if (text && figuresOf(text) !== figuresOf(value)) {
		note(`"text" shows "${text}", but the value is "${value}"; write it again`);
	}
}

/** Short numbers cannot be told from an amount. */
function looksDialled(value: string): boolean {
	return /^[\d ()+.-]+$/.test(value) && figuresOf(value).length >= 7;
}

/** The digits alone: `1,500 USD`, `1 500 $` and `1.500 dólares` are one value. */
function figuresOf(words: string): string {
	return words.replace(/\D/g, '');
}
