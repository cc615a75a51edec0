import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lineOf, Problems } from '../../../src/packer/problem';
import { readLines, type Tongue } from '../../../src/packer/read-lines';
import { readValues } from '../../../src/packer/read-values';
import { readAbout, readTakes } from './read';
import { inScriptOrder, workFor, type Script, type Take, type Takes, type Work } from './takes';

/** One pack in one language: its script, and the recordings made for it so far. */
export class Shelf {
	readonly pack: string;
	readonly language: string;
	/** Whether the language has writing; else the words of the script are those of another one. */
	readonly isWritten: boolean;
	readonly script: Script;
	readonly licence: string;
	#folder: string;
	#takes: Takes;

	constructor(packFolder: string, language: string) {
		this.pack = basename(packFolder);
		this.language = language;
		const { licence, languages } = aboutPack(packFolder);
		const tongue = languages.find(({ code }) => code === language);
		if (!tongue) throw new Error(`${this.pack}/pack.json names no language "${language}".`);
		this.isWritten = tongue.follows === null;
		this.script = scriptOf(packFolder, tongue);
		this.licence = licence;
		this.#folder = join(packFolder, 'recordings', language);
		const takes = this.#takesFile();
		this.#takes = existsSync(takes) ? readTakes(readJson(takes), takes) : {};
	}

	get takes(): Readonly<Takes> {
		return this.#takes;
	}

	get work(): Work {
		return workFor(this.script, this.#takes, (clip) => existsSync(this.file(clip)));
	}

	file(clip: string): string {
		return join(this.#folder, `${clip}.mp3`);
	}

	/**
	 * Moves a finished recording here and remembers its take. Each is put in place by one rename: whatever
	 * stops the work between them leaves a recording whose take is missing or stale, to be made again.
	 */
	keep(clip: string, finished: string, take: Take) {
		mkdirSync(this.#folder, { recursive: true });
		// It may have been made on another disk, where a rename cannot reach.
		const here = join(this.#folder, `.${clip}.unfinished`);
		copyFileSync(finished, here);
		renameSync(here, this.file(clip));
		rmSync(finished);
		this.#remember({ ...this.#takes, [clip]: take });
	}

	/** Takes away a recording whose line is gone. */
	remove(clip: string) {
		const others = Object.entries(this.#takes).filter(([other]) => other !== clip);
		this.#remember(Object.fromEntries(others));
		rmSync(this.file(clip), { force: true });
	}

	#remember(takes: Takes) {
		this.#takes = { ...takes };
		const file = this.#takesFile();
		const unfinished = `${file}.unfinished`;
		const gone = Object.entries(takes).filter(([clip]) => !Object.hasOwn(this.script, clip));
		const ordered = { ...inScriptOrder(this.script, takes), ...Object.fromEntries(gone) };
		writeFileSync(unfinished, `${JSON.stringify(ordered, null, '\t')}\n`);
		renameSync(unfinished, file);
	}

	#takesFile() {
		return join(this.#folder, 'takes.json');
	}
}

/** The words as the packer reads them, values put in: there is only one way to read them. */
function scriptOf(packFolder: string, tongue: Tongue): Script {
	const problems = new Problems();
	const audio = dirname(packFolder);
	const pack = basename(packFolder);
	// A fault in the table of values is the packer's to tell; a line that lacks its value is told here.
	const values = readValues(audio, `${pack}/values.json`, new Problems());
	const lines = readLines(audio, pack, tongue, values, problems);
	if (problems.list.length > 0) throw new Error(problems.list.map(lineOf).join('\n'));
	return Object.fromEntries(
		[...lines].map(([clip, { text, say }]) => [clip, say === null ? { text } : { text, say }])
	);
}

function aboutPack(packFolder: string) {
	const file = join(packFolder, 'pack.json');
	return readAbout(readJson(file), file);
}

/** The packs under `audio`, each with its languages. */
export function packsIn(audio: string): { folder: string; name: string; languages: string[] }[] {
	return readdirSync(audio)
		.map((name) => ({ name, folder: join(audio, name) }))
		.filter(({ folder }) => existsSync(join(folder, 'pack.json')))
		.map(({ name, folder }) => ({
			name,
			folder,
			languages: aboutPack(folder).languages.map(({ code }) => code)
		}));
}

function readJson(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}
