import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { sameSound } from '../sound/doubts';
import type { Shelf } from './shelf';
import { wordsOf } from './takes';

/** The clips of a shelf whose words differ and whose bytes do not. */
export function alikeIn(shelf: Shelf): string[][] {
	const clips = Object.entries(shelf.script)
		.filter(([clip]) => existsSync(shelf.file(clip)))
		.map(([clip, line]) => ({ clip, words: wordsOf(line), bytes: hashOf(shelf.file(clip)) }));
	return sameSound(clips);
}

function hashOf(file: string): string {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}
