import { completeLanguages } from '$lib/packs/library';
import { recordingsOf } from '$lib/packs/files';
import type { LanguageCode, Manifest } from '$lib/packs/pack';
import { importPack } from './import-pack';
import type { Progress } from './install';
import { openPackFile, type PackFile } from './open-pack-file';
import { chosenIn, versionOf, withPack, withoutChoice } from './pack-state';
import type { PackStore } from './pack-store';
import { goBack, previousPacks } from './previous-packs';
import { stateOf } from './read-pack-state';
import type { Trouble } from './trouble';
import { updateState } from './update-state';
import { wholePart } from './whole';

/** A pack that is on this tablet, as staff see it. */
export interface ShelvedPack {
	id: string;
	version: string;
	date: string;
	/** Those of which every file is here. */
	languages: LanguageCode[];
	bytes: number;
	minutes: number;
	from: 'site' | 'file';
}

/** A set of packs that waits, or that was there before: id and date of each. */
export type Edition = Pick<Manifest, 'id' | 'date'>[];

export interface Shelved {
	installed: ShelvedPack[];
	previous: Edition;
	/** What takes over as soon as the kiosk rests. */
	next: Edition;
}

/** What a file would bring, before anything is changed. */
export interface Offer {
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

/** What staff do with packs. It changes only what comes next: packs are swapped while nobody is here. */
export class PackDesk {
	readonly #openPacks: () => Promise<PackStore | null>;
	readonly #key: () => string;

	/** @param key who must have signed a pack, 64 hex digits; empty: nobody */
	constructor(openPacks: () => Promise<PackStore | null>, key: () => string) {
		this.#openPacks = openPacks;
		this.#key = key;
	}

	/** Null where nothing can be stored. */
	async look(): Promise<Shelved | null> {
		const store = await this.#openPacks();
		if (!store) return null;
		const state = await stateOf(store);
		const { installed, fromFile } = state;
		return {
			installed: await Promise.all(installed.map((pack) => shelve(pack, fromFile, store))),
			previous: editionOf(await previousPacks(store)),
			next: editionOf(chosenIn(state)?.manifests ?? [])
		};
	}

	/** Reads what a file is, and changes nothing. */
	async open(blob: Blob): Promise<Offer | Trouble> {
		const store = await this.#openPacks();
		if (!store) return 'nowhere';
		const file = await openPackFile(blob, this.#key());
		return typeof file === 'string' ? file : offerOf(file, store);
	}

	/** Brings it in; it takes over when the kiosk rests. */
	async take({ file }: Offer, report: (progress: Progress) => void): Promise<'stored' | Trouble> {
		const store = await this.#openPacks();
		return store ? importPack(file, { store, report, now: Date.now }) : 'nowhere';
	}

	/** The packs before take over when the kiosk rests. */
	async goBack(): Promise<'stored' | Trouble> {
		const store = await this.#openPacks();
		return store ? goBack(store) : 'nowhere';
	}

	/** What waits does not take over. */
	async forgetNext(): Promise<void> {
		const store = await this.#openPacks();
		if (store) await updateState(store, withoutChoice);
	}
}

async function shelve(pack: Manifest, fromFile: string[], store: PackStore): Promise<ShelvedPack> {
	const languages = Object.entries((await wholePart(pack, store))?.languages ?? {});
	const words = await Promise.all(languages.map(([, file]) => store.language(file)));
	const clips = words.flatMap((file) => (file ? recordingsOf(file) : []));
	return {
		id: pack.id,
		version: pack.version,
		date: pack.date,
		languages: languages.map(([code]) => code),
		bytes: clips.reduce((sum, { bytes }) => sum + bytes, 0),
		minutes: clips.reduce((sum, { seconds }) => sum + seconds, 0) / 60,
		from: fromFile.includes(versionOf(pack)) ? 'file' : 'site'
	};
}

async function offerOf(file: PackFile, store: PackStore): Promise<Offer> {
	const { manifest, head } = file;
	const state = await stateOf(store);
	const now = chosenIn(state)?.manifests ?? state.installed;
	const here = now.find(({ id }) => id === manifest.id);
	const staying = (await wholePart(manifest, store))?.languages ?? {};
	const spoken = Object.entries(manifest.languages).filter(
		([code]) => head.languages.includes(code) || code in staying
	);
	const after = withPack(now, { ...manifest, languages: Object.fromEntries(spoken) });
	const languages = completeLanguages(after);
	return {
		file,
		replaces: here?.date ?? null,
		isSame: here !== undefined && versionOf(here) === versionOf(manifest),
		lostLanguages: completeLanguages(now).filter((code) => !languages.includes(code)),
		lostExplainers: here
			? explainersOf(here).filter((id) => !explainersOf(manifest).includes(id))
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

function editionOf(manifests: Manifest[]): Edition {
	return manifests.map(({ id, date }) => ({ id, date }));
}
