import type { Depot } from '$lib/offline/download';
import { versionOf, withPack } from '$lib/offline/history';
import type { PackFile } from '$lib/offline/open-pack-file';
import { storedNext } from '$lib/offline/records';
import { storedLanguage, storedManifests, wholeOf } from '$lib/offline/stored';
import { completeLanguages } from '$lib/packs/library';
import type { LanguageCode, Manifest } from '$lib/packs/pack';

/** What a file would bring, before anything is changed. */
export interface ImportOffer {
	file: PackFile;
	/** The day of the same pack that is here; null: it is new here. */
	replaces: string | null;
	/** Exactly this version is here already. */
	isSame: boolean;
	/** What visitors would no longer be offered. */
	lostLanguages: LanguageCode[];
	lostExplainers: string[];
	/** The kiosk's own voice here can say when each explainer was last checked. */
	isSpoken: boolean;
}

export async function offerOf(file: PackFile, cache: Depot['cache']): Promise<ImportOffer> {
	const { manifest, head } = file;
	const now = (await storedNext(cache))?.manifests ?? (await storedManifests(cache));
	const replaced = now.find(({ id }) => id === manifest.id);
	const staying = (await wholeOf(manifest, cache))?.languages ?? {};
	const spoken = Object.entries(manifest.languages).filter(
		([code]) => head.languages.includes(code) || code in staying
	);
	const after = withPack(now, { ...manifest, languages: Object.fromEntries(spoken) });
	const languages = completeLanguages(after);
	return {
		file,
		replaces: replaced?.date ?? null,
		isSame: replaced !== undefined && versionOf(replaced) === versionOf(manifest),
		lostLanguages: completeLanguages(now).filter((code) => !languages.includes(code)),
		lostExplainers: replaced
			? explainersOf(replaced).filter((id) => !explainersOf(manifest).includes(id))
			: [],
		isSpoken: await knowsMonths(after, languages, file, cache)
	};
}

/** Whether the kiosk's own voice can say when each explainer was last checked. */
async function knowsMonths(
	manifests: Manifest[],
	languages: LanguageCode[],
	file: PackFile,
	cache: Depot['cache']
): Promise<boolean> {
	const voice = manifests.find(({ id }) => id === 'interface');
	if (!voice || file.head.pack === voice.id) return true;
	const months = manifests.flatMap(({ topics }) =>
		topics.flatMap(({ explainers }) => explainers.map(({ checked }) => checked.slice(0, 7)))
	);
	for (const code of languages) {
		const language = voice.languages[code];
		const words = language && (await storedLanguage(language, cache));
		if (words && months.some((month) => !(`closing.checked.${month}` in words.clips))) return false;
	}
	return true;
}

function explainersOf({ topics }: Manifest): string[] {
	return topics.flatMap(({ explainers }) => explainers.map(({ id }) => id));
}
