import { describe, expect, test } from 'vitest';
import { composePicture, type ComposedPicture } from '../../../src/packer/pictures';

const words = new Map([
	['visitor', '<circle cx="16" cy="16" r="9" fill="#c68d7b"/>'],
	['officer', '<rect width="20" height="20" fill="#0074ba"/>'],
	[
		'fear',
		'<g clip-path="url(#a)"><path d="M1 1h9v9z"/></g><clipPath id="a"><path d="M0 0h32v32H0z"/></clipPath>'
	],
	['speech-bubble', '<ellipse cx="16" cy="14" rx="15" ry="12" fill="#fff"/>'],
	['arrow', '<path d="M1 16h30" stroke="#433b6b"/>'],
	['slash', '<path d="M2 30 30 2" stroke="#d8213b"/>']
]);

function composed(spec: unknown): ComposedPicture {
	const picture = composePicture(spec, words);
	if ('problems' in picture) throw new Error(picture.problems.join());
	return picture;
}

function problems(spec: unknown): string[] {
	const picture = composePicture(spec, words);
	return 'problems' in picture ? picture.problems : [];
}

/** The places of the drawings from left to right, as `translate` says them. */
function leftEdges(svg: string): number[] {
	return [...svg.matchAll(/translate\(([\d.]+) /g)].map(([, x]) => Number(x));
}

describe('a picture', () => {
	test('is one square file that needs no other', () => {
		const { svg } = composed({ layout: 'talk', drawings: ['visitor', 'officer', 'fear'] });
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* viewBox="0 0 32 32">/);
		expect(svg).toMatch(/<\/svg>$/);
		expect(svg).not.toMatch(/href="[^#]|url\([^#]|<script|<text/);
	});

	test('shows its drawings in the order in which they are named', () => {
		const { svg } = composed({ layout: 'to', drawings: ['visitor', 'officer'] });
		expect(svg.indexOf('#c68d7b')).toBeLessThan(svg.indexOf('#0074ba'));
	});

	test('brings the speech bubble by itself', () => {
		const { svg } = composed({ layout: 'says', drawings: ['visitor', 'fear'] });
		expect(svg).toContain('<ellipse');
	});

	test('is the same for the same words', () => {
		const spec = { layout: 'has', drawings: ['visitor', 'officer'] };
		expect(composed(spec)).toEqual(composed({ ...spec }));
	});
});

describe('do not', () => {
	test('is a slash that lies on top of all', () => {
		const { svg } = composed({ layout: 'one', drawings: ['officer'], no: true });
		expect(svg.indexOf('#d8213b')).toBeGreaterThan(svg.indexOf('#0074ba'));
	});

	test.each(['has', 'family', 'time', 'to'])('is never said across a whole scene: %s', (layout) => {
		expect(problems({ layout, drawings: ['visitor', 'officer'], no: true })).toEqual([
			expect.stringContaining('show what happens instead')
		]);
	});

	test('is not said of other pictures', () => {
		expect(composed({ layout: 'one', drawings: ['officer'] }).svg).not.toContain('#d8213b');
	});
});

describe('right to left', () => {
	test('turns an order in time round', () => {
		const { svg, rtlSvg } = composed({ layout: 'to', drawings: ['visitor', 'officer'] });
		const [from = 0, to = 0] = leftEdges(svg);
		const [fromThere = 0, toThere = 0] = leftEdges(rtlSvg ?? '');
		expect(from).toBeLessThan(to);
		expect(fromThere).toBeGreaterThan(toThere);
		expect(rtlSvg).toContain('matrix(-1 0 0 1 32 0)');
	});

	test('leaves every other picture as it is', () => {
		const { rtlSvg } = composed({ layout: 'says', drawings: ['visitor', 'fear'] });
		expect(rtlSvg).toBeUndefined();
	});
});

describe('ids', () => {
	test('are found where they are pointed at, and never twice', () => {
		const { svg } = composed({ layout: 'has', drawings: ['fear', 'fear'] });
		const ids = [...svg.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
		const targets = [...svg.matchAll(/(?:url\(|href=")#([^")]+)/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(expect.arrayContaining(targets));
	});

	test('differ between two pictures that may stand on one page', () => {
		const one = composed({ layout: 'one', drawings: ['fear'] }).svg;
		const two = composed({ layout: 'one', drawings: ['fear'], no: true }).svg;
		const [first] = /\bid="[^"]+"/.exec(one) ?? [''];
		expect(first).not.toBe('');
		expect(two).not.toContain(first);
	});
});

describe('what cannot be drawn', () => {
	test('names the drawing that is unknown, and where to add it', () => {
		expect(problems({ layout: 'one', drawings: ['dragon'] })).toEqual([
			'the drawing "dragon" is unknown; add it to audio/pictures/drawings.json'
		]);
	});

	test('names the layout that is unknown, and those there are', () => {
		const [problem] = problems({ layout: 'round', drawings: ['visitor'] });
		expect(problem).toContain('"round" is unknown; take one, has, says, talk');
	});

	test('tells every problem at once', () => {
		expect(problems({ layout: 'talk', drawings: ['dragon', 'unicorn'], no: 1 })).toHaveLength(4);
	});

	test.each([null, 'visitor', [], { layout: 'one' }, { layout: 'one', drawings: [3] }])(
		'is told of %j and never thrown',
		(spec) => expect(problems(spec).length).toBeGreaterThan(0)
	);
});

describe('a number that can change', () => {
	const keys = [...'0123456789'].map((digit) => [`number-${digit}`, `<path d="M${digit} 0z"/>`]);
	const numbers = new Map([
		...words,
		...keys.map(([name = '', drawing = '']) => [name, drawing] as const),
		['crossed-lines-key', '<path d="M35 0z"/>'],
		['dollar-sign', '<path d="M36 0z"/>']
	]);
	const draw = (named: string, value: string) =>
		composePicture({ layout: 'numbered', drawings: ['visitor', named] }, numbers, [
			{ id: 'fee', value }
		]);
	/** The signs from left to right, as the paths above spell them. */
	const signsIn = (picture: object) =>
		'svg' in picture ? [...String(picture.svg).matchAll(/M(\d+) 0z/g)].map(([, sign]) => sign) : [];
	const told = (picture: object) => ('problems' in picture ? picture.problems : []);

	test.each([
		['911', ['9', '1', '1']],
		['30 days', ['3', '0']],
		['1,060 USD', ['36', '1', '0', '6', '0']]
	])('is drawn from its value %s', (value, signs) => {
		expect(signsIn(draw('{fee}', value))).toEqual(signs);
	});

	test('changes with its value', () => {
		expect(draw('{fee}', '30 days')).not.toEqual(draw('{fee}', '10 days'));
	});

	test('can be followed by the key with crossed lines', () => {
		expect(signsIn(draw('{fee}#', '699')).slice(0, 4)).toEqual(['6', '9', '9', '35']);
	});

	test.each([
		['1-800-898-7180', /no number that can be drawn/],
		['123456', /too long for a picture/],
		['October 2026', /no number that can be drawn/]
	])('is a problem where no picture can hold it: %s', (value, what) => {
		expect(told(draw('{fee}', value))).toEqual([expect.stringMatching(what)]);
	});

	test('is a problem where no value has its name', () => {
		expect(told(draw('{bond}', '5'))).toEqual(['the value "bond" is not in values.json']);
	});
});

describe('a long shape', () => {
	const long = `<path d="M1 1${'h1'.repeat(80)}"/>`;
	const twice = new Map([...words, ['crowd', long], ['face', long]]);

	test('is drawn once, and pointed to where it stands again', () => {
		const picture = composePicture({ layout: 'has', drawings: ['crowd', 'face'] }, twice);
		const svg = 'svg' in picture ? picture.svg : '';
		const [, id = 'none'] = /<path id="([^"]+)"/.exec(svg) ?? [];
		expect(svg.match(/<path/g)).toHaveLength(1);
		expect(svg).toContain(`<use xlink:href="#${id}"/>`);
		expect(svg).toContain('xmlns:xlink');
	});
});
