import type { Announcement, Own, OwnFile, Replacement } from '$lib/own/own';
import type { ClipId, LanguageCode } from '$lib/packs/pack';

/** What an announcement is, besides its recordings. */
export type AnnouncementDetails = Pick<Announcement, 'id' | 'picture' | 'until'>;

/**
 * The ways in which our own recordings change. PURE. Each is on top of whatever is there now:
 * what somebody deleted meanwhile comes back only with a new recording.
 */
export function announced(
	own: Own,
	about: AnnouncementDetails,
	language: LanguageCode,
	file: OwnFile
): Own {
	const before = own.announcements.find(({ id }) => id === about.id);
	if (!before) {
		const first = { ...about, languages: { [language]: file } };
		return { ...own, announcements: [first, ...own.announcements] };
	}
	const languages = { ...before.languages, [language]: file };
	return each(own, about.id, () => ({ ...about, languages }));
}

/** Another picture, another last day. */
export function described(own: Own, about: AnnouncementDetails): Own {
	return each(own, about.id, (before) => ({ ...before, ...about }));
}

/** Takes one language away; with the last one the announcement is gone. */
export function unsaid(own: Own, id: string, language: LanguageCode): Own {
	const announcements = own.announcements.flatMap((announcement) => {
		if (announcement.id !== id) return announcement;
		const rest = Object.entries(announcement.languages).filter(([code]) => code !== language);
		return rest.length ? { ...announcement, languages: Object.fromEntries(rest) } : [];
	});
	return { ...own, announcements };
}

export function deleted(own: Own, id: string): Own {
	return { ...own, announcements: own.announcements.filter((other) => other.id !== id) };
}

/** There is one voice for a card in a language: the last one. */
export function replaced(own: Own, replacement: Replacement): Own {
	const { replacements } = restored(own, replacement.language, replacement.clip);
	return { ...own, replacements: [...replacements, replacement] };
}

/** The pack's own voice again. */
export function restored(own: Own, language: LanguageCode, clip: ClipId): Own {
	const isOther = (other: Replacement) => other.language !== language || other.clip !== clip;
	return { ...own, replacements: own.replacements.filter(isOther) };
}

/** @param random 0 to 1 */
export function newId(random: () => number = Math.random): string {
	return `here-${Math.floor(random() * 36 ** 6).toString(36)}`;
}

function each(own: Own, id: string, how: (before: Announcement) => Announcement): Own {
	return {
		...own,
		announcements: own.announcements.map((one) => (one.id === id ? how(one) : one))
	};
}
