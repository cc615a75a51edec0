import { describe, expect, test } from 'vitest';
import { readPictureWords } from '../../src/packer/picture-words';
import { composePicture } from '../../src/packer/pictures';
import { readAudio } from './lines';

interface Spec {
	layout: string;
	drawings: string[];
	no?: boolean;
}

const { topics } = readAudio<{ topics: { id: string; explainers: string[] }[] }>(
	'asylum-us',
	'pack.json'
);
const explainers = topics.flatMap((topic) =>
	topic.explainers.map((id) => ({
		id,
		...readAudio<{ cards: number; private: boolean }>('asylum-us', 'explainers', `${id}.json`)
	}))
);
const asylum = readAudio<Record<string, Spec>>('asylum-us', 'pictures.json');
const kiosk = readAudio<Record<string, Spec>>('interface', 'pictures.json');
const { words, problems } = readPictureWords('audio/pictures');
const drawn = Object.entries({ ...asylum, ...kiosk }).map(
	([key, spec]) => [key, composePicture(spec, words)] as const
);
const svgs = new Set(
	drawn.flatMap(([, picture]) =>
		'problems' in picture ? [] : [picture.svg, ...(picture.rtlSvg ? [picture.rtlSvg] : [])]
	)
);

/** Tells somebody who looks over a shoulder nothing about why a part is private. */
const quiet = [
	'five-fingers',
	'envelope',
	'private-lock',
	'chair',
	'clock',
	'backpack',
	'teddy-bear',
	'shield',
	'heart',
	'bed',
	'picture-frame'
];

/** Where a picture goes across a sentence that forbids, or tells what must not be done to somebody. */
const forbidding = /\b(not|never|nobody|no|crime|cheating|withholding)\b/i;

describe('the pictures', () => {
	test('can all be drawn', () => {
		const failed = drawn.flatMap(([key, picture]) =>
			'problems' in picture ? [`${key}: ${picture.problems.join()}`] : []
		);
		expect([...problems, ...failed]).toEqual([]);
	});

	test('are there for every topic, every explainer and every card', () => {
		const wanted = [
			...topics.map(({ id }) => id),
			...explainers.flatMap(({ id, cards }) => [
				id,
				...Array.from({ length: cards }, (_, index) => `${id}.${index + 1}`)
			])
		];
		expect(wanted.filter((key) => !asylum[key])).toEqual([]);
		expect(Object.keys(asylum).filter((key) => !wanted.includes(key))).toEqual([]);
	});

	test('differ from each other on tiles', () => {
		const tiles = [...topics.map(({ id }) => id), ...explainers.map(({ id }) => id)];
		const looks = tiles.map((key) => JSON.stringify(asylum[key]));
		expect(new Set(looks).size).toBe(tiles.length);
	});

	test('of private explainers tell a bystander nothing', () => {
		const tiles = explainers.filter((explainer) => explainer.private).map(({ id }) => id);
		const loud = tiles.filter((id) => asylum[id]?.drawings.some((name) => !quiet.includes(name)));
		expect(tiles).toHaveLength(7);
		expect(loud).toEqual([]);
	});

	test('forbid only where the sentence forbids', () => {
		const script = readAudio<Record<string, { text: string }>>('asylum-us', 'scripts', 'en.json');
		const slashed = Object.keys(asylum).filter((key) => asylum[key]?.no);
		expect(slashed.filter((key) => !forbidding.test(script[key]?.text ?? ''))).toEqual([]);
	});

	test('hold no letters, no scripts and nothing from elsewhere', () => {
		const foreign =
			/<(?:text|tspan|script|image|foreignObject|style)\b|\son\w+=|href="[^#]|url\([^#]/;
		expect([...svgs].filter((svg) => foreign.test(svg))).toEqual([]);
	});

	test('are small: each under 25 KB, all under 2.5 MB', () => {
		const sizes = [...svgs].map((svg) => Buffer.byteLength(svg));
		const total = sizes.reduce((sum, size) => sum + size, 0);
		console.log(`${sizes.length} pictures, ${Math.round(total / 1000)} KB in all`);
		expect(Math.max(...sizes)).toBeLessThan(25_000);
		expect(total).toBeLessThan(2_500_000);
	});
});

describe('the vocabulary', () => {
	test('holds no drawing that no picture needs', () => {
		const drawings = readAudio<Record<string, { parts?: { show: string }[] }>>(
			'pictures',
			'drawings.json'
		);
		const named = [...Object.values(asylum), ...Object.values(kiosk)].flatMap(
			({ drawings }) => drawings
		);
		const parts = Object.values(drawings).flatMap(({ parts = [] }) =>
			parts.map(({ show }) => show)
		);
		const used = new Set([...named, ...parts, 'speech-bubble', 'arrow', 'slash']);
		expect([...words.keys()].filter((name) => !used.has(name))).toEqual([]);
	});
});
