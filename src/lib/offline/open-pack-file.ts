import type { Manifest } from '$lib/packs/pack';
import {
	block,
	entryName,
	headName,
	layoutOf,
	padded,
	readHead,
	sizeIn,
	tarHeader,
	type PackHead,
	type TarEntry
} from '$lib/packs/pack-file';
import { readManifest } from '$lib/packs/read-pack';
import { bytesAt, isSame, isZeros, jsonOf, textOf } from './bytes';
import { entriesOf } from './read-tar';
import { sha256 } from './sha256';
import { isSignedBy } from './signature';
import { manifestUrl, signatureUrl } from './pack-urls';
import type { FileTrouble, SignatureTrouble } from './trouble';

/** A pack in a file, whose head and manifest are good. Each other file is checked when it is read. */
export interface PackFile {
	head: PackHead;
	manifest: Manifest;
	/** Of the whole file. */
	bytes: number;
	/** `believed`: by the key that this kiosk knows; `unchecked`: it knows none. */
	signed: 'believed' | 'unchecked' | 'no';
	/** A file by its address, as it lies there. */
	read: (url: string) => Promise<ArrayBuffer | 'unreadable' | 'damaged'>;
}

/** No head of a real pack is nearly so large. */
const largestHead = 8_000_000;

/**
 * Reads and checks the beginning of a file. Never throws.
 * @param key who must have signed it, 64 hex digits; empty: nobody
 */
export async function openPackFile(
	file: Blob,
	key: string
): Promise<PackFile | FileTrouble | SignatureTrouble> {
	const opened = await readBeginning(file);
	if (typeof opened === 'string') return opened;
	const { head, places, isOurs } = opened;
	const read = (url: string) => readEntry(file, places.get(url), isOurs);

	const bytes = await read(manifestUrl(head.pack));
	if (typeof bytes === 'string') return bytes;
	const manifest = (await sha256(bytes)) === head.sha256 ? readManifest(jsonOf(bytes)) : null;
	if (!manifest || !belongTogether(head, manifest) || !canBeKept(manifest)) return 'damaged';

	const isSigned = places.has(signatureUrl(head.pack));
	const signed = !isSigned ? 'no' : key === '' ? 'unchecked' : 'believed';
	if (key !== '') {
		const refusal = isSigned ? await check(key, bytes, read, head.pack) : 'unsigned';
		if (refusal) return refusal;
	}
	return { head, manifest, bytes: file.size, signed, read };
}

interface Opened {
	head: PackHead;
	/** Where each file lies, by its address. */
	places: Map<string, TarEntry>;
	/** Whether our packer wrote it, byte for byte, and no other program packed it again. */
	isOurs: boolean;
}

async function readBeginning(file: Blob): Promise<Opened | FileTrouble> {
	const header = await bytesAt(file, 0, block);
	if (!header) return 'unreadable';
	const isNamed = textOf(header).startsWith(headName.slice(0, header.length));
	if (isNamed && header.length < block) return 'short';
	const length = (isNamed && sizeIn(header)) || 0;
	if (length > largestHead) return 'damaged';
	if (!isNamed || !isSame(header, tarHeader(headName, length))) {
		const opened = await readOther(file);
		return opened === 'foreign' && isNamed ? 'damaged' : opened;
	}
	const bytes = await bytesAt(file, block, length);
	if (!bytes) return 'unreadable';
	if (bytes.length < length) return 'short';
	const head = readHead(jsonOf(bytes));
	if (!head) return 'damaged';
	if (head === 'newer') return head;
	const { places, size } = layoutOf(head, length);
	if (file.size < size) return 'short';
	if (file.size === size) return { head, places, isOurs: true };
	const opened = await readOther(file);
	return typeof opened === 'string' ? 'damaged' : opened;
}

/** A pack that somebody unpacked and packed again: the same files, elsewhere, perhaps in a folder. */
async function readOther(file: Blob): Promise<Opened | FileTrouble> {
	const entries = await entriesOf(file);
	if (typeof entries === 'string') return entries;
	const headed = [...entries.keys()]
		.filter((name) => name === headName || name.endsWith(`/${headName}`))
		.sort((a, b) => a.length - b.length)[0];
	const entry = headed === undefined ? undefined : entries.get(headed);
	if (headed === undefined || !entry) return 'foreign';
	if (entry.bytes > largestHead) return 'damaged';
	const bytes = await bytesAt(file, entry.start, entry.bytes);
	if (!bytes) return 'unreadable';
	const head = readHead(jsonOf(bytes));
	if (!head || head === 'newer') return head ?? 'damaged';
	const places = new Map<string, TarEntry>();
	for (const { url, bytes: size } of head.files) {
		const found = entries.get(headed.slice(0, -headName.length) + entryName(url));
		if (found?.bytes !== size) return 'damaged';
		places.set(url, { url, bytes: size, start: found.start });
	}
	return { head, places, isOurs: false };
}

/** Reads a file and the header before it, which must be as our packer writes it, where it was our packer. */
async function readEntry(
	file: Blob,
	place: TarEntry | undefined,
	isOurs: boolean
): Promise<ArrayBuffer | 'unreadable' | 'damaged'> {
	if (!place) return 'damaged';
	const { url, start, bytes: length } = place;
	const bytes = await bytesAt(file, start - block, block + padded(length));
	if (!bytes) return 'unreadable';
	const isWhole =
		bytes.length === block + padded(length) &&
		(!isOurs || isSame(bytes.subarray(0, block), tarHeader(entryName(url), length))) &&
		isZeros(bytes.subarray(block + length));
	return isWhole ? bytes.slice(block, block + length).buffer : 'damaged';
}

async function check(
	key: string,
	manifest: ArrayBuffer,
	read: PackFile['read'],
	pack: string
): Promise<FileTrouble | SignatureTrouble | null> {
	const signature = await read(signatureUrl(pack));
	if (typeof signature === 'string') return signature;
	try {
		return (await isSignedBy(key, manifest, textOf(signature))) ? null : 'stranger';
	} catch {
		// The part that checks signatures could not be loaded.
		return 'unreadable';
	}
}

/** Whether a head names its pack's own languages and files: none may take another's place, or that of the record. */
function belongTogether(head: PackHead, { id, languages }: Manifest): boolean {
	const spoken = head.languages.length > 0 && head.languages.every((code) => code in languages);
	const beside = [manifestUrl(id), signatureUrl(id)];
	const isOwn = (url: string) => url.startsWith(`/packs/${id}/`) || beside.includes(url);
	return id === head.pack && spoken && head.files.every(({ url }) => isOwn(url));
}

/** Whether a manifest can be written down again: what can be read may still be nested too deep for that. */
function canBeKept(manifest: Manifest): boolean {
	try {
		return JSON.stringify(manifest) !== '';
	} catch {
		// Nobody who means well nests so deep.
		return false;
	}
}
