import type { Clip, ClipId, LanguageCode, StoredFile } from '$lib/packs/pack';

/** What this shelter recorded itself, at this tablet. PURE. */
export interface ShelterRecordings {
	/** Newest first. */
	announcements: Announcement[];
	replacements: Replacement[];
}

/** A recording of this shelter, stored at `/own/<start of its hash>.mp3`. */
export interface RecordingFile extends StoredFile {
	/** Length in seconds. */
	seconds: number;
}

/** News of this shelter, such as dinner at six. */
export interface Announcement {
	/** `here-` and some letters; a clip id like any other. */
	id: string;
	/** The key of one of the packs' pictures. */
	picture: string;
	/** The last day on which it is heard, `2026-11-24`; null: until staff take it away. */
	until: string | null;
	languages: Record<LanguageCode, RecordingFile>;
}

/** Somebody's voice instead of the pack's. */
export interface Replacement extends RecordingFile {
	language: LanguageCode;
	clip: ClipId;
	/** What was spoken, so that it is known when the pack says something else. */
	words: string;
	/** The day of the recording. */
	date: string;
	/** Who spoke, as they want to be called; empty: somebody here. */
	speaker: string;
}

export const noRecordings: ShelterRecordings = { announcements: [], replacements: [] };

/** How many announcements are offered in a language: so many tiles are one screen. */
export const mostAnnouncements = 8;

/** Whether the last day of an announcement is past. */
export function isOver({ until }: Announcement, today: string): boolean {
	return until !== null && today > until;
}

/** The ids of what is announced today in each language, as many as fit. */
export function announcedOn(
	{ announcements }: ShelterRecordings,
	today: string
): Record<LanguageCode, string[]> {
	const ids: Record<LanguageCode, string[]> = {};
	for (const announcement of announcements) {
		if (isOver(announcement, today)) continue;
		for (const code of Object.keys(announcement.languages)) {
			const before = (ids[code] ??= []);
			if (before.length < mostAnnouncements) before.push(announcement.id);
		}
	}
	return ids;
}

/** The words by which a replacement knows its clip; without writing, the pack's own recording stands for them. */
export function spokenIn({ say, text, sha256 }: Clip): string {
	return say ?? (text || sha256);
}

/** A clip with the shelter's own recording where there is one for its words, or an announcement; null: neither. */
export function inHumanVoice(
	recordings: ShelterRecordings,
	language: LanguageCode,
	id: ClipId,
	clip: Clip | null
) {
	if (clip) {
		const ours = recordings.replacements.find(
			(made) => made.clip === id && made.language === language && made.words === spokenIn(clip)
		);
		return ours ? { ...clip, url: ours.url, seconds: ours.seconds } : clip;
	}
	const news = recordings.announcements.find((announcement) => announcement.id === id)?.languages[
		language
	];
	return news ? { ...news, text: '' } : null;
}
