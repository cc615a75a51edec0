import { existsSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import type * as v from 'valibot';
import { isKebab } from './fields';
import type { Note, Problems } from './problem';
import { readExplainer } from './read-explainer';
import { readFacts } from './read-facts';
import { read } from './read';
import { readJson } from './read-json';
import { readRecordings } from './read-recordings';
import { readLines } from './read-lines';
import { readValues } from './read-values';
import type { SourceLanguage, SourcePack, SourceTopic, SourceValue } from './source';
import { packFile } from './source-schemas';

type Written = v.InferOutput<typeof packFile>;
type Language = Written['languages'][string];

/** Reads one pack folder whole, and notes everything that is wrong with it. */
export function readSourcePack(content: string, name: string, problems: Problems): SourcePack {
	const file = `${name}/pack.json`;
	const note = problems.in(file);
	const json = readJson(join(content, file), note);
	// Without it every other file would look like a stranger: one line is enough.
	if (!json) return emptyPack(name);
	const written = read(packFile, json, note);
	if (written.id !== name) note(`"id" must be the name of its folder, "${name}"`);
	if (!isKebab(name)) note(`the folder's name must be small letters and hyphens, as "asylum-us"`);
	// `/packs/index.json` lists the packs.
	if (name === 'index') note('no pack can be named "index"');

	const topics = written.topics.map((topic) => readTopic(content, name, topic, problems));
	const values = readValues(content, `${name}/values.json`, problems);
	const languages = Object.entries(written.languages).map(([code, about]) =>
		readLanguage(content, name, code, about, values, problems)
	);
	for (const { code, follows } of languages) {
		const isWritten = languages.some((other) => other.code === follows && other.follows === null);
		if (follows === null || isWritten) continue;
		note(`language "${code}" follows "${follows}", which has no words here; name one that has`);
	}
	const pack: SourcePack = {
		id: name,
		licence: written.licence,
		topics,
		languages,
		values,
		facts: readFacts(content, `${name}/facts.json`, problems),
		pictures: readPictures(content, name, problems)
	};
	noteStrangers(content, pack, problems);
	return pack;
}

function emptyPack(id: string): SourcePack {
	return {
		id,
		licence: '',
		languages: [],
		topics: [],
		values: [],
		facts: null,
		pictures: new Map()
	};
}

function readTopic(
	content: string,
	pack: string,
	{ id, explainers: names }: Written['topics'][number],
	problems: Problems
): SourceTopic {
	const note = problems.in(`${pack}/pack.json`);
	if (id && !isKebab(id))
		note(`topic "${id}" must be small letters and hyphens, as "first-things"`);
	const explainers = names.filter((explainer) => {
		if (isKebab(explainer)) return true;
		note(`explainer "${explainer}" must be small letters and hyphens, as "find-help"`);
		return false;
	});
	if (explainers.length === 0) note(`topic "${id}" has no explainers`);
	return { id, explainers: explainers.map((name) => readExplainer(content, pack, name, problems)) };
}

function readLanguage(
	content: string,
	pack: string,
	code: string,
	about: Language,
	values: SourceValue[],
	problems: Problems
): SourceLanguage {
	const note = problems.in(`${pack}/pack.json`);
	noteWrongCode(code, note);
	const { follows = null, name = null, accent = false, fastest = {}, status, dir } = about;
	return {
		code,
		follows,
		accent,
		fastest,
		status,
		dir,
		lines: readLines(content, pack, { code, follows, name }, values, problems),
		...readRecordings(content, `${pack}/recordings/${code}`, problems)
	};
}

function noteWrongCode(code: string, note: Note) {
	const proper = properCode(code);
	if (!proper) note(`language "${code}" is no code of BCP 47, as "es" or "pt-BR"`);
	else if (proper !== code) note(`language "${code}" must be written "${proper}"`);
}

/**
 * A code in the letters that BCP 47 recommends, `pt-BR`; null when it has not even the form of one.
 * Not `Intl`'s canonical form: that calls Dari (`prs`) Persian of Afghanistan.
 */
function properCode(code: string): string | null {
	try {
		new Intl.Locale(code);
	} catch {
		return null;
	}
	const [language = '', ...parts] = code.split('-');
	const proper = parts.map((part) => {
		if (part.length === 4) return (part[0] ?? '').toUpperCase() + part.slice(1).toLowerCase();
		return part.length === 2 ? part.toUpperCase() : part.toLowerCase();
	});
	return [language.toLowerCase(), ...proper].join('-');
}

function readPictures(content: string, pack: string, problems: Problems): Map<string, unknown> {
	const file = `${pack}/pictures.json`;
	if (!existsSync(join(content, file))) return new Map();
	return new Map(Object.entries(readJson(join(content, file), problems.in(file)) ?? {}));
}

/** Files that nothing will ever read were meant for something. */
function noteStrangers(content: string, pack: SourcePack, problems: Problems) {
	const codes = pack.languages.map(({ code }) => code);
	const explainers = pack.topics.flatMap((topic) => topic.explainers.map(({ id }) => id));
	const expected = {
		scripts: { names: codes.map((code) => `${code}.json`), of: 'language' },
		recordings: { names: codes, of: 'language' },
		explainers: { names: explainers.map((id) => `${id}.json`), of: 'explainer' }
	};
	for (const [part, { names, of }] of Object.entries(expected)) {
		for (const found of namesIn(join(content, pack.id, part))) {
			if (names.includes(found)) continue;
			const what = `pack.json names no ${of} "${parse(found).name}"; add it there or delete this`;
			problems.in(`${pack.id}/${part}/${found}`)(what);
		}
	}
}

function namesIn(folder: string): string[] {
	return existsSync(folder)
		? readdirSync(folder)
				.filter((name) => !name.startsWith('.'))
				.sort()
		: [];
}
