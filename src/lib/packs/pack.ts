import * as v from 'valibot';
import {
	asWritten,
	country,
	count,
	dayText,
	hash,
	id,
	mark,
	numberThat,
	clipForm,
	languageForm,
	packUrl,
	wholeTable,
	someText,
	whole
} from './schemas';

/**
 * What a pack is to the kiosk: the built manifest, the built language file, and a picture. PURE.
 * The packer writes these shapes, `read-pack.ts` reads them by these schemas; outside tools may rely on
 * them, so fields may be added and never changed. Fields that we do not know are let through, because
 * later versions may add some.
 */

/** BCP 47 in canonical case: `es`, `pt-BR`, `prs`. */
export type LanguageCode = string;

/** `<explainer>.title`, `<explainer>.3`, `topic.border`, `control.home`, `welcome.1`. */
export type ClipId = string;

/** Where a shelter may stand. It decides which explainers are offered. */
export type Country = v.InferOutput<typeof country>;

const storedFile = {
	url: packUrl,
	bytes: count,
	sha256: hash
};
const file = v.object(storedFile);

/** A file of a pack as it is served: its address, its size in bytes and the SHA-256 of its bytes. */
export type StoredFile = v.InferOutput<typeof file>;

const clip = v.object({
	...storedFile,
	/** Length in seconds. */
	seconds: numberThat((length) => length > 0),
	/** The words that are shown; empty in a language without writing. */
	text: v.string(),
	/** The words that were spoken, where they differ from those shown. */
	say: v.exactOptional(someText)
});

/** One recording: one whole sentence or two. */
export type Clip = v.InferOutput<typeof clip>;

const picture = v.object({ ...storedFile, rtl: v.exactOptional(file) });

/** A composed drawing. `rtl` is there only where right-to-left readers need the mirrored order. */
export type Picture = v.InferOutput<typeof picture>;

const explainer = v.pipe(
	v.object({
		id,
		/** How many cards there are, of all countries together: each is a dot on the screen. */
		cards: whole(1, 99),
		/** The cards that are for some countries only, by number; the others are for all of `where`. */
		cardWhere: v.exactOptional(wholeTable(/^[1-9]\d?$/, v.array(country))),
		private: v.boolean(),
		/** The countries in which it is offered. */
		where: v.array(country),
		status: v.picklist(['draft', 'reviewed']),
		/** The day of the oldest check behind it, `2026-10-01`. */
		checked: dayText,
		/** Who checked it, and as what: `drafted from published sources, not reviewed by a lawyer`. */
		by: v.exactOptional(someText),
		role: v.exactOptional(someText),
		/** How often the law behind it changes. */
		changes: v.exactOptional(v.picklist(['stable', 'often', 'weekly'])),
		/** After this day it says aloud that it may have changed, `2027-10-01`. */
		validUntil: dayText,
		/** Numbers of the cards worth carrying away: phone numbers, days, what never to do. */
		keep: v.array(count)
	}),
	v.check(({ cards, keep }) => keep.every((card) => card <= cards))
);

export type ManifestExplainer = v.InferOutput<typeof explainer>;

const topic = v.object({ id, explainers: v.array(explainer) });

export type ManifestTopic = v.InferOutput<typeof topic>;

const language = v.object({
	...storedFile,
	status: v.picklist(['draft', 'released']),
	dir: v.picklist(['ltr', 'rtl']),
	/** There is nothing to read in it: the texts of its clips are empty. */
	unwritten: v.exactOptional(mark),
	/** The machine speaks it with the accent of another: human voices are wanted here first. */
	accent: v.exactOptional(mark),
	/** How many of its recordings are a machine's. */
	synthetic: v.exactOptional(whole(0)),
	/** How the language calls itself, and the recording with which its tile offers itself. Interface pack only. */
	tile: v.exactOptional(clip),
	/** What is said first to who has chosen it: known before the language is read. Interface pack only. */
	welcome: v.exactOptional(clip)
});

export type ManifestLanguage = v.InferOutput<typeof language>;

const written = v.object({
	id,
	version: someText,
	/** The newest date in the pack's own data: no clock of a kiosk can be earlier. */
	date: dayText,
	licence: someText,
	topics: v.array(topic),
	/** By code, those of the interface in the order of the tiles. */
	languages: wholeTable(languageForm, language),
	/** By key: a topic id, an explainer id, or a clip id. */
	pictures: wholeTable(clipForm, picture)
});

/** `/packs/<pack>.json`. */
export type Manifest = v.InferOutput<typeof written>;

/** Kept with what later versions may have added: it may go back to one. */
export const manifest = asWritten<Manifest>(written);

export const languageFile = v.object({ clips: wholeTable(clipForm, clip) });

/** A language's own file, named by its hash. */
export type LanguageFile = v.InferOutput<typeof languageFile>;

export const packIndex = v.object({
	packs: v.pipe(
		v.array(id),
		v.check((ids) => ids.length > 0)
	)
});
