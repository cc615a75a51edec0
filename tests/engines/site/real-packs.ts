import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LanguageFile, Manifest, StoredFile } from '../../../src/lib/packs/pack';

/** Left to right and right to left. */
const languages = ['es', 'ar'];

/**
 * A copy of the built packs with two languages and the shortest open explainer of each topic. Recordings,
 * words and pictures are those that ship; whole they are 68 MB and 4000 files, which eight engines would
 * store one after another. That all of it can be stored and offered is tested in a current Chromium.
 * @param from a folder of built packs
 * @param to a new folder
 */
export function copyReduced(from: string, to: string): void {
	const { packs } = read(join(from, 'index.json')) as { packs: string[] };
	for (const pack of packs) {
		const manifest = read(join(from, `${pack}.json`)) as Manifest;
		const topics = manifest.topics.map((topic) => ({
			...topic,
			explainers: topic.explainers
				.filter((explainer) => !explainer.private)
				.sort((one, other) => one.cards - other.cards)
				.slice(0, 1)
		}));
		const kept = topics.flatMap(({ explainers }) => explainers.map(({ id }) => id));
		const left = manifest.topics.flatMap(({ explainers }) =>
			explainers.map(({ id }) => id).filter((id) => !kept.includes(id))
		);
		const stays = (key: string) => !left.some((id) => key === id || key.startsWith(`${id}.`));
		const only = <Value>(table: Record<string, Value>) =>
			Object.fromEntries(Object.entries(table).filter(([key]) => stays(key)));

		const reduced: Manifest = { ...manifest, topics, pictures: only(manifest.pictures) };
		reduced.languages = {};
		linkFiles(join(from, pack), join(to, pack));
		for (const code of languages) {
			const language = manifest.languages[code];
			if (!language) throw new Error(`The packs in ${from} do not speak ${code}`);
			const words = read(join(from, within(language.url))) as LanguageFile;
			const fewer = { ...words, clips: only(words.clips) };
			reduced.languages[code] = { ...language, ...write(`${pack}/${code}`, fewer, to) };
		}
		writeFileSync(join(to, `${pack}.json`), JSON.stringify(reduced));
	}
	writeFileSync(join(to, 'index.json'), JSON.stringify({ packs }));
}

function read(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}

/** `/packs/tiny/es.0123456789.json` lies at `tiny/es.0123456789.json` in the folder of packs. */
function within(url: string): string {
	return url.slice('/packs/'.length);
}

/** Recordings and pictures lie in folders; beside them only the words, which are written anew. */
function linkFiles(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		if (entry.isDirectory()) symlinkSync(resolve(from, entry.name), join(to, entry.name));
	}
}

function write(name: string, words: LanguageFile, to: string): StoredFile {
	const body = Buffer.from(JSON.stringify(words));
	const sha256 = createHash('sha256').update(body).digest('hex');
	const path = `${name}.${sha256.slice(0, 10)}.json`;
	writeFileSync(join(to, path), body);
	return { url: `/packs/${path}`, bytes: body.length, sha256 };
}
