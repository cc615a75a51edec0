import { describe, expect, test } from 'vitest';
import { castOf } from '../../../src/packer/cast';
import { readPictureWords } from '../../../src/packer/picture-words';
import { composePicture } from '../../../src/packer/pictures';
import { makeSite } from '../serve/make-site';

function problemsOf(inside: string): string[] {
	const folder = makeSite({
		'drawings.json': '{ "hand": { "own": true } }',
		'own/hand.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inside}</svg>`
	});
	return readPictureWords(folder).problems;
}

describe('a drawing of our own', () => {
	test.each([
		'<path d="M1 1h9v9z" fill="url(#a)"/>',
		'<use href="#a"/><use xlink:href="#a"/>',
		'<g clip-path="url(#a)"><title>only once</title></g>'
	])('may be %s', (inside) => {
		expect(problemsOf(inside)).toEqual([]);
	});

	test.each([
		'<script>alert(1)</script>',
		'<path onload="alert(1)"/>',
		'<path\nONCLICK = "alert(1)"/>',
		'<image href="https://elsewhere.example/a.png"/>',
		'<use href="https://elsewhere.example/a.svg#a"/>',
		'<a xlink:href="javascript:alert(1)"><path d="M1 1"/></a>',
		'<path fill="url(https://elsewhere.example/a.svg#a)"/>',
		'<style>@import "https://elsewhere.example/a.css"</style>',
		'<foreignObject><p>words</p></foreignObject>'
	])('may not be %s', (inside) => {
		expect(problemsOf(inside)).toEqual([expect.stringMatching(/hand\.svg must only draw/)]);
	});
});

describe('a cast', () => {
	const round = (colour: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${colour}"/></svg>`;
	const folder = makeSite({
		'drawings.json': JSON.stringify({
			grandmother: { own: true },
			asker: { own: true },
			'asker-who-waits': { parts: [{ show: 'asker', at: [0, 0, 50] }] },
			late: { own: true }
		}),
		'own/grandmother.svg': round('#111'),
		'own/asker.svg': round('#222'),
		'own/late.svg': round('#333')
	});

	test('puts another person where somebody stands, also in what is put together', () => {
		const { words, problems } = readPictureWords(folder, { asker: 'grandmother' });
		expect(problems).toEqual([]);
		expect(words.get('asker')).toContain('#111');
		expect(words.get('asker-who-waits')).toContain('#111');
	});

	test('leaves everybody where they are who is not named', () => {
		expect(readPictureWords(folder).words.get('asker-who-waits')).toContain('#222');
	});

	test('needs whoever stands in to be drawn above', () => {
		expect(readPictureWords(folder, { asker: 'late' }).problems).toEqual([
			'drawings.json: asker: "late" cannot stand in for it; write it above this drawing'
		]);
	});

	test('of an explainer is that of all its cards, but for a picture with its own', () => {
		const pictures = new Map<string, unknown>([
			['say-your-fear', { cast: { asker: 'grandmother' } }],
			['say-your-fear.1', {}],
			['say-your-fear.2', { cast: {} }],
			['other.1', { cast: 'grandmother' }]
		]);
		expect(castOf('say-your-fear.1', pictures)).toEqual({ asker: 'grandmother' });
		expect(castOf('say-your-fear.2', pictures)).toEqual({});
		expect(castOf('other.1', pictures)).toEqual({});
	});
});

describe('a drawing with an arrow in it', () => {
	const shape = (inside: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inside}</svg>`;
	const folder = makeSite({
		'drawings.json': JSON.stringify({
			arrow: { own: true },
			tiles: { own: true },
			next: {
				parts: [
					{ show: 'tiles', at: [0, 8, 60] },
					{ show: 'arrow', at: [44, 30, 56] }
				]
			},
			choices: { parts: [{ show: 'next', at: [50, 0, 50] }] },
			still: { parts: [{ show: 'tiles', at: [0, 0, 50] }] }
		}),
		'own/arrow.svg': shape('<path d="M1 16h30"/>'),
		'own/tiles.svg': shape('<rect width="9" height="9"/>')
	});
	const { words, problems } = readPictureWords(folder);
	const picture = (name: string) => {
		const made = composePicture({ layout: 'one', drawings: [name] }, words);
		if ('problems' in made) throw new Error(made.problems.join());
		return made;
	};

	test.each(['next', 'choices'])('is turned round for who reads from the right: %s', (name) => {
		expect(problems).toEqual([]);
		const { svg, rtlSvg } = picture(name);
		expect(svg).not.toContain('matrix(-1 0 0 1 32 0)');
		expect(rtlSvg).toContain('matrix(-1 0 0 1 32 0)');
	});

	test('is no other where nothing in it leads anywhere', () => {
		expect(picture('still').rtlSvg).toBeUndefined();
	});
});
