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
