import type * as v from 'valibot';
import type { Clip, ClipId, LanguageCode } from '$lib/packs/pack';
import type { announcement, recordingFile, replacement } from './schema';

/** What this shelter recorded itself, at this tablet. PURE. */
export interface ShelterRecordings {
	/** Newest first. */
	announcements: Announcement[];
	replacements: Replacement[];
}

/** A recording of ours: `/own/<start of its hash>.mp3`. */
export type RecordingFile = v.InferOutput<typeof recordingFile>;

/** News of this shelter, such as dinner at six. */
export type Announcement = v.InferOutput<typeof announcement>;

/** Somebody's voice instead of the pack's. */
export type Replacement = v.InferOutput<typeof replacement>;

export const noRecordings: ShelterRecordings = { announcements: [], replacements: [] };

/** So many tiles are one screen. */
export const mostAnnouncements = 8;

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

/** The clip with our own voice, where there is one for its words; an announcement is only ours. */
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
