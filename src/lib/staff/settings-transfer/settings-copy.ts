import * as v from 'valibot';
import { isObject } from '$lib/packs/schemas';
import { readSettings } from '$lib/store/read-settings';
import type { Settings } from '$lib/store/settings';

/**
 * Settings on their way from one tablet to another. PURE.
 * What is this tablet's own never travels: its PIN, and how far its first start has come.
 */
const own = ['pin', 'started', 'demonstration'] as const;

export type CopiedSettings = Partial<Omit<Settings, (typeof own)[number]>>;

/** Why nothing can be taken over: half a file, something else, a later Farol's, or one setting of it. */
export type CopyProblem =
	{ what: 'unreadable' | 'foreign' | 'newer' } | { what: 'unknown' | 'wrong'; field: string };

const format = 1;

/** What every copy is, of whatever format. */
const ours = v.object({
	farol: v.picklist(['settings']),
	format: v.exactOptional(v.unknown()),
	settings: v.exactOptional(v.unknown())
});

export function copiedOf(settings: Settings): CopiedSettings {
	return onlyWhere(settings, (field) => !own.some((its) => its === field));
}

/**
 * The settings as text, to be carried to another tablet.
 * @param spaces for people who open the file; none where each letter counts
 */
export function writeCopy(settings: Settings, spaces?: number): string {
	const copy = { farol: 'settings', format, settings: copiedOf(settings) };
	return JSON.stringify(copy, null, spaces);
}

/** Reads a copy, all of it or nothing: half of somebody's decisions are not theirs. */
export function readCopy(text: string): CopiedSettings | { problem: CopyProblem } {
	const copy = parse(text);
	if (copy === undefined) return { problem: { what: isHalf(text) ? 'unreadable' : 'foreign' } };
	if (!v.is(ours, copy)) return { problem: { what: 'foreign' } };
	if (copy.format !== format) return { problem: { what: 'newer' } };
	const given = copy.settings;
	if (!isObject(given)) return { problem: { what: 'unreadable' } };

	const copied = copiedOf(readSettings(given));
	for (const field of Object.keys(given)) {
		if (!isCopied(field, copied)) return { problem: { what: 'unknown', field } };
		if (!isSame(copied[field], given[field])) return { problem: { what: 'wrong', field } };
	}
	// A copy of an older Farol has nothing to say about what came later.
	return onlyWhere(copied, (field) => Object.hasOwn(given, field));
}

/** What would be different on this tablet. */
export function changesOf(settings: Settings, copied: CopiedSettings): (keyof CopiedSettings)[] {
	return fieldsOf(copied).filter(
		(field) => !isSame(inOrder(settings[field]), inOrder(copied[field]))
	);
}

function onlyWhere(
	settings: Partial<Settings>,
	isWanted: (field: string) => boolean
): CopiedSettings {
	return Object.fromEntries(Object.entries(settings).filter(([field]) => isWanted(field)));
}

function fieldsOf(copied: CopiedSettings): (keyof CopiedSettings)[] {
	return Object.keys(copied).filter((field) => isCopied(field, copied));
}

function isCopied(field: string, copied: CopiedSettings): field is keyof CopiedSettings {
	return Object.hasOwn(copied, field);
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** A list in order: in which order something was switched off means nothing. */
function inOrder(value: unknown): unknown {
	return Array.isArray(value) ? [...value].sort() : value;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Only half of it came, or it never was ours.
		return undefined;
	}
}

/** Whether a text is nothing at all, or the beginning of a copy: not a photo, a song or a letter. */
function isHalf(text: string): boolean {
	return beginning.startsWith(text.replace(/\s/g, '').slice(0, beginning.length));
}

const beginning = '{"farol"';
