/**
 * Everything the kiosk itself can say, whatever the explainers are about.
 * The packer demands each of these in every language; `closing.checked.<year-month>` comes on top,
 * one for each month in which an explainer was last checked.
 */
export const interfaceClips = [
	'language',
	'welcome.1',
	'welcome.2',
	'welcome.3',
	'welcome.4',
	'welcome.5',
	'welcome.6',
	'prompt.picture',
	'prompt.ear',
	'learn.offer',
	'learn.touch',
	'learn.ear',
	'learn.next',
	'learn.home',
	'prompt.keys',
	'prompt.switches',
	'control.home',
	'control.ear',
	'control.language',
	'control.hide',
	'control.done',
	'control.louder',
	'control.softer',
	'control.play',
	'control.again',
	'control.again-all',
	'control.back',
	'control.next',
	'control.next-explainer',
	'control.slower',
	'control.faster',
	'control.bigger',
	'control.contrast',
	'control.ask',
	'control.take',
	'control.more',
	'control.all',
	'control.yes-here',
	'control.yes-private',
	'control.yes-show',
	'control.yes-hear',
	'control.no',
	'control.topic',
	'control.here',
	'control.learn',
	'control.dark',
	'notice.loudest',
	'notice.softest',
	'notice.volume-2',
	'notice.volume-3',
	'notice.volume-4',
	'notice.volume-5',
	'notice.volume-6',
	'notice.slowest',
	'notice.slower',
	'notice.normal',
	'notice.faster',
	'notice.fastest',
	'notice.dark',
	'notice.size-normal',
	'notice.size-bigger',
	'notice.size-much-bigger',
	'notice.size-biggest',
	'notice.contrast-on',
	'notice.contrast-off',
	'private.gate',
	'headphones.unknown',
	'warning.changed',
	'closing.ask',
	'closing.information',
	'closing.draft',
	'end.choose',
	'ask.alone',
	'ask.topic',
	'take.warning',
	'take.point',
	'take.square.1-of-2',
	'take.square.2-of-2',
	'take.square.1-of-3',
	'take.square.2-of-3',
	'take.square.3-of-3',
	'take.square.1-of-4',
	'take.square.2-of-4',
	'take.square.3-of-4',
	'take.square.4-of-4',
	'still-there',
	'sound.missing',
	'sound.interrupted',
	'sound.blocked',
	'thanks',
	'too-old',
	'repair'
] as const;

export type InterfaceClip = (typeof interfaceClips)[number] | `closing.checked.${string}`;

/** A clip as code may name it: the kiosk's own, one that each topic and explainer has, or news of a shelter. */
export type NamedClip =
	| InterfaceClip
	| `topic.${string}`
	| `${string}.${'title' | 'question' | 'ask'}`
	| `${string}.${number}`
	| `take.square.${number}-of-${number}`
	| NewsClip;

/** What a shelter announces says itself. */
export type NewsClip = `here-${string}`;

export function isNews(id: string): id is NewsClip {
	return id.startsWith('here-');
}
