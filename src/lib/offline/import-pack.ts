import { picturesOf, recordingsOf } from '$lib/packs/files';
import type { LanguageFile, Manifest, StoredFile } from '$lib/packs/pack';
import type { Depot } from './download';
import { keep } from './store';
import { versionOf, withPack } from './history';
import type { Progress } from './install';
import type { PackFile } from './open-pack-file';
import {
	dropUnderway,
	isAlive,
	keepNext,
	keepUnderway,
	storedNext,
	storedUnderway
} from './records';
import { sweep } from './replace';
import { sha256 } from './sha256';
import { storedLanguage, storedManifests, storedPaths, wholeOf } from './stored';
import { makeRoom } from './swap';
import type { StorageTrouble } from './trouble';

/** Why a pack did not come in from its file. */
type ImportTrouble = 'damaged' | 'unreadable' | 'elsewhere' | 'lost' | StorageTrouble;

/** Where a pack is brought in to: everything a test replaces. */
export interface ImportPlace {
	cache: Depot['cache'];
	now: () => number;
	report: (progress: Progress) => void;
}

/** How often another tab is told that it goes on, in milliseconds. */
const signOfLife = 5000;

/**
 * Stores what of a pack is not stored yet, and notes it as what comes next when the kiosk rests.
 * The packs that play stay as they are. It may be stopped anywhere: the next time goes on from there.
 * Two tabs at once do no harm, because files are named by their hashes and looked at again in the end;
 * the second one is refused only so that nobody waits for the wrong one. Never throws.
 */
export async function importPack(
	file: PackFile,
	place: ImportPlace
): Promise<'stored' | ImportTrouble> {
	const { cache, now } = place;
	try {
		const other = await storedUnderway(cache);
		if (other && isAlive(other, now())) return 'elsewhere';
		const outcome = await bringIn(file, place);
		await dropUnderway(cache);
		// After a stick was pulled out too early, what came from it saves time.
		if (outcome !== 'stored' && outcome !== 'unreadable') await sweepUp(file, cache);
		return outcome;
	} catch {
		// The browser's own storage fails.
		return 'broken';
	}
}

async function bringIn(file: PackFile, place: ImportPlace): Promise<'stored' | ImportTrouble> {
	const { cache } = place;
	const begun = await keepAlive(file.manifest, place);
	if (begun !== 'stored') return begun;

	const files = new Map<string, StoredFile>();
	const add = (stored: StoredFile) => files.set(stored.url, stored);
	picturesOf(file.manifest).forEach(add);
	for (const code of file.head.languages) {
		const language = file.manifest.languages[code];
		if (!language) return 'damaged';
		const words = await readOrStore(language, file, cache);
		if (typeof words === 'string') return words;
		recordingsOf(words).forEach(add);
	}
	const outcome = await storeAll([...files.values()], file, place);
	return outcome === 'stored' ? noteAsNext(file, cache) : outcome;
}

async function storeAll(
	files: StoredFile[],
	file: PackFile,
	place: ImportPlace
): Promise<'stored' | ImportTrouble> {
	const paths = await storedPaths(place.cache);
	const progress = { done: 0, total: files.length, bytes: 0 };
	let last = place.now();
	for (const stored of files) {
		if (!paths.has(stored.url)) {
			const outcome = await storeOne(stored, file, place.cache);
			if (outcome !== 'stored') return outcome;
		}
		progress.done += 1;
		progress.bytes += stored.bytes;
		place.report({ ...progress });
		if (Math.abs(place.now() - last) < signOfLife) continue;
		last = place.now();
		await keepAlive(file.manifest, place);
	}
	return 'stored';
}

/** Checked against what names it, and stored only if it is that, byte for byte. */
async function storeOne(
	{ url, bytes, sha256: hash }: StoredFile,
	file: PackFile,
	cache: Depot['cache']
): Promise<'stored' | ImportTrouble> {
	// What is stored is never looked at again, so a name must not promise what another pack calls its own.
	if (!url.includes(`${hash.slice(0, 10)}.`)) return 'damaged';
	const body = await file.read(url);
	if (typeof body === 'string') return body;
	if (body.byteLength !== bytes || (await sha256(body)) !== hash) return 'damaged';
	return withRoom(file.manifest, cache, () => keep(url, body, { cache }));
}

async function readOrStore(
	language: StoredFile,
	file: PackFile,
	cache: Depot['cache']
): Promise<LanguageFile | ImportTrouble> {
	const words = await storedLanguage(language, cache);
	if (words) return words;
	const outcome = await storeOne(language, file, cache);
	if (outcome !== 'stored') return outcome;
	return (await storedLanguage(language, cache)) ?? 'lost';
}

/** With the languages that are whole here now: those of the file, and those that were here before. */
async function noteAsNext(
	{ manifest, head }: PackFile,
	cache: Depot['cache']
): Promise<'stored' | ImportTrouble> {
	const whole = await wholeOf(manifest, cache);
	if (!whole || !head.languages.every((code) => code in whole.languages)) return 'lost';
	const waiting = await storedNext(cache);
	const others = waiting?.manifests ?? (await storedManifests(cache));
	const next = {
		manifests: withPack(others, whole),
		byStaff: true,
		fromFile: [...(waiting?.fromFile ?? []), versionOf(whole)]
	};
	return withRoom(manifest, cache, () => keepNext(next, cache));
}

function keepAlive(manifest: Manifest, { cache, now }: ImportPlace) {
	return withRoom(manifest, cache, () => keepUnderway({ manifest, seen: now() }, cache));
}

/** What one could go back to is given up before what comes. */
async function withRoom(
	manifest: Manifest,
	cache: Depot['cache'],
	store: () => Promise<'stored' | StorageTrouble>
): Promise<'stored' | StorageTrouble> {
	const outcome = await store();
	return outcome === 'full' && (await makeRoom([manifest], { cache })) ? store() : outcome;
}

/** What was stored in vain is space again. */
async function sweepUp({ manifest }: PackFile, cache: Depot['cache']): Promise<void> {
	await sweep(await storedManifests(cache), { cache }, { left: [manifest.id] });
}
