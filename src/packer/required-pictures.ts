import type { SourcePack } from './source';

/** What a screen of the kiosk itself shows by its picture: without it there would be a hole. */
const interfacePictures = [
	'rest.hand',
	'welcome.1',
	'welcome.2',
	'welcome.3',
	'welcome.4',
	'welcome.5',
	'welcome.6',
	'learn.offer',
	'private.gate',
	'headphones.unknown',
	'control.yes-private',
	'control.no',
	'warning.changed',
	'control.all',
	'control.slower',
	'control.faster',
	'control.again-all',
	'control.next-explainer',
	'control.more',
	'control.ask',
	'control.take',
	'ask.alone',
	'take.warning',
	'still-there',
	'sound.missing',
	'sound.blocked',
	'sound.interrupted'
];

/** The keys that must stand in a pack's `pictures.json`: every topic, explainer and card has its own. */
export function requiredPictures({ id: pack, topics }: SourcePack): string[] {
	const own = topics.flatMap(({ id, explainers }) => [
		id,
		...explainers.flatMap(({ id: explainer, cards }) => [
			explainer,
			...Array.from({ length: cards }, (_, index) => `${explainer}.${index + 1}`)
		])
	]);
	return pack === 'interface' ? [...interfacePictures, ...own] : own;
}
