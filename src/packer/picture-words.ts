import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { combine, mirror, recolour, strip, type Drawing, type PlacedDrawing } from './drawing';
import { Fields, isObject } from './fields';
import type { Note } from './problem';
import { readJson } from './read-json';

/** Every drawing that pictures are made of, by the name by which people call it. */
export type PictureWords = ReadonlyMap<string, Drawing>;

/** Who stands in for whom: another drawing, by the name of the one that it replaces. */
export type Cast = Readonly<Record<string, string>>;

const icons = 'fluent-emoji-flat';

/**
 * Reads `drawings.json` of a folder. Each drawing comes `from` an icon of Fluent Emoji, is our
 * `own` (`own/<name>.svg`), or is put together of `parts`, drawings that stand above it. Whatever
 * shows somebody of the `cast` shows who stands in for them.
 */
export function readPictureWords(
	folder: string,
	cast: Cast = {}
): { words: PictureWords; problems: string[] } {
	const problems: string[] = [];
	const words = new Map<string, Drawing>();
	const file = readJson(join(folder, 'drawings.json'), (what) => {
		problems.push(`drawings.json: ${what}`);
	});
	const fluent = readFluentEmoji();
	for (const [name, entry] of Object.entries(isObject(file) ? file : {})) {
		const note = (what: string) => void problems.push(`drawings.json: ${name}: ${what}`);
		const fields = new Fields(
			entry,
			['from', 'own', 'parts', 'fills', 'without', 'mirrored'],
			note
		);
		const drawing = finish(plain(fields, { name, folder, fluent, words, note }), fields);
		words.set(name, standIn(cast[name], words, note) ?? drawing);
	}
	return { words, problems };
}

function standIn(name: string | undefined, words: PictureWords, note: Note): Drawing | undefined {
	const drawing = words.get(name ?? '');
	if (name !== undefined && drawing === undefined) {
		note(`"${name}" cannot stand in for it; write it above this drawing`);
	}
	return drawing;
}

interface PictureSource {
	name: string;
	folder: string;
	fluent: ReadonlyMap<string, Drawing>;
	words: PictureWords;
	note: Note;
}

function plain(fields: Fields, { name, folder, fluent, words, note }: PictureSource): Drawing {
	if (fields.has('from')) {
		const icon = fields.text('from');
		const drawing = fluent.get(icon);
		if (drawing === undefined) note(`the icon "${icon}" is not in ${icons}; take another`);
		return shorten(drawing ?? '');
	}
	if (fields.has('own')) return readRecordings(join(folder, 'own', `${name}.svg`), note);
	return combine(fields.list('parts').map((part) => readPart(part, words, note)));
}

/** Hundredths of a unit are less than a pixel on any tablet, and the rest is a tenth of all bytes. */
function shorten(drawing: Drawing): Drawing {
	return drawing.replace(/(\.\d\d)\d+/g, '$1');
}

function finish(drawing: Drawing, fields: Fields): Drawing {
	const fills = fields.has('fills') ? fields.entries('fills') : [];
	const without = fields.has('without') ? fields.texts('without') : [];
	const tinted = recolour(drawing, new Map(fills.map(([from, to]) => [from, String(to)])));
	const bare = strip(tinted, without);
	return fields.has('mirrored') && fields.flag('mirrored') ? mirror(bare) : bare;
}

function readPart(part: unknown, words: PictureWords, note: Note): PlacedDrawing {
	const fields = new Fields(part, ['show', 'at', 'edged', 'mirrored', 'turned'], note);
	const show = fields.text('show');
	const drawing = words.get(show);
	if (drawing === undefined) note(`the part "${show}" is unknown; write it above this drawing`);
	const [x, y, width] = fields.list('at').map(Number);
	if (!width) note('"at" must be left, top and width in percent');
	return {
		drawing: drawing ?? '',
		at: [x ?? 0, y ?? 0, width ?? 100],
		edged: fields.has('edged') && fields.flag('edged'),
		mirrored: fields.has('mirrored') && fields.flag('mirrored'),
		turned: fields.has('turned') ? fields.number('turned') : 0
	};
}

/** A drawing may point only into itself. */
const canAct =
	/<(script|foreignObject|iframe|style|image)\b|\son\w+\s*=|(href\s*=\s*["']|url\()(?!#)/i;

/** Our own drawings stand on the same square as the icons. */
function readRecordings(path: string, note: Note): Drawing {
	const svg = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const inside = /^<svg [^>]*viewBox="0 0 32 32"[^>]*>(.*)<\/svg>\s*$/s.exec(svg)?.[1];
	if (inside === undefined) note(`${path} must be one <svg> with viewBox="0 0 32 32"`);
	if (canAct.test(inside ?? ''))
		note(`${path} must only draw: no scripts, and nothing from elsewhere`);
	return (inside ?? '')
		.replace(/>\s+</g, '><')
		.replace(/\s*\n\s*/g, ' ')
		.trim();
}

/** Nine megabytes of JSON, the same in every build: read once. */
let fluentEmoji: ReadonlyMap<string, Drawing> | null = null;

function readFluentEmoji(): ReadonlyMap<string, Drawing> {
	if (fluentEmoji) return fluentEmoji;
	const path = createRequire(import.meta.url).resolve(`@iconify-json/${icons}/icons.json`);
	const set: { icons: Record<string, { body: string }> } = JSON.parse(readFileSync(path, 'utf8'));
	fluentEmoji = new Map(Object.entries(set.icons).map(([name, { body }]) => [name, body]));
	return fluentEmoji;
}
