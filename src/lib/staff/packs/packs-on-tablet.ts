import type { Depot } from '$lib/offline/download';
import { previousPacks } from '$lib/offline/go-back';
import { versionOf } from '$lib/offline/history';
import { storedHistory, storedNext } from '$lib/offline/records';
import { storedLanguage, storedManifests, wholeOf } from '$lib/offline/stored';
import { recordingsOf } from '$lib/packs/files';
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
export async function packsOnTablet(cache: Depot['cache']): Promise<PacksOnTablet> {
	const installed = await storedManifests(cache);
	const { fromFile } = await storedHistory(cache);
	return {
		installed: await Promise.all(installed.map((pack) => installedPack(pack, fromFile, cache))),
		previous: idsAndDates(await previousPacks(cache)),
		next: idsAndDates((await storedNext(cache))?.manifests ?? [])
	};
}

async function installedPack(
	pack: Manifest,
	fromFile: string[],
	cache: Depot['cache']
): Promise<InstalledPack> {
	const languages = Object.entries((await wholeOf(pack, cache))?.languages ?? {});
	const words = await Promise.all(languages.map(([, file]) => storedLanguage(file, cache)));
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
