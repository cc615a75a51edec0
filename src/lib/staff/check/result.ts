import type { StaffText } from '$lib/text/staff-words';
import type { LanguageCode } from '$lib/packs/pack';

/** `unknown` is neither good nor bad: it was not asked, or the browser does not tell. */
export type Severity = 'red' | 'amber' | 'unknown' | 'good';

/** A day is written as the reader's language does, a language by its name. */
export type Blank = string | number | { day: string } | { languages: LanguageCode[] };

/** What is known, as keys of the staff's words. */
export interface Result {
	level: Severity;
	says: StaffText;
	values?: Record<string, Blank>;
	/** What staff can do; there is always something where it is red. */
	todo?: StaffText;
}
