import type { PackFile } from '$lib/offline/open-pack-file';
import { chosenIn, versionOf, withPack } from '$lib/offline/pack-state';
import type { PackStore } from '$lib/offline/pack-store';
import { stateOf } from '$lib/offline/read-pack-state';
import { wholePart } from '$lib/offline/whole';
import { completeLanguages } from '$lib/catalog/offering-of';
import type { LanguageCode, Manifest } from '$lib/packs/pack';

/** What a file would bring, before anything is changed. */
export interface ImportOffer {
	file: PackFile;
	/** The day of the same pack that is here; null: it is new here. */
	replaces: string | null;
	/** Whether exactly this version is here already. */
	isSame: boolean;
	/** What visitors would no longer be offered. */
	lostLanguages: LanguageCode[];
	lostExplainers: string[];
	/** Whether the kiosk's own voice here can say when each explainer was last checked. */
	isSpoken: boolean;
}

export async function offerOf(file: PackFile, store: PackStore): Promise<ImportOffer> {
	const { manifest, head } = file;
	const state = await stateOf(store);
	const now = chosenIn(state)?.manifests ?? state.installed;
	const replaced = now.find(({ id }) => id === manifest.id);
	const staying = (await wholePart(manifest, store))?.languages ?? {};
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
		isSpoken: await knowsMonths(after, languages, file, store)
	};
}

/** Whether the kiosk's own voice can say when each explainer was last checked. */
async function knowsMonths(
	manifests: Manifest[],
	languages: LanguageCode[],
	file: PackFile,
	store: PackStore
): Promise<boolean> {
	const voice = manifests.find(({ id }) => id === 'interface');
	if (!voice || file.head.pack === voice.id) return true;
	const months = manifests.flatMap(({ topics }) =>
		topics.flatMap(({ explainers }) => explainers.map(({ checked }) => checked.slice(0, 7)))
	);
	for (const code of languages) {
		const language = voice.languages[code];
		const words = language && (await store.language(language));
		if (words && months.some((month) => !(`closing.checked.${month}` in words.clips))) return false;
	}
	return true;
}

function explainersOf({ topics }: Manifest): string[] {
	return topics.flatMap(({ explainers }) => explainers.map(({ id }) => id));
}
