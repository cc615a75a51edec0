import type { ClipId, Country, LanguageCode } from '../lib/packs/pack';

/** What a language must not exceed; the limits of ours, and where they come from, are in `audio/README.md`. */
export interface PaceLimit {
	syllablesASecond?: number;
	wordsAMinute?: number;
}

/** What people write in the content folder, once it has been read and checked. */
export interface SourcePack {
	id: string;
	licence: string;
	languages: SourceLanguage[];
	topics: SourceTopic[];
	/** What changes by itself: fees, days, telephone numbers. */
	values: SourceValue[];
	/** By id, every fact that was considered; null where nobody keeps a ledger. */
	facts: Map<string, SourceFact> | null;
	/** By topic id, explainer id or clip id; what a picture is made of is for `pictures.ts` to know. */
	pictures: Map<string, unknown>;
}

export interface SourceTopic {
	id: string;
	explainers: SourceExplainer[];
}

export interface SourceExplainer {
	id: string;
	cards: number;
	/** Cards that only some countries hear, by number. */
	cardWhere: Record<string, Country[]>;
	keep: number[];
	private: boolean;
	where: Country[];
	status: 'draft' | 'reviewed';
	checked: { date: string; by: string; role: string };
	changes: 'stable' | 'often' | 'weekly';
	validUntil: string;
	/** What it tells, by the ids of the ledger: from the documents, and found later. */
	facts: string[];
	updates: string[];
	/** What it warns against or corrects, and never repeats. */
	cautions: string[];
}

export interface SourceLanguage {
	code: LanguageCode;
	status: 'draft' | 'released';
	dir: 'ltr' | 'rtl';
	/** It has no writing: its recordings say what the words of this other language mean. */
	follows: LanguageCode | null;
	/** The machine speaks it with the accent of another. */
	accent: boolean;
	/** How fast it may be spoken. */
	fastest: PaceLimit;
	lines: Map<ClipId, SourceLine>;
	recordings: Map<ClipId, SourceRecording>;
	/** Said of every clip that stands in `takes.json`, whether or not its file is good. */
	takes: Map<ClipId, RecordingNote>;
}

/** Some words. */
export interface Words {
	text: string;
	/** The words to be spoken, where they differ. */
	say: string | null;
}

/** A line of a script, its values put in. */
export interface SourceLine extends Words {
	/** The ids of the values that it took from the table. */
	values: string[];
}

/** A fee, a number of days, a telephone number: one row of the table that every language speaks from. */
export interface SourceValue {
	id: string;
	value: string;
	/** The day on which it was last looked up; of a telephone number, last tested or published. */
	checked: string;
	/** The first day on which it may be another. */
	nextChange: string;
	isTelephone: boolean;
	/** How each language says it; `form` is empty, or names how the grammar of some line bends it. */
	words: (Words & { language: LanguageCode; form: string })[];
	/** Where it is no word but prose: the cards to be written again when it changes. */
	cards: ClipId[];
}

/** What a fact is worth, once it was looked up. */
export type FactStatus =
	| 'stable-law'
	| 'time-sensitive'
	| 'superseded'
	| 'contested'
	| 'opinion-or-marketing'
	| 'unsafe-to-repeat';

/** One row of the ledger, as far as its place in the library goes. */
export interface SourceFact {
	status: FactStatus;
	/** Nobody tells it: somebody wrote down why. */
	isLeftOut: boolean;
}

export interface SourceRecording {
	bytes: Buffer;
	sha256: string;
	seconds: number;
	take: RecordingNote;
}

/** What is known about a recording. */
export interface RecordingNote {
	/** SHA-256 of the words that were spoken. */
	said: string;
	speaker: string;
	voice: 'synthetic' | 'human';
	/** The engine's own speed at which a synthetic voice spoke; null where it was not written down. */
	speed: number | null;
	date: string;
	licence: string;
	seconds: number;
	lufs: number;
	peak: number;
}
