import * as v from 'valibot';

/*
 * What schemas of everything stored or fetched are put together from. PURE.
 * They run on engines of 2018: no expression here may look behind, name a group, or know of Unicode.
 */

/** Some text that is not empty. */
export const someText = matching(/[^]/);

/** The form of a clip's id, `find-help.3`. */
export const clipForm = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
export const clipId = matching(clipForm);

/** Packs, topics and explainers: a clip's id of one part, `find-help`. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const id = matching(idForm);

/** Of BCP 47. */
export const languageForm = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const languageCode = matching(languageForm);

/** `2026-10-01`. */
export const dayForm = /^\d{4}-\d\d-\d\d$/;
export const dayText = matching(dayForm);

/** SHA-256 in small hex digits. */
export const hash = matching(/^[0-9a-f]{64}$/);

/** Only what a packer could have written: nothing outside `/packs/`, and no other host. */
export const packUrl = matching(/^\/packs(\/[A-Za-z0-9][A-Za-z0-9.-]*)+$/);

export const count = whole(1);

/** A mark that is there or not. */
export const mark = v.custom<true>((value) => value === true);

export const country = v.picklist(['US', 'MX']);

export function matching(form: RegExp) {
	return v.pipe(v.string(), v.regex(form));
}

export function whole(least: number, most = Infinity) {
	return numberThat((value) => Number.isInteger(value) && value >= least && value <= most);
}

/** One check of our own is less to load than three of the library. */
export function numberThat(holds: (value: number) => boolean) {
	return v.pipe(v.number(), v.check(holds));
}

/** Names of a known form only, which keeps out `__proto__`; a list is no table. */
export function wholeTable<Item>(form: RegExp, item: v.GenericSchema<unknown, Item>) {
	return v.custom<Record<string, Item>>(
		(value) =>
			isObject(value) &&
			Object.keys(value).every((name) => form.test(name) && v.is(item, value[name]))
	);
}

/** As it was written, with what later versions may have added. */
export function asWritten<Item>(item: v.GenericSchema<unknown, Item>) {
	return v.custom<Item>((value) => v.is(item, value));
}

/** A list of what is good in a list: one spoilt entry must not take the others with it. */
export function goodOnes<Item>(item: v.GenericSchema<unknown, Item>) {
	return v.fallback(
		v.pipe(
			v.array(v.unknown()),
			v.transform((entries) => entries.flatMap((entry) => readOr(item, entry) ?? []))
		),
		[]
	);
}

/** What is good in a table, by names of a known form. */
export function goodTable<Item>(form: RegExp, item: v.GenericSchema<unknown, Item>) {
	return v.pipe(
		v.custom<Record<string, unknown>>(isObject),
		v.transform((fields) => {
			const good: Record<string, Item> = {};
			for (const name of Object.keys(fields)) {
				const read = form.test(name) ? readOr(item, fields[name]) : null;
				if (read !== null) good[name] = read;
			}
			return good;
		})
	);
}

/** What a schema makes of it that refuses nothing; else it is a mistake of ours, and throws. */
export function readAny<Item>(item: v.GenericSchema<unknown, Item>, value: unknown): Item {
	const read = v.safeParse(item, value);
	if (!read.success) throw new Error(read.issues[0].message);
	return read.output;
}

/** What a schema makes of it; null where it refuses. */
export function readOr<Item>(item: v.GenericSchema<unknown, Item>, value: unknown): Item | null {
	const read = v.safeParse(item, value);
	return read.success ? read.output : null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
