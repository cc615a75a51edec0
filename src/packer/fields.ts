import type { Note } from './problem';

/**
 * The fields of one JSON object, read one by one. What is wrong is noted and read as something
 * empty, so that one run finds everything; whatever was built from it is thrown away.
 */
export class Fields {
	readonly #fields: Record<string, unknown>;
	readonly #note: Note;

	/** @param known every field that may be there; another one is probably a slip of the pen */
	constructor(value: unknown, known: readonly string[], note: Note) {
		this.#note = note;
		this.#fields = isObject(value) ? value : {};
		if (!isObject(value)) note('must be an object in braces');
		for (const name of Object.keys(this.#fields)) {
			if (!known.includes(name))
				note(`"${name}" means nothing here; known are ${known.join(', ')}`);
		}
	}

	has(name: string): boolean {
		return name in this.#fields;
	}

	text(name: string): string {
		const value = this.#fields[name];
		if (typeof value === 'string' && value.trim() !== '') return value;
		this.#note(`"${name}" must be a text that is not empty`);
		return '';
	}

	optionalText(name: string): string | null {
		return this.has(name) ? this.text(name) : null;
	}

	number(name: string): number {
		const value = this.#fields[name];
		if (typeof value === 'number') return value;
		this.#note(`"${name}" must be a number`);
		return 0;
	}

	flag(name: string): boolean {
		const value = this.#fields[name];
		if (typeof value !== 'boolean') this.#note(`"${name}" must be true or false`);
		return value === true;
	}

	oneOf<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
		const found = words.find((word) => word === this.#fields[name]);
		if (!found) this.#note(`"${name}" must be one of ${words.join(', ')}`);
		return found ?? words[0];
	}

	/** A day that exists, as `2026-10-01`. */
	day(name: string): string {
		const value = this.#fields[name];
		if (typeof value === 'string' && isDay(value)) return value;
		this.#note(`"${name}" must be a day as 2026-10-01`);
		return '';
	}

	/** A day as `2026-10-01`, or a month as `2026-10`, which means its first day. */
	dayOrMonth(name: string): string {
		const value = this.#fields[name];
		if (typeof value === 'string' && isDay(value)) return value;
		if (typeof value === 'string' && isDay(`${value}-01`)) return `${value}-01`;
		this.#note(`"${name}" must be a day as 2026-10-01, or a month as 2026-10`);
		return '';
	}

	list(name: string): unknown[] {
		const value = this.#fields[name];
		if (Array.isArray(value)) return value;
		this.#note(`"${name}" must be a list in square brackets`);
		return [];
	}

	/** A list of words without one that stands there twice. */
	texts(name: string): string[] {
		const items = this.list(name);
		const texts = items.filter((item) => typeof item === 'string' && item.trim() !== '');
		if (texts.length < items.length) this.#note(`"${name}" must hold only texts`);
		if (new Set(texts).size < texts.length) this.#note(`"${name}" names something twice`);
		return texts as string[];
	}

	/** A part with names of its own: its entries in the order in which they stand. */
	entries(name: string): [string, unknown][] {
		const value = this.#fields[name];
		if (isObject(value)) return Object.entries(value);
		this.#note(`"${name}" must be an object in braces`);
		return [];
	}

	value(name: string): unknown {
		return this.#fields[name];
	}
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `first-things`: the form of every id that we give. */
export function isKebab(id: string): boolean {
	return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id);
}

function isDay(value: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
	const day = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}
