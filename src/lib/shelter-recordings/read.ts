import {
	noRecordings,
	type Announcement,
	type ShelterRecordings,
	type RecordingFile,
	type Replacement
} from './shelter-recordings';

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
	if (!isRecord(stored)) return noRecordings;
	const announcements = listOf(stored.announcements)
		.map((entry) => readAnnouncement(entry, isStored))
		.filter(isThere);
	const replacements = listOf(stored.replacements)
		.map((entry) => readReplacement(entry, isStored))
		.filter(isThere);
	return {
		announcements: firstOfEach(announcements, ({ id }) => id),
		replacements: firstOfEach(replacements, ({ language, clip }) => `${language} ${clip}`)
	};
}

function readAnnouncement(entry: unknown, isStored: (url: string) => boolean): Announcement | null {
	if (!isRecord(entry) || !isRecord(entry.languages)) return null;
	const { id, picture, until } = entry;
	if (!isText(id, /^here-[a-z0-9]{1,20}$/) || !isText(picture, clipId)) return null;
	// A day that cannot be read would let it sound for ever.
	if (until !== null && !isText(until, day)) return null;
	const languages: Announcement['languages'] = {};
	for (const [code, file] of Object.entries(entry.languages)) {
		const read = languageCode.test(code) ? readFile(file, isStored) : null;
		if (read) languages[code] = read;
	}
	return Object.keys(languages).length ? { id, picture, until, languages } : null;
}

function readReplacement(entry: unknown, isStored: (url: string) => boolean): Replacement | null {
	const file = readFile(entry, isStored);
	if (!file || !isRecord(entry)) return null;
	const { language, clip, words, date, speaker } = entry;
	if (!isText(language, languageCode) || !isText(clip, clipId)) return null;
	if (!isText(words, /[^]/) || !isText(date, day)) return null;
	return {
		...file,
		language,
		clip,
		words,
		date,
		speaker: typeof speaker === 'string' ? speaker : ''
	};
}

function readFile(value: unknown, isStored: (url: string) => boolean): RecordingFile | null {
	if (!isRecord(value)) return null;
	const { url, bytes, sha256, seconds } = value;
	if (!isText(url, /^\/own\/[0-9a-f]{8,64}\.mp3$/) || !isText(sha256, /^[0-9a-f]{64}$/))
		return null;
	if (!isAbove0(bytes) || !isAbove0(seconds) || !isStored(url)) return null;
	return { url, bytes, sha256, seconds };
}

const clipId = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const day = /^\d{4}-\d\d-\d\d$/;

function firstOfEach<Entry>(entries: Entry[], nameOf: (entry: Entry) => string): Entry[] {
	const names = entries.map(nameOf);
	return entries.filter((_, index) => names.indexOf(names[index] ?? '') === index);
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function isThere<Value>(value: Value | null): value is Value {
	return value !== null;
}

function isText(value: unknown, form: RegExp): value is string {
	return typeof value === 'string' && form.test(value);
}

function isAbove0(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
