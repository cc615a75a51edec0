import { createHash } from 'node:crypto';
import type { RecordingNote, Words } from './source';

/** Whether the recording says the words of today. Computed each time: a stored answer goes wrong. */
export function isFresh(line: Words, take: RecordingNote): boolean {
	return take.said === saidHash(line);
}

/** SHA-256 of the words to be spoken, as `takes.json` keeps it in `said`. */
export function saidHash({ text, say }: Words): string {
	return hashOf((say ?? text).normalize('NFC'));
}

export function hashOf(content: string | Buffer): string {
	return createHash('sha256').update(content).digest('hex');
}
