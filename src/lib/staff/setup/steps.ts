/** First start, page by page. */
export const setupSteps = [
	'begin',
	'pin',
	'shelter',
	'languages',
	'recordings',
	'check',
	'honest'
] as const;

export type SetupStep = (typeof setupSteps)[number];

/** What stands at the head of each page, but for the first two, which draw their own. */
export const headings = {
	shelter: { title: 'staff.shelter.title', purpose: 'staff.shelter.purpose' },
	languages: { title: 'staff.languages.title', purpose: 'staff.languages.purpose' },
	recordings: { title: 'staff.recordings.title', purpose: 'staff.recordings.purpose' },
	check: { title: 'staff.check.title', purpose: 'staff.check.purpose' },
	honest: { title: 'staff.honest.title', purpose: 'staff.honest.purpose' }
} as const;
