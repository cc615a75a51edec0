import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shelf } from '../library/shelf';
import { saidOf, type Line } from '../library/takes';
import { openFolder } from './folder';
import { listen, type Listened } from './listen';
import type { Handed, Refusal } from './match';
import { sortOut } from './sort-out';
import type { Options } from './options';
import { changedSince, readSpoken, type Spoken } from './spoken';

/** What one run did, and what somebody has to do now. */
export interface Outcome {
	taken: string[];
	refused: Refusal[];
	doubtful: (Refusal & { clip: string })[];
	/** Clips without any recording of today's words. */
	missing: string[];
	/** Clips that still speak with the draft voice. */
	synthetic: string[];
}

/**
 * Takes a person's recordings into the library, of all packs in one language. Each file is made
 * whole in a place of its own and moved in at once, so whatever stops this leaves nothing half done.
 */
export async function takeIn(shelves: Shelf[], options: Options): Promise<Outcome> {
	const { path, files, folders } = openFolder(options.from, options.language);
	const spokenOf = readSpoken(path);
	const owners = new Map(
		shelves.flatMap((shelf) => Object.keys(shelf.script).map((clip) => [clip, shelf] as const))
	);
	const { matched, refused } = await sortOut(path, files, [...owners.keys()]);
	for (const name of folders) {
		refused.push({ file: name, why: `is a folder; name it: --from ${join(path, name)}` });
	}
	const outcome: Outcome = { taken: [], refused, doubtful: [], missing: [], synthetic: [] };

	const unfinished = mkdtempSync(join(tmpdir(), 'farol-take-in-'));
	const heard: Heard[] = [];
	for (const handed of matched) {
		const shelf = owners.get(handed.clip);
		const line = shelf?.script[handed.clip];
		if (!shelf || !line) continue;
		const known = spokenOf[handed.clip];
		const changed = shelf.isWritten ? changedSince(known, line) : null;
		if (changed) {
			refused.push({ file: handed.file, why: changed });
			continue;
		}
		const made = join(unfinished, `${handed.clip}.mp3`);
		// Where there is no writing, the words are those of another language.
		const spoken = shelf.isWritten ? line : null;
		const take = shelf.takes[handed.clip];
		const before = take?.said === saidOf(line) ? take.seconds : null;
		const listened = await listen(join(path, handed.file), spoken, before, made);
		heard.push({ handed, shelf, line, known, made, listened });
	}
	for (const one of heard) keepOrTell(one, heard, options, outcome);
	rmSync(unfinished, { recursive: true, force: true });

	for (const shelf of shelves) {
		const { missing, stale, waiting } = shelf.work;
		outcome.missing.push(...missing, ...stale, ...waiting);
		const drafts = Object.entries(shelf.takes).filter(([, take]) => take.voice === 'synthetic');
		outcome.synthetic.push(...drafts.map(([clip]) => clip));
	}
	return outcome;
}

interface Heard {
	handed: Handed;
	shelf: Shelf;
	line: Line;
	/** What the tablet on which it was made says of it. */
	known: Spoken | undefined;
	made: string;
	listened: Listened;
}

function keepOrTell(one: Heard, all: Heard[], options: Options, outcome: Outcome) {
	const { handed, shelf, line, known, made, listened } = one;
	const { file, clip } = handed;
	if ('refused' in listened) {
		outcome.refused.push({ file, why: listened.refused });
		return;
	}
	const twin = all.find(
		(other) => other !== one && 'sound' in other.listened && other.listened.sound === listened.sound
	);
	if (twin) {
		const why = `holds the same sound as ${twin.handed.file}; record the one that is wrong again`;
		outcome.refused.push({ file, why });
		return;
	}
	if (listened.doubts.length > 0 && !options.accepted.includes(clip)) {
		outcome.doubtful.push({ file, clip, why: listened.doubts.join('; ') });
		return;
	}
	outcome.taken.push(clip);
	if (options.isTrial) return;
	const { seconds, lufs, peak } = listened.figures;
	const speaker = known?.speaker || options.speaker;
	const date = known?.date ?? options.date;
	const { licence } = options;
	const said = saidOf(line);
	shelf.keep(clip, made, { said, speaker, voice: 'human', date, licence, seconds, lufs, peak });
}

/** What a run has to say, one line each. */
export function linesOf({ taken, refused, doubtful, missing, synthetic }: Outcome): string[] {
	return [
		...taken.map((clip) => `taken in: ${clip}`),
		...refused.map(({ file, why }) => `REFUSED ${file}: ${why}`),
		...doubtful.map(
			({ file, clip, why }) =>
				`DOUBTFUL ${file}: ${why}; listen, then record it again or add --accept ${clip}`
		),
		`${taken.length} taken in, ${refused.length} refused, ${doubtful.length} doubtful`,
		...counted('not recorded, or recorded with other words', missing),
		...counted('still with the draft voice', synthetic)
	];
}

function counted(what: string, clips: string[]): string[] {
	return clips.length === 0 ? [] : [`${what} (${clips.length}): ${clips.join(' ')}`];
}
