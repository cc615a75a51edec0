import * as v from 'valibot';
import { isObject } from '../lib/packs/schemas';
import type { Note } from './problem';

/**
 * What is written, by its schema. Everything that is wrong is noted in the schema's own words and read as
 * something empty, so that one run finds everything; whatever was built from it is thrown away.
 */
export function read<Output>(
	schema: v.GenericSchema<unknown, Output>,
	value: unknown,
	note: Note
): Output {
	return readPart(schema, value, note) as Output;
}

/** Of a schema of `fields.ts`, what the library's own type does not tell. */
interface Part {
	type: string;
	entries?: Record<string, Part>;
	wrapped?: Part;
	item?: Part;
	value?: Part;
	nameOf?: (key: string) => string;
	empty?: (value: unknown) => unknown;
}

/** @param field the name of the field that holds it, if one does */
function readPart(part: Part, value: unknown, note: Note, field?: string): unknown {
	if (part.entries) {
		return readObject(part.entries, value, field ? (what) => note(`"${field}": ${what}`) : note);
	}
	const noteHere: Note = field ? (what) => note(`"${field}" ${what}`) : note;
	if (!part.nameOf) return readField(part, value, noteHere);
	const { nameOf, item } = part;
	const inside = item ?? part.value;
	if (!inside) throw new Error(`No part is known of a ${part.type}`);
	if (item ? !Array.isArray(value) : !isObject(value)) {
		noteHere(item ? 'must be a list in square brackets' : 'must be an object in braces');
		return item ? [] : {};
	}
	const parts = Object.entries(value as object).map(([key, one]: [string, unknown]) => {
		const name = nameOf(key);
		return [key, readPart(inside, one, name ? (what) => note(`${name}: ${what}`) : note)] as const;
	});
	return item ? parts.map(([, one]) => one) : Object.fromEntries(parts);
}

function readObject(entries: Record<string, Part>, value: unknown, note: Note): unknown {
	const fields = isObject(value) ? value : {};
	if (!isObject(value)) note('must be an object in braces');
	const known = Object.keys(entries);
	for (const name of Object.keys(fields)) {
		if (!known.includes(name)) note(`"${name}" means nothing here; known are ${known.join(', ')}`);
	}
	const parts = Object.entries(entries).flatMap(([name, { wrapped, ...entry }]) => {
		if (wrapped && !(name in fields)) return [];
		return [[name, readPart(wrapped ?? entry, fields[name], note, name)]];
	});
	return Object.fromEntries(parts);
}

function readField(part: Part, value: unknown, note: Note): unknown {
	const schema = part as unknown as v.GenericSchema;
	// To the library, a list is a table too.
	if (part.type === 'record' && Array.isArray(value)) return readField(part, undefined, note);
	const parsed = v.safeParse(schema, value, { abortPipeEarly: true });
	if (parsed.success) return parsed.output;
	for (const what of new Set(parsed.issues.map(({ message }) => message))) note(what);
	if (!part.empty) throw new Error(`Nothing is known to stand for a ${part.type}`);
	return part.empty(value);
}
