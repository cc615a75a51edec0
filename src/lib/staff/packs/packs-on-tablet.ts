import { chosenIn, versionOf } from '$lib/offline/pack-state';
import type { PackStore } from '$lib/offline/pack-store';
import { previousPacks } from '$lib/offline/previous-packs';
import { stateOf } from '$lib/offline/read-pack-state';
import { wholePart } from '$lib/offline/whole';
import { recordingFilesOf } from '$lib/packs/files';
import type { LanguageCode, Manifest } from '$lib/packs/pack';
import { idsAndDates, type Edition } from './edition';

/** A pack that is on this tablet, as staff see it. */
export interface InstalledPack {
	id: string;
	version: string;
	date: string;
	/** Those of which every file is here. */
	languages: LanguageCode[];
	bytes: number;
	minutes: number;
	from: 'site' | 'file';
}

export interface PacksOnTablet {
	installed: InstalledPack[];
	previous: Edition;
	/** What takes over as soon as the kiosk rests. */
	next: Edition;
}

/** Lists what is stored, what was before it, and what waits. */
export async function packsOnTablet(store: PackStore): Promise<PacksOnTablet> {
	const state = await stateOf(store);
	const { installed, fromFile } = state;
	return {
		installed: await Promise.all(installed.map((pack) => installedPack(pack, fromFile, store))),
		previous: idsAndDates(await previousPacks(store)),
		next: idsAndDates(chosenIn(state)?.manifests ?? [])
	};
}

async function installedPack(
	pack: Manifest,
	fromFile: string[],
	store: PackStore
): Promise<InstalledPack> {
	const languages = Object.entries((await wholePart(pack, store))?.languages ?? {});
	const words = await Promise.all(languages.map(([, file]) => store.language(file)));
	const clips = words.flatMap((file) => (file ? recordingFilesOf(file) : []));
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
