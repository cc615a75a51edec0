import * as v from 'valibot';

/*
 * What the schemas of authored JSON are put together from. Each message goes on after the field's name, and
 * says what to write there; `read.ts` tells it with the file and the place.
 */

/** A schema, with what is read in the place of something that is not as it must be. */
type Field<Output> = v.GenericSchema<unknown, Output> & { empty: (value: unknown) => Output };

/** Parts with names or places of their own, each told of by it. */
interface Parts {
	/** `source 2`; empty: what is wrong is told without it. */
	nameOf: (key: string) => string;
}

const words = 'must be a text that is not empty';

export function text(): Field<string> {
	return field(v.pipe(v.string(words), v.regex(/\S/, words)), () => '');
}

export function number(): Field<number> {
	return field(v.number('must be a number'), () => 0);
}

export function flag(): Field<boolean> {
	return field(v.boolean('must be true or false'), () => false);
}

/** @param names the first is read where another stands */
export function oneOf<Name extends string>(...names: readonly [Name, ...Name[]]): Field<Name> {
	return field(v.picklist(names, `must be one of ${names.join(', ')}`), () => names[0]);
}

/** A day that exists, as `2026-10-01`. */
export function day(): Field<string> {
	const told = 'must be a day as 2026-10-01';
	const form = /^\d{4}-\d\d-\d\d$/;
	return field(v.pipe(v.string(told), v.regex(form, told), v.check(isDay, told)), () => '');
}

/** A day as `2026-10-01`, or a month as `2026-10`, which means its first day. */
export function dayOrMonth(): Field<string> {
	const told = 'must be a day as 2026-10-01, or a month as 2026-10';
	return field(
		v.pipe(
			v.string(told),
			v.regex(/^\d{4}-\d\d(-\d\d)?$/, told),
			v.transform((written) => (written.length === 7 ? `${written}-01` : written)),
			v.check(isDay, told)
		),
		() => ''
	);
}

/** A list of words without one that stands there twice. */
export function texts(): Field<string[]> {
	const only = 'must hold only texts';
	const item = v.pipe(v.string(only), v.regex(/\S/, only));
	return field(list(item, 'names something twice'), (value) => goodIn(value, item));
}

/** @param told of what is there twice */
export function list<Item extends v.GenericSchema<unknown, string | number>>(
	item: Item,
	told: string
) {
	return v.pipe(
		v.array(item, 'must be a list in square brackets'),
		v.check((items) => new Set(items).size === items.length, told)
	);
}

/** A schema of one field, read as `empty` where it is not as it must be. */
export function field<Output>(
	schema: v.GenericSchema<unknown, Output>,
	empty: Field<Output>['empty']
): Field<Output> {
	return { ...schema, empty };
}

/** Those of a list that are good. */
export function goodIn<Item>(value: unknown, item: v.GenericSchema<unknown, Item>): Item[] {
	const items: unknown[] = Array.isArray(value) ? value : [];
	return items.flatMap((one) => {
		const read = v.safeParse(item, one);
		return read.success ? [read.output] : [];
	});
}

/** An object with these fields; another one is probably a slip of the pen. */
export function object<Entries extends v.ObjectEntries>(entries: Entries) {
	return v.strictObject(entries, 'must be an object in braces');
}

export function listOf<Item extends v.GenericSchema>(item: Item, nameOf: Parts['nameOf']) {
	return { ...v.array(item, 'must be a list in square brackets'), nameOf };
}

export function tableOf<Item extends v.GenericSchema>(item: Item, nameOf: Parts['nameOf']) {
	return { ...v.record(v.string(), item, 'must be an object in braces'), nameOf };
}

/** `first-things`: the form of every id that we give. */
export function isKebab(id: string): boolean {
	return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id);
}

function isDay(value: string): boolean {
	const day = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}
