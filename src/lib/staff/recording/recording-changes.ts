import type {
	Announcement,
	ShelterRecordings,
	RecordingFile,
	Replacement
} from '$lib/shelter-recordings/shelter-recordings';
import type { ClipId, LanguageCode } from '$lib/packs/pack';

/** What an announcement is, besides its recordings. */
export type AnnouncementDetails = Pick<Announcement, 'id' | 'picture' | 'until'>;

/**
 * The ways in which our own recordings change. PURE. Each is on top of whatever is there now:
 * what somebody deleted meanwhile comes back only with a new recording.
 */
export function announced(
	recordings: ShelterRecordings,
	about: AnnouncementDetails,
	language: LanguageCode,
	file: RecordingFile
): ShelterRecordings {
	const before = recordings.announcements.find(({ id }) => id === about.id);
	if (!before) {
		const first = { ...about, languages: { [language]: file } };
		return { ...recordings, announcements: [first, ...recordings.announcements] };
	}
	const languages = { ...before.languages, [language]: file };
	return each(recordings, about.id, () => ({ ...about, languages }));
}

/** Changes an announcement's picture or last day. */
export function described(
	recordings: ShelterRecordings,
	about: AnnouncementDetails
): ShelterRecordings {
	return each(recordings, about.id, (before) => ({ ...before, ...about }));
}

/** Takes one language away from an announcement; with the last one it is gone. */
export function unsaid(
	recordings: ShelterRecordings,
	id: string,
	language: LanguageCode
): ShelterRecordings {
	const announcements = recordings.announcements.flatMap((announcement) => {
		if (announcement.id !== id) return announcement;
		const rest = Object.entries(announcement.languages).filter(([code]) => code !== language);
		return rest.length ? { ...announcement, languages: Object.fromEntries(rest) } : [];
	});
	return { ...recordings, announcements };
}

export function deleted(recordings: ShelterRecordings, id: string): ShelterRecordings {
	return {
		...recordings,
		announcements: recordings.announcements.filter((other) => other.id !== id)
	};
}

/** Adds a voice for a card, in the place of one before in that language. */
export function replaced(
	recordings: ShelterRecordings,
	replacement: Replacement
): ShelterRecordings {
	const { replacements } = restored(recordings, replacement.language, replacement.clip);
	return { ...recordings, replacements: [...replacements, replacement] };
}

/** Lets the pack's own voice speak a card again. */
export function restored(
	recordings: ShelterRecordings,
	language: LanguageCode,
	clip: ClipId
): ShelterRecordings {
	const isOther = (other: Replacement) => other.language !== language || other.clip !== clip;
	return { ...recordings, replacements: recordings.replacements.filter(isOther) };
}

/** @param random 0 to 1 */
export function newId(random: () => number = Math.random): string {
	return `here-${Math.floor(random() * 36 ** 6).toString(36)}`;
}

function each(
	recordings: ShelterRecordings,
	id: string,
	how: (before: Announcement) => Announcement
): ShelterRecordings {
	return {
		...recordings,
		announcements: recordings.announcements.map((one) => (one.id === id ? how(one) : one))
	};
}
