import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A text file made smaller, and the headers that go with it. */
interface Squeezed {
	body: Buffer;
	etag: string;
	headers: Record<string, string>;
}

const squeeze = promisify(gzip);

/** Recordings are small already. */
const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml',
	webmanifest: 'application/manifest+json; charset=utf-8'
};

/** Nothing in such a name can lead out of the folder. */
const plainName = /^(?:\/\w[\w.-]*)+\.(\w+)$/;

/**
 * The text files of a folder, made smaller once and kept: two hundred tablets ask for the same words,
 * and a shelter's Wi-Fi is narrow. A file that has changed is read again.
 */
export class Squeezer {
	readonly #folder: string;
	readonly #kept = new Map<string, Promise<Squeezed>>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Null for what is no text, or cannot be read. Never throws. */
	async get(path: string): Promise<Squeezed | null> {
		const type = types[plainName.exec(path)?.[1] ?? ''];
		if (!type) return null;
		try {
			const file = join(this.#folder, path);
			const { size, mtime } = await stat(file);
			const etag = `W/"${size.toString(16)}-${mtime.getTime().toString(16)}-gzip"`;
			const kept = await this.#kept.get(path);
			if (kept?.etag === etag) return kept;
			const made = squeezed(file, etag, {
				'Content-Type': type,
				'Last-Modified': mtime.toUTCString()
			});
			this.#kept.set(path, made);
			return await made;
		} catch {
			// Not there, a folder, or too many open files: whoever sends files plainly says which.
			this.#kept.delete(path);
			return null;
		}
	}
}

async function squeezed(
	file: string,
	etag: string,
	headers: Record<string, string>
): Promise<Squeezed> {
	const body = await squeeze(await readFile(file));
	const length = String(body.length);
	return {
		body,
		etag,
		headers: { ...headers, ETag: etag, 'Content-Encoding': 'gzip', 'Content-Length': length }
	};
}
