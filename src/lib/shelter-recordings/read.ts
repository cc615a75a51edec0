import * as v from 'valibot';
import { goodOnes, readOr } from '$lib/packs/schemas';
import { announcement, replacement } from './schema';
import { noRecordings, type Announcement, type ShelterRecordings } from './shelter-recordings';

const table = v.object({
	announcements: goodOnes(announcement),
	replacements: goodOnes(replacement)
});

/**
 * `/own/recordings.json` from whatever was stored. PURE.
 * Every good entry is kept, and every good language of an announcement: one spoilt entry must not
 * take the others with it.
 * @param isStored whether a file is really there; a browser short of space may have thrown it away
 */
export function readShelterRecordings(
	stored: unknown,
	isStored: (url: string) => boolean
): ShelterRecordings {
	const read = readOr(table, stored) ?? noRecordings;
	const announcements = read.announcements
		.map((entry) => withFiles(entry, isStored))
		.filter(({ languages }) => Object.keys(languages).length > 0);
	const replacements = read.replacements.filter(({ url }) => isStored(url));
	return {
		announcements: firstOfEach(announcements, ({ id }) => id),
		replacements: firstOfEach(replacements, ({ language, clip }) => `${language} ${clip}`)
	};
}

function withFiles(entry: Announcement, isStored: (url: string) => boolean): Announcement {
	const there = Object.entries(entry.languages).filter(([, { url }]) => isStored(url));
	return { ...entry, languages: Object.fromEntries(there) };
}

function firstOfEach<Entry>(entries: Entry[], nameOf: (entry: Entry) => string): Entry[] {
	const names = entries.map(nameOf);
	return entries.filter((_, index) => names.indexOf(names[index] ?? '') === index);
}
