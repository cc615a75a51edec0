import { describe, expect, test } from 'vitest';
import { castOf, openPictureBook } from '../../src/packer/cast';
import { drawingOf } from '../../src/packer/number-plates';
import { composePicture } from '../../src/packer/pictures';
import { readAudio } from './lines';

interface Spec {
	layout: string;
	drawings: string[];
	cast?: Record<string, string>;
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
const values = Object.entries(
	readAudio<Record<string, { value: string }>>('asylum-us', 'values.json')
).map(([id, { value }]) => ({ id, value }));
const book = openPictureBook('audio/pictures');
const words = book.wordsFor({});
const specs = new Map(Object.entries({ ...asylum, ...kiosk }));
const drawn = [...specs].map(
	([key, spec]) => [key, composePicture(spec, book.wordsFor(castOf(key, specs)), values)] as const
);
const svgs = new Set(
	drawn.flatMap(([, picture]) =>
		'problems' in picture ? [] : [picture.svg, ...(picture.rtlSvg ? [picture.rtlSvg] : [])]
	)
);

const parts = readAudio<Record<string, { parts?: { show: string }[] }>>(
	'pictures',
	'drawings.json'
);
/** The drawings that spell a number, by themselves or in one of their parts. */
const holdsDigits = new Set<string>();
for (const [name, { parts: shown = [] }] of Object.entries(parts)) {
	if (/^number-/.test(name) || shown.some(({ show }) => holdsDigits.has(show))) {
		holdsDigits.add(name);
	}
}

/** Tells somebody who looks over a shoulder nothing about why a part is private. */
const quiet = [
	'five-fingers',
	'envelope',
	'eye',
	'chair',
	'clock',
	'backpack',
	'teddy-bear',
	'shield-in-hands',
	'heart',
	'bed',
	'picture-frame'
];

/** What a bar may go with. */
const forbidding = /\b(not|never|nobody|no|closed)\b/i;

describe('the pictures', () => {
	test('can all be drawn', () => {
		const failed = drawn.flatMap(([key, picture]) =>
			'problems' in picture ? [`${key}: ${picture.problems.join()}`] : []
		);
		expect([...book.problems(), ...failed]).toEqual([]);
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

	test('show many kinds of people who ask, and one and the same in each explainer', () => {
		const askers = explainers.map(({ id }) => asylum[id]?.cast?.['asker']);
		expect(new Set(askers).size).toBeGreaterThanOrEqual(10);
		const others = explainers.flatMap(({ id, cards }) =>
			Array.from({ length: cards }, (_, index) => `${id}.${index + 1}`).filter(
				(card) => asylum[card]?.cast
			)
		);
		expect(others).toEqual([]);
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
		expect(
			slashed.filter((key) => !forbidding.test((script[key] ?? script[`${key}.title`])?.text ?? ''))
		).toEqual([]);
	});

	test('show no digits of their own where the sentence takes its number from the values', () => {
		const script = readAudio<Record<string, { text: string }>>('asylum-us', 'scripts', 'en.json');
		const stiff = Object.entries(asylum).filter(
			([key, { drawings }]) =>
				/\{/.test(script[key]?.text ?? '') && drawings.some((name) => holdsDigits.has(name))
		);
		expect(stiff.map(([key]) => key)).toEqual([]);
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
		const named = [...Object.values(asylum), ...Object.values(kiosk)].flatMap(
			({ drawings, cast = {} }) => [...drawings, ...Object.entries(cast).flat()]
		);
		const shown = Object.values(parts).flatMap(({ parts: own = [] }) =>
			own.map(({ show }) => show)
		);
		const signs = [...'0123456789#$'].map(drawingOf);
		const used = new Set([...named, ...shown, ...signs, 'speech-bubble', 'arrow', 'slash']);
		expect([...words.keys()].filter((name) => !used.has(name))).toEqual([]);
	});
});
