import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { combine, mirror, recolour, strip, type Drawing, type PlacedDrawing } from './drawing';
import type * as v from 'valibot';
import { isObject } from '../lib/packs/schemas';
import type { Note } from './problem';
import { read } from './read';
import { readJson } from './read-json';
import { drawing as drawingSchema } from './picture-schemas';

type Written = v.InferOutput<typeof drawingSchema>;
type WrittenPart = NonNullable<Written['parts']>[number];

/** Every drawing that pictures are made of, by the name by which people call it. */
export interface PictureWords extends ReadonlyMap<string, Drawing> {
	/** Those with an arrow in them, as people see them who read from right to left. */
	fromTheRight?: ReadonlyMap<string, Drawing>;
}

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
	const fromTheRight = new Map<string, Drawing>();
	const words = Object.assign(new Map<string, Drawing>(), { fromTheRight });
	const file = readJson(join(folder, 'drawings.json'), (what) => {
		problems.push(`drawings.json: ${what}`);
	});
	const fluent = readFluentEmoji();
	for (const [name, entry] of Object.entries(isObject(file) ? file : {})) {
		const note = (what: string) => void problems.push(`drawings.json: ${name}: ${what}`);
		const written = read(drawingSchema, entry, note);
		const drawing = finish(plain(written, { name, folder, fluent, words, note }), written);
		words.set(name, standIn(cast[name], words, note) ?? drawing);
		const turned = turnedParts(written.parts ?? [], words);
		if (turned) fromTheRight.set(name, finish(combine(turned), written));
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

function plain(
	{ from, own, parts }: Written,
	{ name, folder, fluent, words, note }: PictureSource
): Drawing {
	if (from !== undefined) {
		const drawing = fluent.get(from);
		if (drawing === undefined) note(`the icon "${from}" is not in ${icons}; take another`);
		return shorten(drawing ?? '');
	}
	if (own !== undefined) return readOwn(join(folder, 'own', `${name}.svg`), note);
	if (parts === undefined) note('needs "from", "own" or "parts"; say where it comes from');
	return combine((parts ?? []).map((part) => placed(part, words, note)));
}

/** Hundredths of a unit are less than a pixel on any tablet, and the rest is a tenth of all bytes. */
function shorten(drawing: Drawing): Drawing {
	return drawing.replace(/(\.\d\d)\d+/g, '$1');
}

function finish(drawing: Drawing, { fills = {}, without = [], mirrored }: Written): Drawing {
	const tinted = recolour(drawing, new Map(Object.entries(fills)));
	const bare = strip(tinted, without);
	return mirrored ? mirror(bare) : bare;
}

function placed(
	{ show, at, edged = false, mirrored = false, turned = 0 }: WrittenPart,
	words: PictureWords,
	note: Note
): PlacedDrawing {
	const drawing = words.get(show);
	if (drawing === undefined) note(`the part "${show}" is unknown; write it above this drawing`);
	return { drawing: drawing ?? '', at, edged, mirrored, turned };
}

/** The same parts from right to left, arrows turned round; null where no part leads anywhere. */
function turnedParts(parts: readonly WrittenPart[], words: PictureWords): PlacedDrawing[] | null {
	const leads = ({ show }: WrittenPart) => show === 'arrow' || words.fromTheRight?.has(show);
	if (!parts.some(leads)) return null;
	return parts.map(({ show, at: [x, y, width], edged = false, mirrored = false, turned = 0 }) => ({
		drawing: words.fromTheRight?.get(show) ?? words.get(show) ?? '',
		at: [100 - x - width, y, width],
		edged,
		mirrored: show === 'arrow' ? !mirrored : mirrored,
		turned: show === 'arrow' ? -turned : turned
	}));
}

/** A drawing may point only into itself. */
const canAct =
	/<(script|foreignObject|iframe|style|image)\b|\son\w+\s*=|(href\s*=\s*["']|url\()(?!#)/i;

/** Our own drawings stand on the same square as the icons. */
function readOwn(path: string, note: Note): Drawing {
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
