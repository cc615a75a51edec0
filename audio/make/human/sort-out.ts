import { statSync } from 'node:fs';
import { join } from 'node:path';
import { unreadable } from './listen';
import { matchFiles, type Handed, type Refusal } from './match';
import { probe } from './probe';

/**
 * Which files are sound, and for which clip. What is no sound is never one of two files for a card: people
 * put their notes beside their recordings.
 */
export async function sortOut(
	folder: string,
	files: string[],
	clips: string[]
): Promise<{ matched: Handed[]; refused: Refusal[] }> {
	const sounds: string[] = [];
	const others: string[] = [];
	for (const file of files) {
		const isSound = (await probe(join(folder, file))) !== null;
		(isSound ? sounds : others).push(file);
	}
	const { matched, refused } = matchFiles(sounds, clips);
	for (const file of others) {
		const clip = matchFiles([file], clips).matched[0]?.clip;
		const isMeant = clip !== undefined && !matched.some((handed) => handed.clip === clip);
		const isEmpty = statSync(join(folder, file)).size === 0;
		const why = isEmpty ? 'is empty; record it again' : unreadable;
		refused.push({ file, why: isMeant ? why : 'is no sound file; take it away' });
	}
	return { matched, refused };
}
