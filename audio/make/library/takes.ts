import { createHash } from 'node:crypto';

/** A line of a script, as far as the voice is concerned. */
export interface Line {
	text: string;
	say?: string;
}

export type Script = Record<string, Line>;

/** What is remembered about a recording. Whether it is stale is computed, never written here. */
export interface Take {
	/** SHA-256 of the words that were spoken. */
	said: string;
	speaker: string;
	voice: 'synthetic' | 'human';
	/** What made a synthetic voice. */
	engine?: string;
	/** The engine's own speed at which it spoke; smaller is slower. Older takes do not tell. */
	speed?: number;
	date: string;
	licence: string;
	seconds: number;
	lufs: number;
	peak: number;
}

export type Takes = Record<string, Take>;

/** The words that are spoken for a line. */
export function wordsOf({ text, say }: Line): string {
	return (say ?? text).normalize('NFC');
}

/** The hash by which a recording remembers its words. */
export function saidOf(line: Line): string {
	return createHash('sha256').update(wordsOf(line), 'utf8').digest('hex');
}

/** What has to happen to each clip of a language. */
export interface Work {
	/** To be made, in the order of the script. */
	missing: string[];
	stale: string[];
	/** A person spoke these, and the words changed since: only a person may replace them. */
	waiting: string[];
	/** Recordings whose line is gone. */
	left: string[];
}

/** Compares a script with its recordings; `has` tells whether the clip's file is there. */
export function workFor(script: Script, takes: Takes, has: (clip: string) => boolean): Work {
	const work: Work = { missing: [], stale: [], waiting: [], left: [] };
	for (const [clip, line] of Object.entries(script)) {
		const take = takes[clip];
		if (take === undefined || !has(clip)) work.missing.push(clip);
		else if (take.said === saidOf(line)) continue;
		else if (take.voice === 'human') work.waiting.push(clip);
		else work.stale.push(clip);
	}
	work.left = Object.keys(takes).filter((clip) => !Object.hasOwn(script, clip));
	return work;
}

/** The takes in the order of the script, without those whose line is gone. */
export function inScriptOrder(script: Script, takes: Takes): Takes {
	const ordered: Takes = {};
	for (const clip of Object.keys(script)) {
		const take = takes[clip];
		if (take !== undefined) ordered[clip] = take;
	}
	return ordered;
}
