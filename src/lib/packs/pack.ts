/**
 * What a pack is to the kiosk: the built manifest, the built language file, and a picture.
 * The packer writes these shapes, `read-pack.ts` reads them; outside tools may rely on them,
 * so fields may be added and never changed.
 */

/** BCP 47 in canonical case: `es`, `pt-BR`, `prs`. */
export type LanguageCode = string;

/** `<explainer>.title`, `<explainer>.3`, `topic.border`, `control.home`, `welcome.1`. */
export type ClipId = string;

/** Where a shelter may stand. It decides which explainers are offered. */
export type Country = 'US' | 'MX';

/** A file of a pack as it is served: its address, its size in bytes and the SHA-256 of its bytes. */
export interface StoredFile {
	url: string;
	bytes: number;
	sha256: string;
}

/** One recording: one whole sentence or two. */
export interface Clip extends StoredFile {
	/** Length in seconds. */
	seconds: number;
	/** The words that are shown; empty in a language without writing. */
	text: string;
	/** The words that were spoken, where they differ from those shown. */
	say?: string;
}

/** A composed drawing. `rtl` is there only where right-to-left readers need the mirrored order. */
export interface Picture extends StoredFile {
	rtl?: StoredFile;
}

export interface ManifestExplainer {
	id: string;
	/** How many cards there are, of all countries together. */
	cards: number;
	/** The cards that are for some countries only, by number; the others are for all of `where`. */
	cardWhere?: Record<string, Country[]>;
	private: boolean;
	/** The countries in which it is offered. */
	where: Country[];
	status: 'draft' | 'reviewed';
	/** The day of the oldest check behind it, `2026-10-01`. */
	checked: string;
	/** Who checked it, and as what: `drafted from published sources, not reviewed by a lawyer`. */
	by?: string;
	role?: string;
	/** How often the law behind it changes. */
	changes?: 'stable' | 'often' | 'weekly';
	/** After this day it says aloud that it may have changed, `2027-10-01`. */
	validUntil: string;
	/** Numbers of the cards worth carrying away: phone numbers, days, what never to do. */
	keep: number[];
}

export interface ManifestTopic {
	id: string;
	explainers: ManifestExplainer[];
}

export interface ManifestLanguage extends StoredFile {
	status: 'draft' | 'released';
	dir: 'ltr' | 'rtl';
	/** There is nothing to read in it: the texts of its clips are empty. */
	unwritten?: true;
	/** The machine speaks it with the accent of another: human voices are wanted here first. */
	accent?: true;
	/** How many of its recordings are a machine's. */
	synthetic?: number;
	/** How the language calls itself, and the recording with which its tile offers itself. Interface pack only. */
	tile?: Clip;
	/** What is said first to who has chosen it: known before the language is read. Interface pack only. */
	welcome?: Clip;
}

/** `/packs/<pack>.json`. */
export interface Manifest {
	id: string;
	version: string;
	/** The newest date in the pack's own data: no clock of a kiosk can be earlier. */
	date: string;
	licence: string;
	topics: ManifestTopic[];
	languages: Record<LanguageCode, ManifestLanguage>;
	/** By key: a topic id, an explainer id, or a clip id. */
	pictures: Record<string, Picture>;
}

/** A language's own file, named by its hash. */
export interface LanguageFile {
	clips: Record<ClipId, Clip>;
}
