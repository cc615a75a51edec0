import { pictureFilesOf, recordingFilesOf } from '$lib/packs/files';
import type { Manifest, StoredFile } from '$lib/packs/pack';
import type { Progress } from './install';
import type { PackFile } from './open-pack-file';
import { isImporting, namedIn, withImported, withLock, type PackState } from './pack-state';
import type { PackStore } from './pack-store';
import { putFile } from './put-file';
import { stateOf } from './read-pack-state';
import { sha256 } from './sha256';
import { wordsOf } from './store-file';
import { sweep } from './sweep';
import type { StorageTrouble } from './trouble';
import { updateState } from './update-state';
import { storedPaths, wholePart } from './whole';
import { withSpace } from './with-space';

/** Why a pack did not come in from its file. */
type ImportTrouble = 'damaged' | 'unreadable' | 'elsewhere' | 'lost' | StorageTrouble;

/** Where a pack is brought in to: everything a test replaces. */
export interface ImportOptions {
	store: PackStore;
	now: () => number;
	report: (progress: Progress) => void;
}

/** How often other tabs are told that the import goes on, in milliseconds. */
const signOfLife = 5000;

/**
 * Stores what of a pack is not stored yet, and notes it as what comes next when the kiosk rests.
 * The packs that play stay as they are. It may be stopped anywhere: the next time goes on from there.
 * Two tabs at once do no harm, because files are named by their hashes and looked at again in the end;
 * the second one is refused only so that nobody waits for the wrong one. Never throws.
 */
export async function importPack(
	file: PackFile,
	options: ImportOptions
): Promise<'stored' | ImportTrouble> {
	try {
		const outcome = await bringIn(file, options);
		if (outcome !== 'stored' && outcome !== 'elsewhere') {
			await giveUp(file.manifest, outcome, options.store);
		}
		return outcome;
	} catch {
		// The browser's own storage fails.
		return 'broken';
	}
}

async function bringIn(file: PackFile, options: ImportOptions): Promise<'stored' | ImportTrouble> {
	const { store } = options;
	const locked = await lock(file.manifest, options);
	if (locked !== 'stored') return locked;

	const files = new Map<string, StoredFile>();
	const add = (stored: StoredFile) => files.set(stored.url, stored);
	pictureFilesOf(file.manifest).forEach(add);
	for (const code of file.head.languages) {
		const language = file.manifest.languages[code];
		if (!language) return 'damaged';
		const put = () => storeOne(language, file, store);
		const words = (await wordsOf(language, store, put)) ?? 'lost';
		if (typeof words === 'string') return words;
		recordingFilesOf(words).forEach(add);
	}
	const outcome = await storeAll([...files.values()], file, options);
	return outcome === 'stored' ? noteAsNext(file, store) : outcome;
}

async function storeAll(
	files: StoredFile[],
	file: PackFile,
	options: ImportOptions
): Promise<'stored' | ImportTrouble> {
	const { store, now, report } = options;
	const paths = await storedPaths(store.cache);
	const progress = { done: 0, total: files.length, bytes: 0 };
	let last = now();
	for (const stored of files) {
		if (!paths.has(stored.url)) {
			const outcome = await storeOne(stored, file, store);
			if (outcome !== 'stored') return outcome;
		}
		progress.done += 1;
		progress.bytes += stored.bytes;
		report({ ...progress });
		if (Math.abs(now() - last) < signOfLife) continue;
		last = now();
		await updateState(store, (state) => withLock(state, { manifest: file.manifest, seen: last }));
	}
	return 'stored';
}

/** Stores a file of the pack, only if it is, byte for byte, what its name promises. */
async function storeOne(
	{ url, bytes, sha256: hash }: StoredFile,
	file: PackFile,
	store: PackStore
): Promise<'stored' | ImportTrouble> {
	// What is stored is never looked at again, so a name must not promise what another pack calls its own.
	if (!url.includes(`${hash.slice(0, 10)}.`)) return 'damaged';
	const body = await file.read(url);
	if (typeof body === 'string') return body;
	if (body.byteLength !== bytes || (await sha256(body)) !== hash) return 'damaged';
	return withSpace([file.manifest], store, () => putFile(url, body, store.cache));
}

/** Notes the pack as what comes next, with the languages that are whole here: of the file, and from before. */
async function noteAsNext(
	{ manifest, head }: PackFile,
	store: PackStore
): Promise<'stored' | ImportTrouble> {
	const whole = await wholePart(manifest, store);
	if (!whole || !head.languages.every((code) => code in whole.languages)) return 'lost';
	return withSpace([manifest], store, () =>
		updateState(store, (state) => withImported(state, whole))
	);
}

/** Tells other tabs that a pack is being brought in here, unless one of them is at it. */
async function lock(
	manifest: Manifest,
	{ store, now }: ImportOptions
): Promise<'stored' | 'elsewhere' | StorageTrouble> {
	let isElsewhere = false;
	const take = (state: PackState) => {
		isElsewhere = isImporting(state, now());
		return isElsewhere ? state : withLock(state, { manifest, seen: now() });
	};
	const outcome = await withSpace([manifest], store, () => updateState(store, take));
	return isElsewhere ? 'elsewhere' : outcome;
}

/** Gives back the space of what was stored in vain. */
async function giveUp(manifest: Manifest, why: ImportTrouble, store: PackStore): Promise<void> {
	// After a stick was pulled out too early, what came from it saves time.
	if (why !== 'unreadable') {
		await sweep(namedIn(withLock(await stateOf(store), null)), store, { left: [manifest] });
	}
	await updateState(store, (state) => withLock(state, null));
}
