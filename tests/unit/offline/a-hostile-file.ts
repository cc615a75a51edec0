import { createHash } from 'node:crypto';
import { entryName, headName, layoutOf, tarHeader, type PackHead } from '$lib/packs/pack-file';
import { FakeServer } from './fake-server';

/** What somebody with bad intentions puts into a pack file. */
export interface Hostile {
	/** Instead of what the head would honestly say. */
	head?: object;
	/** What the head names besides, and what is not there. */
	more?: PackHead['files'];
	/** Changes the words of English before anything is named by its hash. */
	words?: (json: string) => string;
	/** Changes the manifest, as text. */
	manifest?: (json: string) => string;
	/** What a recording holds under the name that it has in the true pack. */
	recording?: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A pack file that is right in everything but the one thing that a test wants wrong. */
export function hostileFile(wish: Hostile): { file: Blob; head: PackHead } {
	const server = new FakeServer('2');
	const files = new Map(
		[...server.files].filter(([url]) => url.startsWith('/packs/tiny/') && !url.includes('/ar'))
	);
	files.set('/packs/tiny.json', server.files.get('/packs/tiny.json') ?? '');

	// Whoever makes such a file makes its sizes and hashes right, everywhere.
	const replace = (url: string, body: string, as: string) => {
		const before = files.get(url) ?? '';
		files.delete(url);
		const told = (name: string, text: string) =>
			`"url":"${name}","bytes":${Buffer.byteLength(text)},"sha256":"${sha256(text)}"`;
		for (const [name, text] of files) {
			files.set(name, text.split(told(url, before)).join(told(as, body)));
		}
		files.set(as, body);
	};
	if (wish.recording !== undefined) {
		const url = [...files.keys()].find((name) => name.includes('changed')) ?? '';
		const words = wordsIn(files);
		const before = files.get(words) ?? '';
		replace(url, wish.recording, url);
		const after = files.get(words) ?? '';
		files.set(words, before);
		replace(words, after, named(words, after));
	}
	if (wish.words) {
		const url = wordsIn(files);
		const body = wish.words(files.get(url) ?? '');
		replace(url, body, named(url, body));
	}
	const manifest = files.get('/packs/tiny.json') ?? '';
	files.delete('/packs/tiny.json');
	return asTar(wish.manifest?.(manifest) ?? manifest, files, wish);
}

function wordsIn(files: Map<string, string>): string {
	return [...files.keys()].find((url) => url.endsWith('.json') && url.includes('/en.')) ?? '';
}

function named(url: string, body: string): string {
	return url.replace(/[0-9a-f]{10}/, sha256(body).slice(0, 10));
}

function asTar(manifest: string, files: Map<string, string>, { head: change, more = [] }: Hostile) {
	const all = new Map([['/packs/tiny.json', manifest], ...files]);
	const head = {
		format: 1,
		kiosk: 1,
		pack: 'tiny',
		languages: ['en'],
		sha256: sha256(manifest),
		files: [...all].map(([url, body]) => ({ url, bytes: Buffer.byteLength(body) })).concat(more),
		...change
	};
	const entries = [[headName, JSON.stringify(head)] as const, ...all];
	const parts = entries.flatMap(([url, body]) => entry(url, body));
	return { file: new Blob([...parts, new Uint8Array(1024)]), head };
}

function entry(url: string, body: string): Uint8Array<ArrayBuffer>[] {
	const bytes = Buffer.from(body);
	const name = url === headName ? url : entryName(url);
	const padding = new Uint8Array(Math.ceil(bytes.length / 512) * 512 - bytes.length);
	return [tarHeader(name, bytes.length), bytes, padding].map((part) => Uint8Array.from(part));
}

/** A file that claims to be longer than any memory, and notes how much of it is wanted at once. */
export class EndlessFile {
	most = 0;
	readonly size: number;
	readonly #beginning: Blob;

	/** Exactly as long as its head says. */
	constructor(beginning: Blob, head: PackHead) {
		this.#beginning = beginning;
		this.size = layoutOf(head, JSON.stringify(head).length).size;
	}

	slice(start: number, end: number): Blob {
		this.most = Math.max(this.most, end - start);
		if (end - start > 100_000_000) throw new Error('the tablet has died');
		const rest = new Uint8Array(Math.max(0, end - Math.max(start, this.#beginning.size)));
		return new Blob([this.#beginning.slice(start, end), rest]);
	}
}
