import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureFilesOf, recordingFilesOf } from '../lib/packs/files';
import type { LanguageCode, Manifest, StoredFile } from '../lib/packs/pack';
import {
	entryName,
	headBytes,
	headName,
	kioskFormat,
	packFormat,
	padded,
	tarHeader,
	type PackHead
} from '../lib/packs/pack-file';
import { readLanguageFile, readManifest } from '../lib/packs/read-pack';
import { hashOf } from './fresh';
import type { Sign } from './signing';

/** A pack that was built, as it lies in `static/packs`. */
export interface PackOnDisk {
	manifest: Manifest;
	/** The bytes that are served, and signed. */
	bytes: Buffer;
	signature: Buffer | null;
}

/** Reads a built pack; null if there is none of this name. */
export function readBuilt(folder: string, pack: string, sign: Sign | null): PackOnDisk | null {
	const file = join(folder, `${pack}.json`);
	if (!existsSync(file)) return null;
	const bytes = readFileSync(file);
	const manifest = readManifest(JSON.parse(bytes.toString('utf8')));
	if (!manifest) return null;
	const beside = join(folder, `${pack}.sig`);
	const found = existsSync(beside) ? readFileSync(beside) : null;
	return { manifest, bytes, signature: sign ? sign(bytes) : found };
}

/** The file of a pack in these languages, piece by piece: 50 MB need not be held at once. */
export function* packToFile(
	folder: string,
	{ manifest, bytes, signature }: PackOnDisk,
	languages: LanguageCode[]
): Generator<Uint8Array> {
	const written = new Map([[`/packs/${manifest.id}.json`, bytes]]);
	if (signature) written.set(`/packs/${manifest.id}.sig`, signature);
	const named = filesOf(manifest, languages, folder);
	const head: PackHead = {
		format: packFormat,
		kiosk: kioskFormat,
		pack: manifest.id,
		languages,
		sha256: hashOf(bytes),
		files: [
			...[...written].map(([url, content]) => ({ url, bytes: content.length })),
			...[...named].map(([url, size]) => ({ url, bytes: size }))
		]
	};
	yield* entry(headName, headBytes(head));
	for (const [url, content] of written) yield* entry(entryName(url), content);
	for (const url of named.keys()) yield* entry(entryName(url), readBehind(folder, url));
	yield new Uint8Array(1024);
}

/** Words first, because they name the recordings. A file that is named twice comes once. */
function filesOf(manifest: Manifest, languages: LanguageCode[], folder: string) {
	const words = languages.flatMap((code) => manifest.languages[code] ?? []);
	const recordings = words.flatMap(({ url }) => {
		const file = readLanguageFile(JSON.parse(readBehind(folder, url).toString('utf8')));
		return file ? recordingFilesOf(file) : [];
	});
	const files: StoredFile[] = [...words, ...pictureFilesOf(manifest), ...recordings];
	return new Map(files.map(({ url, bytes }) => [url, bytes]));
}

function* entry(name: string, content: Uint8Array): Generator<Uint8Array> {
	yield tarHeader(name, content.length);
	yield content;
	yield new Uint8Array(padded(content.length) - content.length);
}

function readBehind(folder: string, url: string): Buffer {
	return readFileSync(join(folder, url.slice('/packs/'.length)));
}
