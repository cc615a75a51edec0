import {
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	unlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { buildPacks, type BuildResult } from '../../../src/packer/build-packs';

type Json = Record<string, unknown>;

const original = 'tests/packs/tiny';
const recordings = ['interface', 'tiny'].flatMap((pack) =>
	['en', 'ar'].map((code) => `${pack}/recordings/${code}`)
);

/** A copy of the tiny packs that a test may break, and what the packer says to it. */
export class BrokenTiny {
	readonly folder = mkdtempSync(join(tmpdir(), 'farol-packs-'));
	readonly content = join(this.folder, 'content');
	readonly out = join(this.folder, 'packs');

	constructor() {
		const isWritten = (path: string) => !path.endsWith('recordings');
		cpSync(original, this.content, { recursive: true, filter: isWritten });
		for (const folder of recordings) {
			mkdirSync(dirname(join(this.content, folder)), { recursive: true });
			symlinkSync(resolve(original, folder), join(this.content, folder));
		}
		onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
	}

	build({ allowGaps = false } = {}): BuildResult {
		const scratch = join(this.folder, 'scratch');
		return buildPacks({ content: this.content, out: this.out, scratch, allowGaps });
	}

	/** Builds, and returns only the lines about problems. */
	problems(): string[] {
		const { built, lines } = this.build();
		if (built) return [];
		return lines.filter((line) => line.startsWith('problem: ')).map((line) => line.slice(9));
	}

	read(path: string): Buffer {
		return readFileSync(join(this.content, path));
	}

	write(path: string, content: string | Buffer) {
		this.#own(path);
		mkdirSync(dirname(join(this.content, path)), { recursive: true });
		writeFileSync(join(this.content, path), content);
	}

	remove(path: string) {
		this.#own(path);
		rmSync(join(this.content, path), { recursive: true });
	}

	/** Changes some fields of a JSON file; `undefined` takes one away. */
	change(path: string, change: Json | ((json: Json) => Json)) {
		const json = JSON.parse(this.read(path).toString()) as Json;
		const changed = typeof change === 'function' ? change(json) : { ...json, ...change };
		this.write(path, JSON.stringify(changed));
	}

	/** Gives a language another status in both packs. */
	setStatus(code: string, status: 'draft' | 'released') {
		for (const pack of ['interface', 'tiny']) {
			this.change(`${pack}/pack.json`, (json) => {
				const languages = json.languages as Record<string, Json>;
				return { ...json, languages: { ...languages, [code]: { ...languages[code], status } } };
			});
		}
	}

	/** Recordings are many and rarely changed: they are copied only by a test that changes one. */
	#own(path: string) {
		const folder = recordings.find((of) => path.startsWith(of));
		if (!folder || !lstatSync(join(this.content, folder)).isSymbolicLink()) return;
		unlinkSync(join(this.content, folder));
		cpSync(join(original, folder), join(this.content, folder), { recursive: true });
	}

	built(path: string): Json {
		return JSON.parse(readFileSync(join(this.out, path), 'utf8')) as Json;
	}

	isBuilt(path = ''): boolean {
		return existsSync(join(this.out, path));
	}
}
