import { describe, expect, test } from 'vitest';
import { readPictureWords } from '../../../src/packer/picture-words';
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
