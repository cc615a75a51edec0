import * as v from 'valibot';
import { isCast } from './cast';
import { combine, svgFile, type PlacedDrawing } from './drawing';
import { hashOf } from './fresh';
import { isObject } from '../lib/packs/schemas';
import {
	drawingsIn,
	fromTheRight,
	layoutNames,
	layouts,
	slashFor,
	type LayoutName,
	type Spot
} from './layouts';
import type { PictureWords } from './picture-words';
import { picture } from './picture-schemas';
import { drawValue, isValueName, type NamedValue } from './value-drawings';

/** What people write in `pictures.json`: `{ "layout": "says", "drawings": ["visitor", "fear"] }`. */
export type PictureSpec = v.InferOutput<typeof picture>;

/** `rtlSvg` only where the order matters, for people who read from right to left. */
export interface ComposedPicture {
	svg: string;
	rtlSvg?: string;
}

/** What is in the way, each said so that it can be mended. */
export interface PictureProblems {
	problems: string[];
}

/**
 * Puts a picture together; or says everything that is wrong with it.
 * @param vocabulary the drawings, as the picture's cast shows them
 * @param values those whose digits a picture may show
 */
export function composePicture(
	spec: unknown,
	vocabulary: PictureWords,
	values: readonly NamedValue[] = []
): ComposedPicture | PictureProblems {
	const { words, problems: valueProblems } = withDigits(spec, vocabulary, values);
	const problems = [...problemsOf(spec, words), ...valueProblems];
	if (problems.length > 0 || !v.is(picture, spec)) return { problems };
	const spots = layouts[spec.layout];
	const svg = draw(spec, spots, words);
	const turned = vocabulary.fromTheRight ?? new Map<string, string>();
	const isOrder = spec.layout === 'to';
	if (!isOrder && !spec.drawings.some((name) => turned.has(name))) return { svg };
	const there = new Map([...words, ...turned]);
	return { svg, rtlSvg: draw(spec, isOrder ? fromTheRight(spots) : spots, there) };
}

function draw(spec: PictureSpec, spots: readonly Spot[], words: PictureWords): string {
	const all = spec.no ? [...spots, slashFor(spec.layout)] : spots;
	const parts = all.map(({ show, ...spot }): PlacedDrawing => {
		const word = typeof show === 'number' ? spec.drawings[show] : show;
		return { ...spot, drawing: words.get(word ?? '') ?? '' };
	});
	const drawing = combine(parts);
	return svgFile(drawing, `p${hashOf(drawing).slice(0, 5)}-`);
}

/** The vocabulary, and in it the digits of the values that this picture names. */
function withDigits(spec: unknown, vocabulary: PictureWords, values: readonly NamedValue[]) {
	const words = new Map(vocabulary);
	const problems: string[] = [];
	const names = isObject(spec) && areNames(spec['drawings']) ? spec['drawings'] : [];
	for (const name of names.filter(isValueName)) {
		const drawn = drawValue(name, values, vocabulary);
		if ('problem' in drawn) problems.push(drawn.problem);
		words.set(name, 'drawing' in drawn ? drawn.drawing : '');
	}
	return { words, problems };
}

/** A bar is understood across one thing, or across what somebody says; never across a scene. */
const canBeBarred: readonly LayoutName[] = ['one', 'says', 'talk'];

function problemsOf(spec: unknown, words: PictureWords): string[] {
	if (!isObject(spec)) return ['must be an object with a layout and drawings'];
	const { layout, drawings, no, cast = {}, ...strange } = spec;
	const known = Object.keys(picture.entries).join(', ');
	const problems = Object.keys(strange).map(
		(name) => `"${name}" means nothing here; known are ${known}`
	);
	if (!isCast(cast)) problems.push('"cast" must say which drawing stands in for which');
	if (no !== undefined && no !== true) problems.push('"no" must be true or not be there');
	if (no && isLayout(layout) && !canBeBarred.includes(layout)) {
		problems.push(`a bar across "${layout}" forbids all of it; show what happens instead`);
	}
	if (!isLayout(layout)) {
		problems.push(`the layout "${layout}" is unknown; take ${layoutNames.join(', ')}`);
	}
	if (!areNames(drawings)) {
		return [...problems, '"drawings" must be a list of names of audio/pictures/drawings.json'];
	}
	if (isLayout(layout) && drawings.length !== drawingsIn(layout)) {
		problems.push(`the layout "${layout}" takes ${drawingsIn(layout)} drawings`);
	}
	const needed = isLayout(layout) ? wordsOf(layouts[layout]) : [];
	const players = isCast(cast) ? Object.entries(cast).flat() : [];
	const unknown = [...drawings, ...needed, ...players, ...(no ? ['slash'] : [])].filter(
		(name) => !words.has(name)
	);
	const where = 'add it to audio/pictures/drawings.json';
	return [...problems, ...unknown.map((name) => `the drawing "${name}" is unknown; ${where}`)];
}

function wordsOf(spots: readonly Spot[]): string[] {
	return spots.flatMap(({ show }) => (typeof show === 'string' ? [show] : []));
}

function isLayout(value: unknown): value is LayoutName {
	return layoutNames.some((name) => name === value);
}

function areNames(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
