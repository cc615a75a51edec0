import type { Manifest } from '$lib/packs/pack';
import { readManifest } from '$lib/packs/read-pack';
import type { Depot } from './download';
import { keep } from './store';
import { noHistory, type History, type NextPacks } from './history';
import { storedJson } from './stored';

/*
 * What a tablet notes beside its packs, in the same cache: it is there, and thrown away, with them.
 * No pack can have such a name, because ids have no underscore.
 */
const historyUrl = '/packs/_history.json';
const nextUrl = '/packs/_next.json';
const importUrl = '/packs/_import.json';

type Cache = Depot['cache'];

/** A pack that is being brought in from a file. */
export interface Underway {
	manifest: Manifest;
	/** When it last went on, in milliseconds. */
	seen: number;
}

/** An import that has not gone on for so long, in milliseconds, has died: one file takes far less. */
const alive = 30_000;

export async function storedHistory(cache: Cache): Promise<History> {
	const json = await storedJson(historyUrl, cache);
	if (!isRecord(json)) return noHistory;
	return {
		previous: readManifests(json.previous),
		replacedBy: typeof json.replacedBy === 'string' ? json.replacedBy : '',
		heldBack: readTexts(json.heldBack),
		fromFile: readTexts(json.fromFile)
	};
}

/** What staff have chosen, and what waits for the kiosk to rest; null: nothing. */
export async function storedNext(cache: Cache): Promise<NextPacks | null> {
	const json = await storedJson(nextUrl, cache);
	const manifests = isRecord(json) ? readManifests(json.manifests) : [];
	if (!isRecord(json) || !manifests.length) return null;
	return { manifests, byStaff: true, fromFile: readTexts(json.fromFile) };
}

/** What is being brought in from a file, here or in another tab; null: nothing. */
export async function storedUnderway(cache: Cache): Promise<Underway | null> {
	const json = await storedJson(importUrl, cache);
	const manifest = isRecord(json) ? readManifest(json.manifest) : null;
	if (!isRecord(json) || !manifest) return null;
	return { manifest, seen: typeof json.seen === 'number' ? json.seen : 0 };
}

/** A clock that was set back must not keep an import alive for ever. */
export function isAlive({ seen }: Underway, now: number): boolean {
	return Math.abs(now - seen) < alive;
}

export function keepHistory(history: History, cache: Cache) {
	return keep(historyUrl, JSON.stringify(history), { cache });
}

export function keepNext({ manifests, fromFile }: NextPacks, cache: Cache) {
	return keep(nextUrl, JSON.stringify({ manifests, fromFile }), { cache });
}

export function keepUnderway(underway: Underway, cache: Cache) {
	return keep(importUrl, JSON.stringify(underway), { cache });
}

export function dropHistory(cache: Cache): Promise<void> {
	return drop(historyUrl, cache);
}

export function dropNext(cache: Cache): Promise<void> {
	return drop(nextUrl, cache);
}

export function dropUnderway(cache: Cache): Promise<void> {
	return drop(importUrl, cache);
}

/** Packs that are not in place, and whose files must stay. */
export async function recordedManifests(cache: Cache): Promise<Manifest[]> {
	const { previous } = await storedHistory(cache);
	const next = await storedNext(cache);
	const underway = await storedUnderway(cache);
	return [...previous, ...(next?.manifests ?? []), ...(underway ? [underway.manifest] : [])];
}

async function drop(url: string, cache: Cache): Promise<void> {
	try {
		await cache.delete(url);
	} catch {
		// A damaged disk: what cannot be read any more is not there either.
	}
}

/** All or none: half of a set of packs is no set. */
function readManifests(json: unknown): Manifest[] {
	if (!Array.isArray(json)) return [];
	const manifests = json.flatMap((pack) => readManifest(pack) ?? []);
	return manifests.length === json.length ? manifests : [];
}

function readTexts(json: unknown): string[] {
	return Array.isArray(json) ? json.filter((text): text is string => typeof text === 'string') : [];
}

function isRecord(json: unknown): json is Record<string, unknown> {
	return typeof json === 'object' && json !== null;
}
