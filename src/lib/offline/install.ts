import { pictureFilesOf, recordingFilesOf } from '$lib/packs/files';
import type { LanguageCode, Manifest, StoredFile } from '$lib/packs/pack';
import type { Source } from './download';
import type { PackStore } from './pack-store';
import { storeFile, wordsOf } from './store-file';
import type { ServerTrouble, StorageTrouble } from './trouble';
import { storedPaths } from './whole';

/** How far an install is, in files; `bytes` are those of the files that are stored. */
export interface Progress {
	done: number;
	total: number;
	bytes: number;
}

/** Where files come from and where they go. */
export interface InstallOptions {
	source: Source;
	store: PackStore;
	report: (progress: Progress) => void;
}

/** Waiting or a person can mend these; a gap is only a file that the server does not have. */
type InstallTrouble = 'unreachable' | StorageTrouble;

/** `missing`: the addresses of files that the server lacks or has wrong. All others are stored. */
export type Installed = { missing: string[] } | InstallTrouble;

/** How many files are fetched at once: more would delay a visitor's recording in the same narrow network. */
const atOnce = 3;

/**
 * Stores every file of these packs in these languages that is not stored yet, whole and checked.
 * It may be stopped anywhere: the next time goes on from there. Never throws.
 */
export async function install(
	manifests: Manifest[],
	languages: LanguageCode[],
	options: InstallOptions
): Promise<Installed> {
	const { source, store } = options;
	const missing: string[] = [];
	const files = new Map<string, StoredFile>();
	const add = (file: StoredFile) => files.set(file.url, file);
	try {
		manifests.flatMap(pictureFilesOf).forEach(add);
		for (const language of languagesOf(manifests, languages)) {
			const put = () => storeFile(language, source, store.cache);
			const words = (await wordsOf(language, store, put)) ?? 'wrong';
			if (typeof words !== 'string') recordingFilesOf(words).forEach(add);
			else if (isTrouble(words)) return words;
			else missing.push(language.url);
		}
		const trouble = await storeAll([...files.values()], missing, options);
		return trouble ?? { missing };
	} catch {
		// The browser's own storage fails: staff must look at the tablet.
		return 'broken';
	}
}

async function storeAll(
	files: StoredFile[],
	missing: string[],
	{ source, store, report }: InstallOptions
): Promise<InstallTrouble | null> {
	const paths = await storedPaths(store.cache);
	const there = files.filter(({ url }) => paths.has(url));
	const waiting = files.filter(({ url }) => !paths.has(url));
	const progress = { done: there.length, total: files.length, bytes: sumOf(there) };
	let trouble: InstallTrouble | null = null;
	report({ ...progress });

	const worker = async () => {
		for (let file = waiting.shift(); file && !trouble; file = waiting.shift()) {
			const outcome = await storeFile(file, source, store.cache);
			if (outcome === 'stored') {
				progress.done += 1;
				progress.bytes += file.bytes;
				report({ ...progress });
			} else if (isTrouble(outcome)) {
				trouble = outcome;
			} else {
				missing.push(file.url);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return trouble;
}

/** The language files of all packs, one language after the other, so that the first is whole early. */
function languagesOf(manifests: Manifest[], languages: LanguageCode[]): StoredFile[] {
	return languages.flatMap((code) =>
		manifests.flatMap((manifest) => manifest.languages[code] ?? [])
	);
}

function isTrouble(outcome: ServerTrouble | InstallTrouble | 'stored'): outcome is InstallTrouble {
	return outcome === 'unreachable' || outcome === 'full' || outcome === 'broken';
}

function sumOf(files: StoredFile[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
