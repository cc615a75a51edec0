import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clip, LanguageFile, Manifest } from '../../src/lib/packs/pack';
import { filesFor } from '../../src/service-worker/old-engines';

/** What a server has: bodies by their paths. */
export type Files = Map<string, Buffer>;

/** One version of the pages, or of the packs. */
export interface Edition {
	name: string;
	files: Files;
}

/** Every third recording is another one in each edition of the packs. */
const changing = 3;

/** Every version of a site that was ever published, made from the built one and the tiny packs. */
export class Editions {
	readonly pages: Edition[] = [];
	readonly packs: Edition[] = [];
	/** What this current browser stores: Kit's own file of its version is no part of the kiosk. */
	readonly #build = read(
		'build',
		(path) => !/^\/(packs\/|_app\/version|\.)/.test(path) && filesFor([path], true).length > 0
	);
	readonly #tiny = read(join('.cache', 'packs', 'tiny'), () => true);

	constructor() {
		this.publishPages();
		this.publishPacks();
	}

	/** What the server has now. */
	get site(): Files {
		return new Map([...latest(this.pages).files, ...latest(this.packs).files]);
	}

	publishPages(): Edition {
		const name = `pages-${this.pages.length + 1}`;
		const files = new Map(this.#build);
		edit(files, '/service-worker.js', (code) => code.replace(/"[0-9a-f]{12}"/, `"${name}"`));
		// A file without a hash in its name, so that a mixture of two versions can be told.
		edit(files, '/start.js', (code) => `${code}\n// ${name}\n`);
		for (const page of ['/index.html', '/staff.html']) {
			edit(files, page, (html) =>
				html.replace(/data-version="[^"]*"/, `data-version="${name}" data-edition="${name}"`)
			);
		}
		const edition = { name, files };
		this.pages.push(edition);
		return edition;
	}

	publishPacks(): Edition {
		const number = this.packs.length + 1;
		const name = `packs-${number}`;
		const files: Files = new Map([['/packs/index.json', this.#file('/index.json')]]);
		for (const pack of ['interface', 'tiny']) {
			const manifest = JSON.parse(this.#file(`/${pack}.json`).toString()) as Manifest;
			manifest.version = name;
			for (const path of this.#tiny.keys()) {
				if (path.startsWith(`/${pack}/pictures/`)) files.set(`/packs${path}`, this.#file(path));
			}
			for (const [code, language] of Object.entries(manifest.languages)) {
				const words = this.#words(language.url, number, files);
				const url = `/packs/${pack}/${code}.${hash(words).slice(0, 10)}.json`;
				files.set(url, words);
				Object.assign(language, { url, bytes: words.length, sha256: hash(words) });
			}
			files.set(`/packs/${pack}.json`, Buffer.from(JSON.stringify(manifest)));
		}
		const edition = { name, files };
		this.packs.push(edition);
		return edition;
	}

	/** The words of a language, with some recordings that this edition alone has. */
	#words(url: string, number: number, files: Files): Buffer {
		const { clips } = JSON.parse(this.#file(url.slice('/packs'.length)).toString()) as LanguageFile;
		Object.keys(clips).forEach((id, index) => {
			const clip = clips[id];
			if (!clip) return;
			const sound = this.#file(clip.url.slice('/packs'.length));
			// The tile's recording is named in the manifest too: it stays.
			const changes = id !== 'language' && index % changing === number % changing;
			clips[id] = changes ? tagged(clip, sound, number, files) : clip;
			if (!changes) files.set(clip.url, sound);
		});
		return Buffer.from(JSON.stringify({ clips }));
	}

	#file(path: string): Buffer {
		const body = this.#tiny.get(path);
		if (!body) throw new Error(`the tiny packs have no ${path}`);
		return body;
	}
}

export function hash(body: Buffer): string {
	return createHash('sha256').update(body).digest('hex');
}

function latest(editions: Edition[]): Edition {
	const last = editions[editions.length - 1];
	if (!last) throw new Error('nothing was published');
	return last;
}

/** The same sound in other bytes: a tag of 128 bytes at its end, as old music files have. */
function tagged(clip: Clip, sound: Buffer, number: number, files: Files): Clip {
	const tag = Buffer.alloc(128);
	tag.write(`TAGedition ${number}`);
	const body = Buffer.concat([sound, tag]);
	const sha256 = hash(body);
	const url = clip.url.replace(/\.[0-9a-f]+\.mp3$/, `.${sha256.slice(0, 10)}.mp3`);
	files.set(url, body);
	return { ...clip, url, sha256, bytes: body.length };
}

function edit(files: Files, path: string, how: (text: string) => string): void {
	const before = files.get(path)?.toString() ?? '';
	const after = how(before);
	if (after === before) throw new Error(`${path} was not changed`);
	files.set(path, Buffer.from(after));
}

function read(folder: string, wanted: (path: string) => boolean): Files {
	const files: Files = new Map();
	for (const name of readdirSync(folder, { recursive: true }) as string[]) {
		const path = `/${name}`;
		if (wanted(path) && statSync(join(folder, name)).isFile()) {
			files.set(path, readFileSync(join(folder, name)));
		}
	}
	return files;
}
