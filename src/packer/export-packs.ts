import {
	closeSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { readIndex } from '../lib/packs/read-index';
import type { LanguageCode } from '../lib/packs/pack';
import { packToFile, readBuilt, type PackOnDisk } from './pack-to-file';
import type { Sign } from './signing';

export interface Wish {
	/** The built packs. */
	packs: string;
	/** Where the files belong. */
	out: string;
	/** Empty: all. */
	pack: string;
	/** Empty: all that a pack has. */
	languages: LanguageCode[];
	/** Null: a signature that lies beside a manifest goes along. */
	sign: Sign | null;
}

/** Writes one file for each pack, whole or not at all; says what it wrote, or what is in the way. */
export function exportPacks(wish: Wish): { done: boolean; lines: string[] } {
	const chosen = choose(wish);
	if (typeof chosen === 'string') return { done: false, lines: [chosen] };
	try {
		mkdirSync(wish.out, { recursive: true });
		return { done: true, lines: chosen.map((pack) => exportOne(pack, wish)) };
	} catch (error) {
		const why = error instanceof Error ? error.message : '';
		return { done: false, lines: [`Nothing more was written to ${wish.out}: ${why}`] };
	}
}

/** The packs that are wanted, or why they cannot be had. */
function choose({ packs, pack, languages, sign }: Wish): PackOnDisk[] | string {
	const known = builtPacks(packs);
	if (pack && !known.includes(pack)) {
		return `There is no pack "${pack}". There are: ${known.join(', ')}.`;
	}
	const chosen: PackOnDisk[] = [];
	for (const id of pack ? [pack] : known) {
		const read = readBuilt(packs, id, sign);
		if (!read) return `${join(packs, `${id}.json`)} is no pack: npm run packs builds it again.`;
		const spoken = Object.keys(read.manifest.languages);
		const unknown = languages.filter((code) => !spoken.includes(code));
		if (unknown.length) {
			return `The pack "${id}" does not speak ${unknown.join(', ')}. It speaks: ${spoken.join(', ')}.`;
		}
		chosen.push(read);
	}
	return chosen;
}

function exportOne(pack: PackOnDisk, { packs, out, languages: wanted }: Wish): string {
	const { id, date, languages: spoken } = pack.manifest;
	const languages = Object.keys(spoken).filter((code) => !wanted.length || wanted.includes(code));
	const file = join(out, `${id}-${languages.join('-')}-${date}.farol.tar`);
	const bytes = writeWhole(file, packToFile(packs, pack, languages));
	const size = `${(bytes / 1e6).toFixed(1)} MB`;
	return `${file}: ${size}, ${languages.join(', ')}, ${pack.signature ? 'signed' : 'not signed'}`;
}

/** Under another name until it is whole. */
function writeWhole(file: string, pieces: Iterable<Uint8Array>): number {
	const part = `${file}.part`;
	const open = openSync(part, 'w');
	let bytes = 0;
	try {
		for (const piece of pieces) bytes += writeSync(open, piece);
		closeSync(open);
		renameSync(part, file);
		return bytes;
	} catch (error) {
		rmSync(part, { force: true });
		throw error;
	}
}

function builtPacks(folder: string): string[] {
	return readIndex(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))) ?? [];
}
