import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { castOf, openPictureBook } from './cast';
import { svgFile } from './drawing';
import { isObject } from '../lib/packs/schemas';
import { withoutSchema } from './read-json';
import type { PictureWords } from './picture-words';
import { composePicture } from './pictures';
import { sheetPage, type SheetGroup, type SheetPicture } from './sheet-page';
import type { NamedValue } from './value-drawings';

/*
 * `npm run sheet`: all pictures with the lines that they go with, on one page to be looked at.
 */
const content = 'audio';
const languages = ['en', 'es'];
const target = join(content, 'pictures', 'sheet.html');

const book = openPictureBook(join(content, 'pictures'));
const problems: string[] = [];
const packs = ['asylum-us', 'interface'].map(readPack);
const vocabulary: SheetGroup = {
	title: 'The drawings',
	pictures: [...book.wordsFor({})].map(([name, drawing]) => ({
		key: name,
		svgs: [svgFile(drawing, `${name}-`)],
		lines: []
	}))
};
writeFileSync(target, sheetPage([...packs.flat(), vocabulary]));

for (const problem of [...book.problems(), ...problems]) console.error(`problem: ${problem}`);
console.log(`${target}: ${packs.flat().flatMap(({ pictures }) => pictures).length} pictures`);

function readPack(pack: string): SheetGroup[] {
	const topics = topicsOf(pack);
	const lines = languages.map((language) => readObject(pack, 'scripts', `${language}.json`));
	const groups = new Map<string, SheetPicture[]>();
	const specs = new Map(Object.entries(readObject(pack, 'pictures.json')));
	const values = valuesOf(pack);
	for (const [key, spec] of specs) {
		const words = book.wordsFor(castOf(key, specs));
		const title = topics.has(key)
			? 'topics'
			: pack === 'interface'
				? pack
				: (key.split('.')[0] ?? key);
		const picture = {
			key,
			svgs: draw(`${pack}/pictures.json: ${key}`, spec, words, values),
			lines: lines.flatMap((script) => shown(script, key))
		};
		groups.set(title, [...(groups.get(title) ?? []), picture]);
	}
	return [...groups].map(([title, pictures]) => ({ title, pictures }));
}

function topicsOf(pack: string): Set<unknown> {
	const { topics } = readObject(pack, 'pack.json');
	return new Set(
		Array.isArray(topics) ? topics.map((topic) => isObject(topic) && topic['id']) : []
	);
}

function valuesOf(pack: string): NamedValue[] {
	return Object.entries(readObject(pack, 'values.json')).map(([id, row]) => ({
		id,
		value: isObject(row) ? String(row['value']) : ''
	}));
}

function draw(
	where: string,
	spec: unknown,
	words: PictureWords,
	values: readonly NamedValue[]
): string[] {
	const picture = composePicture(spec, words, values);
	if ('problems' in picture) {
		problems.push(...picture.problems.map((what) => `${where}: ${what}`));
		return [];
	}
	return picture.rtlSvg ? [picture.svg, picture.rtlSvg] : [picture.svg];
}

/** The words said with a picture: its own, or those of the title and question. */
function shown(script: Record<string, unknown>, key: string): string[] {
	const texts = [key, `topic.${key}`, `${key}.title`, `${key}.question`].flatMap((clip) => {
		const line = script[clip];
		return isObject(line) && typeof line['text'] === 'string' ? [line['text']] : [];
	});
	return texts.length > 0 ? [texts.join(' ')] : [];
}

function readObject(...path: string[]): Record<string, unknown> {
	const file = join(content, ...path);
	const value: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
	return isObject(value) ? withoutSchema(value) : {};
}
