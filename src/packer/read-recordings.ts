import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipId } from '../lib/packs/pack';
import { hashOf } from './fresh';
import type { Note, Problems } from './problem';
import { read } from './read';
import { readJson } from './read-json';
import { readMpeg } from './read-mpeg';
import type { SourceRecording, RecordingNote } from './source';
import { take } from './source-schemas';

/** Longer than any sentence or two: somebody forgot to stop the machine. */
const longest = 120;

/** How far the length in `takes.json` may be from that of the file, in seconds. */
const nearEnough = 0.2;

/** Reads the recordings of one language, and what is known about each. */
export function readRecordings(
	content: string,
	folder: string,
	problems: Problems
): { recordings: Map<ClipId, SourceRecording>; takes: Map<ClipId, RecordingNote> } {
	const takes = readTakes(content, `${folder}/takes.json`, problems);
	const recordings = new Map<ClipId, SourceRecording>();
	// Without it every recording would look like a stranger: one line is enough.
	if (!takes) return { recordings, takes: new Map() };
	const files = namesIn(join(content, folder));
	for (const name of files) {
		const note = problems.unfinishedIn(`${folder}/${name}`);
		const clip = name.endsWith('.mp3') ? name.slice(0, -'.mp3'.length) : null;
		const take = clip === null ? undefined : takes.get(clip);
		if (clip === null) note('is no recording; only .mp3 files named by their clip belong here');
		else if (!take) note('has no entry in takes.json; record it again, or delete it');
		else {
			const recording = readRecording(readFileSync(join(content, folder, name)), take, note);
			if (recording) recordings.set(clip, recording);
		}
	}
	for (const clip of takes.keys()) {
		if (files.includes(`${clip}.mp3`)) continue;
		problems.unfinishedIn(`${folder}/takes.json`)(
			`there is no ${clip}.mp3; record it, or delete this entry`,
			clip
		);
	}
	return { recordings, takes };
}

function readRecording(bytes: Buffer, take: RecordingNote, note: Note): SourceRecording | null {
	const mpeg = readMpeg(bytes);
	if ('broken' in mpeg) {
		note(`${mpeg.broken}; record it again`);
		return null;
	}
	const { seconds, mono } = mpeg;
	if (!mono) note('is stereo; make it mono');
	if (seconds > longest)
		note(`lasts ${Math.round(seconds)} s; at most ${longest} s belong to one clip`);
	if (Math.abs(seconds - take.seconds) > nearEnough) {
		note(`lasts ${seconds} s, but takes.json says ${take.seconds} s: is it the right recording?`);
	}
	return { bytes, sha256: hashOf(bytes), seconds, take };
}

function readTakes(
	content: string,
	file: string,
	problems: Problems
): Map<ClipId, RecordingNote> | null {
	if (!existsSync(join(content, file))) return new Map();
	const note = problems.unfinishedIn(file);
	const takes = readJson(join(content, file), note);
	if (!takes) return null;
	return new Map(Object.entries(takes).map(([clip, take]) => [clip, readTake(clip, take, note)]));
}

function readTake(clip: ClipId, value: unknown, note: Note): RecordingNote {
	const noteHere: Note = (what) => note(what, clip);
	const { engine, speed = null, ...written } = read(take, value, noteHere);
	if (written.voice === 'synthetic' && engine === undefined) {
		noteHere('"engine" must be a text that is not empty');
	}
	return { ...written, speed };
}

function namesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name !== 'takes.json' && !name.startsWith('.'))
		.sort();
}
